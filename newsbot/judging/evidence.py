"""What a page shows that articles have and other pages have not.

evidence(page, raw) -> Evidence
"""

import enum
import re
from dataclasses import dataclass

from newsbot import urls
from newsbot.document import Document
from newsbot.extraction.kind.claims import ARTICLE_TYPES, body_class_kind
from newsbot.items import Candidate, RawArticle


class Mark(enum.Flag):
    """One sign of an article."""

    TYPE = enum.auto()
    """Structured data call it one; og:type does so on most pages, and tells nothing."""
    TOLD_DATE = enum.auto()
    """Metadata have a day for it."""
    TOLD_AUTHOR = enum.auto()
    PRINTED_DATE = enum.auto()
    """A day stands at the headline, as a reader sees it."""
    BYLINE = enum.auto()
    """A name stands there."""


NONE = Mark(0)
TOLD = Mark.TYPE | Mark.TOLD_DATE | Mark.TOLD_AUTHOR
PRINTED = Mark.PRINTED_DATE | Mark.BYLINE
_DATES = Mark.TOLD_DATE | Mark.PRINTED_DATE
_AUTHORS = Mark.TOLD_AUTHOR | Mark.BYLINE
# What a page may call itself that has text and is no article. "Person", "Organization" and "FAQPage" stand on articles
# too.  Those of the first row are no articles though lists show them: a home page has boxes of events and vacancies.
_STRONG_TYPES = frozenset(
    ("AboutPage", "ContactPage", "ProfilePage", "CheckoutPage", "Product", "ProductGroup", "JobPosting")
)
_OTHER_TYPES = _STRONG_TYPES | {"Service", "PodcastEpisode", "PodcastSeries", "ImageGallery", "MediaGallery"}
PAGE = "page"
"""What WordPress calls a page that is no post."""
# WordPress writes it on <body> of what is a page there and no post.
_STANDING = re.compile(r"(?<![\w-])page-id-\d+(?![\w-])")
_AT_HEADLINE = frozenset(("headline", "above"))
_OUTSIDE = frozenset(("header", "footer", "comment", "related"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What one page shows."""

    marks: Mark
    other: str | None = None
    """What it calls itself instead of an article: "Product", "Event", "page"; None where it does not."""
    is_post: bool = False
    """Whether the publishing system says on <body> that it is a post by itself."""
    is_dated: bool = False
    """Whether its address has a day."""
    words: int = 0
    """Of its body."""

    @property
    def is_surely_other(self) -> bool:
        """Whether it calls itself what no article is, and names nobody."""
        is_strong = self.other is not None and (self.other in _STRONG_TYPES or self.other.endswith("Event"))
        return is_strong and not self.is_post and not self.marks & _AUTHORS


def is_sure(marks: Mark) -> bool:
    """Whether signs suffice: a day, and a name or a type."""
    return bool(marks & _DATES) and bool(marks & (_AUTHORS | Mark.TYPE))


def evidence(page: Document, raw: RawArticle) -> Evidence:
    """The signs of an article on a page."""
    marks = NONE
    if not ARTICLE_TYPES.isdisjoint(raw.types):
        marks |= Mark.TYPE
    if any(map(_is_told, raw.date)):
        marks |= Mark.TOLD_DATE
    if any(map(_is_told, raw.author)):
        marks |= Mark.TOLD_AUTHOR
    if any(_is_visible(date) and (date.context in _AT_HEADLINE or date.label) for date in raw.date):
        marks |= Mark.PRINTED_DATE
    if any(_is_visible(name) and name.context not in _OUTSIDE for name in raw.author):
        marks |= Mark.BYLINE
    return Evidence(
        marks=marks,
        other=None if Mark.TYPE in marks else _other(page, raw),
        is_post=body_class_kind(page) == "article",
        is_dated=urls.date_in(page.page.address or "") is not None,
        words=sum(len(block.text.split()) for block in raw.blocks if block.taken),
    )


def _is_visible(candidate: Candidate) -> bool:
    return candidate.source.startswith("visible")


def _is_told(candidate: Candidate) -> bool:
    """Whether metadata tell it of an article: a plugin dates each page as a WebPage."""
    return not _is_visible(candidate) and "Page." not in candidate.source


def _other(page: Document, raw: RawArticle) -> str | None:
    found = next((name for name in raw.types if name in _OTHER_TYPES or name.endswith("Event")), None)
    if found is not None:
        return found
    body = page.root.find("body") if page.root is not None else None
    return PAGE if body is not None and _STANDING.search(body.get("class") or "") else None
