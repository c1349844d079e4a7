"""What do we refuse?

addresses.py     addresses that are not public
"""

from newsbot.safety.addresses import Allowance, is_public, literal, refusal

__all__ = ["Allowance", "is_public", "literal", "refusal"]
