"""How well pages of whole sites are told apart, and how well their lists are read.

    python -m tests.quality.kinds ../shared/pages/sites

The folder holds a folder a site, with urls.tsv (file, url_guess_from_path) and gzipped pages.  The labels stand in
kinds.tsv, which holds names of files, kinds and addresses alone: article, listing (a list of any kind, an empty one
too) or other, and the next page of a list or "none".  kinds_articles.tsv says what the paths of a site's articles look
like; an entry of a list is a link with such a path outside of menus, sidebars and footers.
"""

import csv
import gzip
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from newsbot import discovery
from newsbot.document import Document, document
from newsbot.extraction import extract
from newsbot.items import Link, Page
from newsbot.sites import Site, undescribed

HERE = Path(__file__).parent
_CLASSES = {"article": "article", "live": "article", "listing": "listing", "tag": "listing", "search": "listing"}
_OUTSIDE = re.compile(r"(?<![a-z])(?:menu|nav|navigation|sidebar|widget|footer)(?![a-z])", re.IGNORECASE)
_OUTSIDE_TAGS = frozenset(("nav", "footer", "aside"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One page with its right answers."""

    path: str
    """Site and file, without ".gz"."""
    kind: str
    next_page: str | None
    """Its address; None where the list ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What came out for one page, beside what is right."""

    path: str
    kind: str
    told: str
    """The kind as newsbot calls it."""
    is_next_right: bool | None
    """None for what is no list, and for a list that ends."""
    is_next_invented: bool
    entries: int = 0
    missed: int = 0
    is_refused: bool = False
    """Whether an article's address is refused before it is asked for."""

    @property
    def is_kind_right(self) -> bool:
        return _CLASSES.get(self.told, "other") == self.kind


def labels(path: Path = HERE / "kinds.tsv") -> tuple[Labelled, ...]:
    """The labelled pages, in the order of the file."""
    with path.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return tuple(
        Labelled(path=row["path"], kind=row["label"], next_page=None if row["next"] == "none" else row["next"])
        for row in rows
    )


def article_paths(path: Path = HERE / "kinds_articles.tsv") -> dict[str, re.Pattern[str]]:
    """Site -> what the paths of its articles look like."""
    with path.open(encoding="utf-8") as lines:
        return {
            row[0]: re.compile(row[1]) for row in list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
        }


def seen(folder: Path, pages: Sequence[Labelled], paths: dict[str, re.Pattern[str]]) -> Iterator[Seen]:
    """What comes out for each page of the folder."""
    addresses: dict[str, str] = {}
    for name in {page.path.partition("/")[0] for page in pages}:
        with (folder / name / "urls.tsv").open(encoding="utf-8") as lines:
            addresses |= {
                f"{name}/{row['file']}": row["url_guess_from_path"] for row in csv.DictReader(lines, delimiter="\t")
            }
    for page in pages:
        url = addresses[page.path]
        body = gzip.decompress((folder / f"{page.path}.gz").read_bytes())
        site = undescribed(f"{urlsplit(url).scheme}://{urlsplit(url).netloc}/")
        yield _seen(page, document(Page(body=body, url=url, content_type="text/html")), site, paths)


def _seen(page: Labelled, shown: Document, site: Site, paths: dict[str, re.Pattern[str]]) -> Seen:
    url = shown.page.address or ""
    told = extract(shown, site).kind
    if page.kind != "listing":
        is_refused = page.kind == "article" and not discovery.may_be_article(url, site)
        return Seen(
            path=page.path,
            kind=page.kind,
            told=told,
            is_next_right=None,
            is_next_invented=False,
            is_refused=is_refused,
        )
    found = discovery.listing(shown, site)
    first = _bare(found.next_pages[0].url) if found.next_pages else None
    entries = _entries(shown, site, paths[page.path.partition("/")[0]])
    return Seen(
        path=page.path,
        kind=page.kind,
        told=told,
        is_next_right=None if page.next_page is None else first == _bare(page.next_page),
        is_next_invented=page.next_page is None and first is not None,
        entries=len(entries),
        missed=len(entries - _paths(found.articles)),
    )


def _bare(url: str) -> str:
    """An address without scheme, "www." and the index file that a copy of a site adds."""
    return re.sub(r"^https?://(?:www\.)?|/index\.html$|/$", "", url)


def _path(url: str) -> str:
    return unquote(re.sub(r"/index\.html$", "/", urlsplit(url).path)).rstrip("/").lower()


def _paths(links: Sequence[Link]) -> set[str]:
    return {_path(link.url) for link in links}


def _entries(shown: Document, site: Site, pattern: re.Pattern[str]) -> set[str]:
    """Paths of the articles that a list links outside of menus, sidebars and footers, with words to them."""
    base = shown.page.address or ""
    host = (urlsplit(base).hostname or "").removeprefix("www.")
    found = set()
    for link in shown.root.iter("a") if shown.root is not None else ():
        href = (link.get("href") or "").strip()
        parts = urlsplit(urljoin(base, href))
        path = unquote(re.sub(r"/index\.html$", "/", parts.path))
        is_own = (parts.hostname or "").endswith(host) and "#" not in href and not parts.query
        has_words = bool("".join(map(str, link.itertext())).strip() or link.get("aria-label"))
        if is_own and has_words and pattern.search(path) and not any(map(_is_outside, link.iterancestors())):
            found.add(_path(parts.geturl()))
    return found


def _is_outside(element: etree._Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in _OUTSIDE_TAGS or (element.tag not in ("body", "html") and bool(_OUTSIDE.search(names)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Shares of what is right, 0 to 1."""

    kinds: float
    next_pages: float
    entries: float


def figures(pages: Sequence[Seen]) -> Figures:
    """The figures of some pages; 1 where there is nothing to be right about."""
    asked = [page for page in pages if page.is_next_right is not None]
    entries = sum(page.entries for page in pages)
    return Figures(
        kinds=sum(page.is_kind_right for page in pages) / max(len(pages), 1),
        next_pages=sum(page.is_next_right is True for page in asked) / len(asked) if asked else 1.0,
        entries=1 - sum(page.missed for page in pages) / entries if entries else 1.0,
    )


def main(folder: str) -> None:
    """Prints figures and what is wrong."""
    pages = list(seen(Path(folder), labels(), article_paths()))
    lists = [page for page in pages if page.kind == "listing"]
    asked = [page for page in lists if page.is_next_right is not None]
    print(f"kinds right       {sum(page.is_kind_right for page in pages)} of {len(pages)}")
    print(f"next pages right  {sum(page.is_next_right is True for page in asked)} of {len(asked)}")
    print(f"next invented     {sum(page.is_next_invented for page in lists)} of {len(lists) - len(asked)}")
    print(
        f"entries found     {sum(page.entries - page.missed for page in lists)} of {sum(page.entries for page in lists)}"
    )
    print(f"lists complete    {sum(not page.missed for page in lists)} of {len(lists)}")
    print(f"articles refused  {sum(page.is_refused for page in pages)}")
    for page in pages:
        if not page.is_kind_right or page.is_next_right is False or page.is_next_invented or page.missed:
            print(f"{page.path}: {page.kind}, told {page.told}, next {page.is_next_right}, missed {page.missed}")


if __name__ == "__main__":
    main(sys.argv[1])
