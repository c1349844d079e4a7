"""The data that flows through the house: frozen, and complete in itself.

    page.py      Page, Link, Found, Missing      what was fetched and what its links lead to
    raw.py       Candidate, Block, Image, RawArticle      what a page says, all rivals of a field
    article.py   When, Verdict, Problem, Article          what it means

Absence is `None` for one thing and `()` for many, never `""`.
"""

from newsbot.items.article import Article, Precision, Problem, Verdict, When
from newsbot.items.page import Found, Link, Missing, Page
from newsbot.items.raw import Block, BlockKind, Candidate, Image, PageKind, RawArticle

__all__ = [
    "Article",
    "Block",
    "BlockKind",
    "Candidate",
    "Found",
    "Image",
    "Link",
    "Missing",
    "Page",
    "PageKind",
    "Precision",
    "Problem",
    "RawArticle",
    "Verdict",
    "When",
]
