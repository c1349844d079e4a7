"""What came out, and what is missing.

summary.py     Summary: one crawl of one site in figures, and as JSON
"""

from newsbot.reports.summary import Missing, Summary

__all__ = ["Missing", "Summary"]
