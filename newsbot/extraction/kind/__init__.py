"""What kind of page is this, and why?

    kind(document, segments, finds, body_words) -> tuple[PageKind, str]

shape.py       what of the page is text and what is links
titles.py      what makes a line the title of another article
address.py     what its address says: a list, or the name of one article
claims.py      what it says of itself: types, classes of <body>
barriers.py    pages that stand before an article or in its place

og:type says "article" on many a listing, so no single sign decides but the server's status.  An article is a
headline with text under it, or what an address names that names one article; a list is headings that link, with
little text between one and the next.
"""

from collections.abc import Sequence

from newsbot.document import Document
from newsbot.extraction.finds import Finds
from newsbot.extraction.kind.address import Address, read
from newsbot.extraction.kind.barriers import barred, is_search_title
from newsbot.extraction.kind.claims import ARTICLE_TYPES, LIST_TYPES, body_class_kind
from newsbot.extraction.kind.shape import LINKED_HEADINGS_MIN, LIST_LINK_SHARE, Shape, shape
from newsbot.extraction.segments import Segment
from newsbot.items import PageKind
from newsbot.words.addresses import is_standing_title

__all__ = ["kind"]

# Under a headline two paragraphs or this many words make an article; a note in article markup needs fewer.
ARTICLE_WORDS_MIN = 60
NOTE_WORDS_MIN = 8
# Error, login and consent pages say little else.
SHORT_PAGE_WORDS = 150
# With it five of 38 articles that looked like lists or like nothing are known as articles, and none of 120
# listing pages of eight sites changes its kind.
BODY_WORDS_MIN = 150
# The body finder takes so many times the words that lie between headings which link only where markup hides the text
# from the counting; on lists it takes 1.4 times as many at most.
HIDDEN_TEXT_FACTOR = 1.5

Told = tuple[PageKind, str]


def kind(document: Document, segments: Sequence[Segment], finds: Finds, body_words: int = 0) -> Told:
    """The kind of a page and the reason, in words a person understands.

    `body_words` counts the words that the body finder takes: it sees texts whose markup hides them from the
    counting here, while on lists it takes few.
    """
    form = shape(document, segments)
    address = read(document.page.address, form.names)
    types = frozenset(finds.types)
    has_told_date = any(not date.source.startswith("visible") for date in finds.date[:1])
    found = barred(document, form, is_own_title=address.is_echoed or has_told_date)
    if found:
        return found
    if "LiveBlogPosting" in types:
        return "live", "the page calls itself a LiveBlogPosting"
    own = body_class_kind(document)
    return (
        _listed(form, address, own)
        or _shaped(form, address, types, own, body_words)
        or _standing(form, address)
        or _by_text(form, address, types, own, has_headline=bool(finds.title or form.has_headline), words=body_words)
    )


def _listed(form: Shape, address: Address, own: PageKind | None) -> Told | None:
    """What address and classes of <body> tell without a look at the text."""
    if own == "other":
        return own, "the class of <body> says that it is an attachment"
    if own not in (None, "article"):
        return own, f"the class of <body> says {own}"
    if own == "article":
        return None
    if address.is_search and (form.linked_headings or is_search_title(form.names)):
        return "search", "the address is that of a search"
    if address.is_tag or (address.is_topic and not (form.is_prose and form.words >= SHORT_PAGE_WORDS)):
        return "tag", "the address is that of a tag"
    if address.is_list:
        return "listing", "the address is that of a list"
    if address.is_year and not _is_told(form):
        return "listing", "the address is that of a year"
    return None


def _is_told(form: Shape) -> bool:
    """Whether a page at an address like a year's, "/news/2020", is an article that bears this number: text under a
    headline, where the list of a year has headings that link."""
    is_above = form.has_own_headline or not form.linked_headings or form.first_words >= ARTICLE_WORDS_MIN
    return is_above and form.is_prose and form.has_headline and form.words >= ARTICLE_WORDS_MIN


def _shaped(form: Shape, address: Address, types: frozenset[str], own: PageKind | None, body_words: int) -> Told | None:
    """A list by its headings, unless the page says by more than one sign that it is an article."""
    if own == "article" or not form.is_list:
        return None
    reason = f"{form.linked_headings} headings link, with little text between them"
    is_hidden_text = body_words >= BODY_WORDS_MIN and body_words > HIDDEN_TEXT_FACTOR * form.all_words
    has_text = form.words >= SHORT_PAGE_WORDS or is_hidden_text or (address.is_name and body_words >= BODY_WORDS_MIN)
    is_article_type = bool(types & ARTICLE_TYPES)
    if is_article_type and (has_text or address.is_name):
        return None
    # A guide or a roll of links under a headline of its own: /23-dishes-for-a-rainy-day, a weekly report, a brief
    # with boxes around it.
    is_led = form.first_words >= NOTE_WORDS_MIN
    is_named = (address.is_name and (has_text or is_led)) or (form.has_own_headline and is_led)
    if is_named and not types & LIST_TYPES:
        return None
    return "listing", reason


def _standing(form: Shape, address: Address) -> Told | None:
    """About, contact and terms, by address or headline."""
    if address.is_name or not (address.is_standing or any(map(is_standing_title, form.titles))):
        return None
    return "other", "a standing page of the site, by its address or its headline"


def _by_text(
    form: Shape, address: Address, types: frozenset[str], own: PageKind | None, *, has_headline: bool, words: int
) -> Told:
    """The kind of a page that is no list by its headings: how much text stands under the headline."""
    is_article_type = bool(types & ARTICLE_TYPES)
    if form.words < ARTICLE_WORDS_MIN and words < ARTICLE_WORDS_MIN:
        if types & {"ImageGallery", "MediaGallery"} or address.is_gallery:
            return "gallery", "pictures with little text"
        if types & {"VideoObject", "og:video.other", "og:video"} and (not is_article_type or address.is_video):
            return "video", "a video with little text"
    if own == "article":
        return "article", "the class of <body> says that it is a single post"
    if has_headline and (
        form.words >= ARTICLE_WORDS_MIN or (form.paragraphs >= 2 and form.link_share < LIST_LINK_SHARE)
    ):
        return "article", f"a headline and {form.words} words of text under it"
    if is_article_type and form.words >= NOTE_WORDS_MIN:
        return "article", f"the page calls itself an article and has {form.words} words of text"
    is_note = has_headline and form.words >= NOTE_WORDS_MIN
    if is_note and form.link_share < LIST_LINK_SHARE and (form.has_markup or "og:article" in types):
        return "article", f"a note of {form.words} words in the markup of an article"
    is_named = address.is_dated_name or (address.is_name and (is_note or is_article_type or "og:article" in types))
    if has_headline and (is_named or (address.is_numbered and is_note and form.is_prose)):
        return "article", "the address is that of one article"
    if form.has_own_headline and form.first_words >= NOTE_WORDS_MIN:
        return "article", f"a headline of its own and {form.first_words} words of text under it"
    if has_headline and words >= BODY_WORDS_MIN:
        return "article", f"a headline and {words} words of text"
    if types & LIST_TYPES or form.link_share >= LIST_LINK_SHARE or form.linked_headings >= LINKED_HEADINGS_MIN:
        return "listing", "mostly links"
    return "other", f"{form.words} words of text, no sign of an article"
