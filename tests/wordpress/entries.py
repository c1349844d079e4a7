"""What the paper holds: posts of three years, and everything else that a WordPress collects."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import count

from newsbot.items import BlockKind
from tests.crawl.newspaper.press import Draft, english

SEED = 7
POSTS = 120
COLUMNS = 12
NOTES = 8
# Two pages of REST hold a hundred each; home and archives show ten posts a page.
NEWEST = dt.datetime(2025, 10, 30, 8, 15)
YEARS = 3
UPLOADERS = ("Web Desk", "Harriet Crane", "Olu Brandt")
Block = tuple[BlockKind, str]
_BREAK = "\n\n<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->\n\n"
_CLASSIC_BREAK = "\n\n<!--nextpage-->\n\n"
_PICTURE = (
    '<!-- wp:image {{"sizeSlug":"large"}} -->\n<figure class="wp-block-image size-large"><img src="/wp-content/uploads/quay.png" '
    'alt=""/><figcaption class="wp-element-caption">{}</figcaption></figure>\n<!-- /wp:image -->'
)
_CLASSIC_PICTURE = '[caption width="600" align="aligncenter"]<img src="/wp-content/uploads/quay.png" width="600" height="400" alt="" /> {}[/caption]'


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of WordPress's posts, with what the pages shall show of it."""

    key: str
    type: str = "post"
    status: str = "publish"
    title: str
    slug: str | None = None
    uploader: str = "Web Desk"
    """Display name of the user who put it in."""
    byline: str | None = None
    """Names that the pages print instead of the uploader's; None where the uploader wrote it."""
    authors: tuple[str, ...] = ()
    date: dt.datetime | None = None
    """In the zone of the site."""
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    parts: tuple[tuple[Block, ...], ...] = ()
    """The blocks of each page of it."""
    is_classic: bool = False
    """Whether it was written before WordPress had blocks."""
    signature: str | None = None
    """Line that names the author at the top of the text, where the page names the uploader alone."""
    picture: str | None = None
    """Caption of a picture in the text."""
    password: str = ""
    sticky: bool = False
    comments: tuple[str, ...] = ()
    pings: int = 0
    parent: str | None = None
    gallery: tuple[str, ...] = ()
    """Keys of the attachments in its gallery."""

    @property
    def body(self) -> str:
        """The text a reader finds, all pages joined."""
        return "\n\n".join(text for part in self.parts for _, text in part)

    @property
    def content(self) -> str:
        """What stands in the database."""
        marked = _classic if self.is_classic else _block
        top = [marked(("paragraph", self.signature))] if self.signature else []
        if self.picture:
            top.append((_CLASSIC_PICTURE if self.is_classic else _PICTURE).format(self.picture))
        if self.gallery:
            top.append('[gallery ids="{gallery}" link="post"]')
        pages = ["\n\n".join(map(marked, part)) for part in self.parts]
        return "\n\n".join([*top, (_CLASSIC_BREAK if self.is_classic else _BREAK).join(pages)])


def _classic(block: Block) -> str:
    kind, text = block
    safe = escape(text, quote=False)
    match kind:
        case "heading":
            return f"<h3>{safe}</h3>"
        case "list":
            return "<ul>\n" + "\n".join(f"<li>{line}</li>" for line in safe.split("\n")) + "\n</ul>"
        case "quote":
            return f"<blockquote>{safe}</blockquote>"
    return safe


def _block(block: Block) -> str:
    kind, text = block
    safe = escape(text, quote=False)
    match kind:
        case "heading":
            return f"<!-- wp:heading -->\n<h2>{safe}</h2>\n<!-- /wp:heading -->"
        case "list":
            lines = "".join(f"<li>{line}</li>" for line in safe.split("\n"))
            return f"<!-- wp:list -->\n<ul>{lines}</ul>\n<!-- /wp:list -->"
        case "quote":
            return (
                f'<!-- wp:quote -->\n<blockquote class="wp-block-quote"><p>{safe}</p></blockquote>\n<!-- /wp:quote -->'
            )
    return f"<!-- wp:paragraph -->\n<p>{safe}</p>\n<!-- /wp:paragraph -->"


def _curly(text: str) -> str:
    """Quotation marks as WordPress prints them."""
    text = re.sub(r'"([^"]*)"', "“\\1”", text)
    return text.replace("'", "’")


def drafts(size: int = 200) -> Iterator[Draft]:
    """Texts that nobody used yet; no two share a title or a paragraph."""
    for draft in english(size, SEED):
        blocks = tuple((kind, _curly(text)) for kind, text in draft.blocks)
        yield replace(draft, title=_curly(draft.title), blocks=blocks)


def authors() -> list[str]:
    """All who write for the paper, by name."""
    return sorted({name for draft in drafts() for name in draft.authors} | set(UPLOADERS[1:]))


