"""Records in JSON that look like teasers: where the list of them stands, and what one says.

lists(value, site) -> the lists of teasers in an answer, and pieces of HTML in it
link(record, site, template) -> Link, or why it is none
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from newsbot import urls
from newsbot.discovery.answers import at, moment
from newsbot.discovery.refusals import is_no_article, segments
from newsbot.items import Link
from newsbot.sites import Site, templates
from newsbot.text import clean, unescape

# The answer of a large site has some ten thousand values, six deep.
VALUES_MAX = 200_000
DEPTH_MAX = 14
RECORDS_MAX = 10_000
HTML_MAX_CHARACTERS = 4_000_000
URL_MAX_CHARACTERS = 2_000
TITLE_MAX_CHARACTERS = 600
# Half of a list must be teasers: between them stand advertisements.
TEASERS_MIN_SHARE = 0.5
# A list without days is one of articles when most addresses look like it.
SLUG_MIN_HYPHENS = 2


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Names of keys without case, hyphens and underscores; best first.
_ADDRESS = _words(
    "canonicalurl canonical permalink articleurl fullurl absoluteurl websiteurl weburl publicurl shareurl url link "
    "href uri relativeurl urlpath fullpath path articlelink posturl storyurl loc"
)
_SLUG = _words("slug urlslug urlkey")
_TITLE = _words(
    "title headline headlines posttitle webtitle heading fulltitle seotitle titulo titre titolo titel subject"
)
_NAME = _words("name label text")
_PUBLISHED = _words(
    "publishedat publishdate publisheddate publicationdate datepublished firstpublishedat firstpublishdate displaydate "
    "pubdate webpublicationdate publishedon published publishtime releasedate postdate dategmt date datetime "
    "createdat created createddate timestamp time fecha datum data"
)
_MODIFIED = _words(
    "updatedat modifiedat datemodified lastmodified lastupdated lastupdateddate modified updated modifieddate "
    "updateddate lastmod"
)
# Parts of a record that hold its fields: edges of GraphQL, hits of search engines, JSON:API, content stores.
_WRAPPERS = frozenset(_words("node source attributes fields item post article story content data document"))
# Lists of what stands around articles.
_OTHER = frozenset(
    _words(
        "authors author bylines contributors tags tag categories category menu menus nav navigation navitems "
        "breadcrumbs breadcrumb sections topics keywords images image media gallery photos videos comments footer "
        "header social socials ads sponsors languages locales sites filters facets taxonomies taxonomy links"
    )
)
_MACHINE = re.compile(r"/(?:wp-json|api|graphql|_next|rest|ajax)/|^/api\b", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_HTML = re.compile(r"<a\s[^<>]{0,500}href\s*=", re.IGNORECASE)
_PLAIN_KEY = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """What an answer holds."""

    records: tuple[Mapping[str, Any], ...] = ()
    """Teasers, in the order of the answer."""
    html: str | None = None
    """Pieces of HTML with links, joined."""


def lists(value: Any, site: Site) -> Lists:
    """The teasers in an answer, wherever they stand; and the HTML in it."""
    found: list[tuple[Mapping[str, Any], ...]] = []
    pieces: list[str] = []
    for kind, item in _walk(value, site):
        if kind == "html":
            pieces.append(item)
        else:
            found.append(item)
    dated = [records for records in found if _share(records, lambda one: _first(one, _PUBLISHED) is not None) > 0.5]
    chosen = dated or [records for records in found if _share(records, lambda one: _is_telling(one, site)) > 0.5]
    records = tuple(islice((record for records in chosen for record in records), RECORDS_MAX))
    return Lists(records=records, html="\n".join(pieces)[:HTML_MAX_CHARACTERS] or None)


def _share(records: Sequence[Mapping[str, Any]], test: Any) -> float:
    return sum(bool(test(record)) for record in records) / len(records)


def _walk(value: Any, site: Site) -> Iterator[tuple[str, Any]]:
    """("list", teasers) and ("html", text) in an answer, in its order; teasers are not entered."""
    stack: list[tuple[Any, int]] = [(value, 0)]
    seen = 0
    while stack and seen < VALUES_MAX:
        item, depth = stack.pop()
        seen += 1
        if isinstance(item, str):
            if _HTML.search(item):
                yield "html", item
            continue
        if not isinstance(item, dict | list) or depth >= DEPTH_MAX:
            continue
        members = list(item.values()) if isinstance(item, dict) else item
        records = _teasers(members, site) if isinstance(item, list) or len(item) > 1 else ()
        if records:
            yield "list", records
            continue
        inner = item.items() if isinstance(item, dict) else ((None, member) for member in item)
        kept = [member for key, member in inner if key is None or plain(key) not in _OTHER]
        stack.extend((member, depth + 1) for member in reversed(kept[:VALUES_MAX]))


def _teasers(members: Sequence[Any], site: Site) -> tuple[Mapping[str, Any], ...]:
    """The records of a list when they are teasers."""
    records = [fields(member) for member in members if isinstance(member, dict)]
    if not records or len(records) < TEASERS_MIN_SHARE * len(members):
        return ()
    teasers = [record for record in records if _is_teaser(record, site)]
    return tuple(teasers) if len(teasers) >= TEASERS_MIN_SHARE * len(records) else ()


def fields(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields of a record by their plain names, those of a wrapper within it too."""
    known: dict[str, Any] = {}
    for _ in range(2):
        inner = None
        for key, value in islice(record.items(), 500):
            name = plain(key)
            known.setdefault(name, value)
            if name in _WRAPPERS and isinstance(value, dict) and inner is None:
                inner = value
        if inner is None:
            break
        record = inner
    return known


