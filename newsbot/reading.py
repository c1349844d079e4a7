"""A page to an article: extraction, normalise, validation, top to bottom.

read(page, site) -> Article          one page, never raising for what it holds
begin(page, site) -> Article         the same before the steps of normalise (what a spider yields)
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache

from newsbot import extraction, normalise, urls, validation
from newsbot.document import Document, document
from newsbot.items import Article, Page, Problem, RawArticle
from newsbot.sites import Site

ARTICLE_KINDS = ("article", "live")
"""Kinds of page that have the fields of an article; all others give their kind, no fields and a problem."""


def read(page: Page, site: Site | None = None, *, explain: bool = False) -> Article:
    """The article on a page. `site` None reads it as a page that nobody described."""
    with _uncollected():
        return finish(begin(document(page, explain=explain), site), site)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Python's collector of cycles at rest: a reading makes some hundred thousand objects and no cycle (of 671 pages
    none left one), and to look through them again and again takes a fiftieth of its time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def begin(page: Document, site: Site | None) -> Article:
    """The article with all that extraction found and nothing chosen yet."""
    raw = extraction.extract(page, site or _nobody(page.page.address))
    source = page.page
    return Article(
        raw=raw,
        url=address_of(source, raw, site),
        fetched_url=source.address,
        site=site.name if site else urls.site_name(source.address or "") if source.address else None,
        crawled_at=source.fetched_at,
        read_at=source.read_at,
        found_in=source.found_in,
        language=_language(raw, site),
        problems=page.problems,
    )


def finish(article: Article, site: Site | None) -> Article:
    """The article after all steps of normalise and validation."""
    site = site or _nobody(article.url)
    if article.kind not in ARTICLE_KINDS:
        return replace(article, problems=article.problems or (_no_article(article.raw),))
    for step in normalise.STEPS:
        article = step(article, site)
    return replace(article, problems=article.problems + validation.problems(article, site))


def _no_article(raw: RawArticle) -> Problem:
    return Problem(
        field="page",
        code="not-an-article",
        message=f"The page is no article but {raw.kind}: {raw.kind_reason or 'no reason given'}.",
    )


def address_of(page: Page, raw: RawArticle, site: Site | None) -> str | None:
    """The canonical address: the page's own claim when it is believable, else where it was fetched."""
    fetched = page.address
    drop = site.drop_query if site else ()
    if fetched is None:
        claims = [claim.value for claim in raw.canonical if urls.is_web(claim.value)]
        return urls.canonical(claims[0], drop) if claims else None
    for claim in raw.canonical:
        if is_believable(claim.value, fetched):
            return urls.canonical(claim.value, drop)
    return urls.canonical(fetched, drop)


def is_believable(claim: str, fetched: str) -> bool:
    """Whether a page fetched at one address may say that another is its own.

    Static exporters write "/" or "index.html", templates the home page, syndicators a foreign host
    (shared experience of lexinsider and wyofile): only an address of the same host, with a path of its
    own that shares the last telling part with the fetched one, is believed.
    """
    if not urls.is_web(claim) or not urls.is_same_host(claim, fetched):
        return False
    own, asked = _last_part(claim), _last_part(fetched)
    return bool(own) and (own == asked or own in asked or asked in own or urls.key(claim) == urls.key(fetched))


def _last_part(url: str) -> str:
    """The last path segment that is more than a file name every page has."""
    parts = [part for part in urls.canonical(url).split("?")[0].split("/")[3:] if part]
    while parts and parts[-1].lower() in ("amp", "index.html", "index.php", "print", "feed"):
        parts.pop()
    return parts[-1].lower() if parts else ""


def _language(raw: RawArticle, site: Site | None) -> str | None:
    """The site's own tag when the page speaks the same language, else the page's."""
    found = raw.language[0].value if raw.language else None
    told = site.language if site else None
    if told and (found is None or found.split("-")[0].lower() == told.split("-")[0].lower()):
        return told
    return found


@lru_cache(maxsize=16)
def _nobody(address: str | None) -> Site:
    """A Site that knows nothing but a page's own address; it is asked for at both ends of a reading."""
    name = urls.site_name(address) if address and urls.is_web(address) else None
    return Site(name=name or "", address=address or "http://localhost/")
