"""What do we refuse?

addresses.py         addresses that are not public
decompression.py     bodies that unpack to more than a page, or end early
endings.py           documents that end in their middle
media.py             answers that are no pages
redirects.py         redirects that lead from an article to somewhere else
secrets.py           what no log may show
"""

from newsbot.safety.addresses import Allowance, is_public, literal, refusal
from newsbot.safety.decompression import Unpacked, decoded, unpacked
from newsbot.safety.endings import is_unclosed
from newsbot.safety.media import medium
from newsbot.safety.redirects import diversion
from newsbot.safety.secrets import masked, masked_text, without_keys

__all__ = [
    "Allowance",
    "Unpacked",
    "decoded",
    "diversion",
    "is_public",
    "is_unclosed",
    "literal",
    "masked",
    "masked_text",
    "medium",
    "refusal",
    "unpacked",
    "without_keys",
]
