"""What came out, and what is missing.

summary.py     Summary: one crawl of one site in figures, and as JSON
"""

from newsbot.items import Missing
from newsbot.reports.summary import Block, SourceAccount, Summary

__all__ = ["Block", "Missing", "SourceAccount", "Summary"]
