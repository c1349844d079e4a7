"""What came out, and what is missing.

summary.py     Summary: one crawl of one site in figures, and as JSON
"""

from newsbot.items import Missing
from newsbot.reports.summary import SourceAccount, Summary

__all__ = ["Missing", "SourceAccount", "Summary"]