def plain(key: str) -> str:
    """A key without case, hyphens and underscores."""
    return _PLAIN_KEY.sub("", key[:60]).lower()


def _is_teaser(record: Mapping[str, Any], site: Site) -> bool:
    has_address = any(_addresses(record, site)) or any(isinstance(record.get(name), str) for name in _SLUG)
    return has_address and (
        title(record) is not None or (_first(record, _PUBLISHED) is not None and _first(record, _NAME) is not None)
    )


def _is_telling(record: Mapping[str, Any], site: Site) -> bool:
    """Whether an address looks like that of an article: a day, a number or a long slug."""
    for url in _addresses(record, site):
        names = segments(urlsplit(url))
        last = names[-1] if names else ""
        if urls.date_in(url) or last.count("-") >= SLUG_MIN_HYPHENS or sum(map(str.isdigit, last)) >= 4:
            return True
        if sum(not character.isascii() for character in last) >= 8:
            return True
    return False


def _first(record: Mapping[str, Any], names: Sequence[str]) -> Any:
    """The first filled text or number under one of some names."""
    for name in names:
        value = record.get(name)
        if isinstance(value, dict):
            value = next(
                (value[key] for key in ("rendered", "basic", "value", "url", "path", "href", "date") if value.get(key)),
                None,
            )
        if isinstance(value, str | int | float) and not isinstance(value, bool) and value != "":
            return value
    return None


def _addresses(record: Mapping[str, Any], site: Site) -> Iterator[str]:
    """The addresses of the site in a record, best first."""
    for name in _ADDRESS:
        value = _first(record, (name,))
        if not isinstance(value, str) or not value.strip() or len(value) > URL_MAX_CHARACTERS:
            continue
        text = value.strip()
        if not text.startswith(("http://", "https://", "/", "?")):
            # "opinion/2020/slug" stands for a path; a bare word under "path" or "link" may be anything.
            if "/" not in text or ":" in text or " " in text:
                continue
            text = "/" + text
        url = urls.absolute(site.address, text)
        if url and site.has_host(url):
            parts = urlsplit(url)
            if not _MACHINE.search(parts.path) and not is_no_article(parts, segments(parts)):
                yield url


def title(record: Mapping[str, Any]) -> str | None:
    """The headline in a record, without markup."""
    value = _first(record, _TITLE)
    if not isinstance(value, str):
        return None
    return clean(unescape(_TAG.sub("", value[: 4 * TITLE_MAX_CHARACTERS])))[:TITLE_MAX_CHARACTERS] or None


def link(record: Mapping[str, Any], site: Site, template: str | None = None) -> Link | str:
    """The article that a record tells of, by the template of its source or its own address; else why it is none."""
    url = None
    if template is not None:
        url = templates.filled(template, lambda name: _named(record, name))
    url = url or next(_addresses(record, site), None)
    if url is None:
        return "another site" if _first(record, _ADDRESS) and not _first(record, _SLUG) else "no address"
    refused = site.refuses(url)
    if refused:
        return refused
    name = title(record) or _first(record, _NAME)
    return Link(
        url=url,
        text=name if isinstance(name, str) else None,
        source="json:record",
        published=_moment(record, _PUBLISHED, site),
        modified=_moment(record, _MODIFIED, site),
    )


def _named(record: Mapping[str, Any], name: str) -> Any:
    first, _, rest = name.partition(".")
    value = record.get(plain(first))
    return at(value, rest) if rest else value


def _moment(record: Mapping[str, Any], names: Sequence[str], site: Site) -> dt.datetime | None:
    for name in names:
        found = moment(_first(record, (name,)), site)
        if found is not None:
            return found
    return None