def _halves(blocks: Sequence[Block], pages: int) -> tuple[tuple[Block, ...], ...]:
    size = -(-len(blocks) // pages)
    return tuple(tuple(blocks[start : start + size]) for start in range(0, len(blocks), size))


def article(draft: Draft, number: int, date: dt.datetime | None, *, kind: str = "post") -> Entry:
    """The draft as a published entry; `number` decides how it was put in."""
    # Two in five were uploaded by others than who wrote them, as those with two authors always are.
    is_guest = len(draft.authors) > 1 or number % 5 < 2
    return Entry(
        key=f"{kind}-{number}",
        type=kind,
        title=draft.title,
        uploader=UPLOADERS[number % 3] if is_guest else draft.authors[0],
        byline=" and ".join(draft.authors) if is_guest else None,
        authors=draft.authors,
        date=date,
        categories=("Opinion", draft.section) if number % 4 == 1 else (draft.section,),
        tags=draft.tags,
        parts=(draft.blocks,),
        is_classic=number % 3 == 2,
    )


def _odd(entry: Entry, number: int) -> Entry:
    """The entry with what is odd about its number."""
    if number % 17 == 5:
        return replace(entry, parts=_halves(entry.parts[0], 2 + number % 2))
    if number % 10 == 7:
        names = " and ".join(entry.authors)
        return replace(entry, uploader="Web Desk", byline=None, signature=f"By {names}")
    if number % 9 == 4:
        entry = replace(entry, picture="The quay on a morning without a single gull in sight.")
    match number:
        case 3 | 4:
            talk = tuple(f"Remark {at}: the gentleman forgets the price of coal, and the tide." for at in range(35))
            return replace(entry, comments=talk, pings=3)
        case 8 | 50:
            return replace(entry, sticky=True)
        case 11:
            return replace(entry, slug="2019")
        case 12:
            return replace(entry, slug="항구의-느린-배")
        case 14 | 26:
            return replace(entry, gallery=("picture-0", "picture-1", "picture-2"), is_classic=True)
        case 15:
            return replace(entry, slug="page-two-of-our-lives")
        case 16:
            return replace(entry, slug="about-the-ferry")
    return entry


def _moments(size: int) -> list[dt.datetime]:
    """Moments of publication, latest first."""
    gap = dt.timedelta(days=365 * YEARS) / size
    return [(NEWEST - gap * at).replace(second=0, microsecond=0) for at in range(size)]


def entries() -> tuple[Entry, ...]:
    """All entries; those that others name come before them."""
    supply, made = drafts(), list[Entry]()
    made += [_picture(at) for at in range(4)]
    moments = _moments(POSTS)
    for number in range(POSTS):
        made.append(_odd(article(next(supply), number, moments[number]), number))
    for kind, size in (("column", COLUMNS), ("note", NOTES)):
        moments = _moments(size)
        made += [article(next(supply), number, moments[number], kind=kind) for number in range(size)]
    made += _hidden(supply)
    made += _pages()
    return tuple(made)


def _picture(number: int) -> Entry:
    return Entry(key=f"picture-{number}", type="attachment", status="inherit", title=f"The harbour, view {number}")


def _hidden(supply: Iterator[Draft]) -> Iterator[Entry]:
    """Entries that no visitor may read; some lie among the newest, where a list would show them first."""
    numbers = count(500)
    for status, size in (("draft", 4), ("private", 3), ("pending", 2), ("trash", 2)):
        for _ in range(size):
            number = next(numbers)
            date = NEWEST - dt.timedelta(days=3 * (number - 500), hours=2)
            yield replace(article(next(supply), number, date), key=f"{status}-{number}", status=status)
    for number in range(3):
        date = dt.datetime(2099, 1, 1 + number, 9)
        yield replace(article(next(supply), number, date), key=f"future-{number}", status="future")
    for number in range(3):
        date = NEWEST - dt.timedelta(days=number * 200, hours=1)
        yield replace(article(next(supply), number, date), key=f"password-{number}", password="tide")


def _pages() -> Iterator[Entry]:
    text = (
        "The Gazette was founded by three dockers and a schoolmistress, and has not missed a tide since.",
        "We answer every letter, though seldom as quickly as the weather does, and we correct what we got wrong.",
        "Whoever wants to write for us sends two pages and a stamp; whoever wants to complain needs no stamp.",
    )
    for key, title in (("about", "About us"), ("contact", "Contact"), ("team", "Our team"), ("imprint", "Imprint")):
        blocks: tuple[Block, ...] = tuple(("paragraph", line) for line in text)
        yield Entry(key=key, type="page", title=title, date=NEWEST - dt.timedelta(days=900), parts=(blocks,))
