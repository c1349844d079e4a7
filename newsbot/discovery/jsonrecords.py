"""Records in JSON that look like teasers, and what one says.

fields(record) -> its fields by their plain names
is_teaser(record, site), is_telling(record, site), is_dated(record) -> what it looks like
link(record, site, template) -> Link, or why it is none
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from newsbot import urls
from newsbot.discovery.answers import at, moment
from newsbot.discovery.refusals import is_no_article, segments
from newsbot.items import Link
from newsbot.sites import Site, templates
from newsbot.text import clean, unescape

URL_MAX_CHARACTERS = 2_000
TITLE_MAX_CHARACTERS = 600
# A list without days is one of articles when most addresses look like it.
SLUG_MIN_HYPHENS = 2


def words(text: str) -> tuple[str, ...]:
    """Names that are parted by white space."""
    return tuple(text.split())


# Names of keys without case, hyphens and underscores; best first.
_ADDRESS = words(
    "canonicalurl canonical permalink articleurl fullurl absoluteurl websiteurl weburl publicurl shareurl url link "
    "href uri relativeurl urlpath fullpath path articlelink posturl storyurl loc"
)
_ADDRESSES = frozenset(_ADDRESS)
_SLUG = words("slug urlslug urlkey")
_TITLE = words(
    "title headline headlines posttitle webtitle heading fulltitle seotitle titulo titre titolo titel subject"
)
_NAME = words("name label text")
_PUBLISHED = words(
    "publishedat publishdate publisheddate publicationdate datepublished firstpublishedat firstpublishdate displaydate "
    "pubdate webpublicationdate publishedon published publishtime releasedate postdate dategmt date datetime "
    "createdat created createddate timestamp time fecha datum data"
)
_MODIFIED = words(
    "updatedat modifiedat datemodified lastmodified lastupdated lastupdateddate modified updated modifieddate "
    "updateddate lastmod"
)
# Parts of a record that hold its fields: edges of GraphQL, hits of search engines, JSON:API, content stores.
_WRAPPERS = frozenset(words("node source attributes fields item post article story content data document"))
_MACHINE = re.compile(r"/(?:wp-json|api|graphql|_next|rest|ajax)/|^/api\b", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_PLAIN_KEY = re.compile(r"[\W_]+")


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
    return _plain(key[:60])


@lru_cache(maxsize=4096)
def _plain(key: str) -> str:
    return _PLAIN_KEY.sub("", key).lower()


def is_teaser(record: Mapping[str, Any], site: Site) -> bool:
    """Whether a record has an address of the site, and a headline or a day."""
    has_address = any(_addresses(record, site)) or any(isinstance(record.get(name), str) for name in _SLUG)
    return has_address and (
        title(record) is not None or (_first(record, _PUBLISHED) is not None and _first(record, _NAME) is not None)
    )


def is_dated(record: Mapping[str, Any]) -> bool:
    """Whether a record says when it was published."""
    return _first(record, _PUBLISHED) is not None


def is_telling(record: Mapping[str, Any], site: Site) -> bool:
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
        if value is None:
            continue
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
    for name in () if _ADDRESSES.isdisjoint(record) else _ADDRESS:
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
