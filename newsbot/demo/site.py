"""The demo site as a function: a path and the headers of a request in, a response out; no sockets."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.utils import format_datetime, parsedate_to_datetime
from typing import Literal
from urllib.parse import unquote

from newsbot.demo import fixed
from newsbot.demo.article import DemoArticle, Layout
from newsbot.demo.frame import PUBLICATION, Frame, author_path, section_path, tag_path
from newsbot.demo.lists import Listing, feed, listing_page, sitemap
from newsbot.demo.pages import article_page

SourceKind = Literal["listing", "feed", "sitemap"]
ALL_KINDS: frozenset[SourceKind] = frozenset({"listing", "feed", "sitemap"})
# A box of related articles that is longer competes with the article; three fit on a screen beside it.
_RELATED = 3
_PAGED = re.compile(r"(?P<list>/.*)page/(?P<number>\d{1,6})/")
_HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What the site answers."""

    status: int
    headers: Mapping[str, str]
    """Content-Type always; ETag and Last-Modified where the site knows them."""
    body: bytes
    """Empty for 301 and 304."""


class DemoSite:
    """A small opinion site with articles, lists, a feed and a sitemap, and all that surrounds them."""

    def __init__(
        self,
        articles: Iterable[DemoArticle],
        base_url: str,
        *,
        page_size: int = 10,
        kinds: Iterable[SourceKind] = ALL_KINDS,
        layouts: tuple[Layout, ...] = (),
        today: dt.date | None = None,
    ) -> None:
        """`base_url` is scheme, host and port.  `kinds` are the ways in which the site shows its articles.

        `layouts` are given to the articles by turns; without them each article has its own.  `today` is the
        date in the header; None stands for the day after the newest article.
        """
        self.articles = tuple(sorted(articles, key=lambda article: (article.date, article.slug), reverse=True))
        self.base_url = base_url.rstrip("/")
        self._page_size = page_size
        self._kinds = frozenset(kinds)
        self._layouts = layouts
        sections = tuple(sorted({article.section for article in self.articles}))
        newest = self.articles[0].date.date() if self.articles else dt.date(2025, 1, 1)
        self._frame = Frame(
            base_url=self.base_url,
            today=today or newest + dt.timedelta(days=1),
            sections=sections,
            has_feed="feed" in self._kinds,
            has_listing="listing" in self._kinds,
        )
        self._places = {unquote(article.path): place for place, article in enumerate(self.articles)}
        self._listings = {unquote(listing.path): listing for listing in self._all_listings()}

    def response(self, path_and_query: str, headers: Mapping[str, str] | None = None) -> Response:
        """The answer to a GET of `path_and_query`; what follows a "?" changes nothing."""
        path = unquote(path_and_query.split("#")[0].split("?")[0], errors="replace")
        conditions = {name.lower(): value for name, value in (headers or {}).items()}
        if path in self._places:
            article = self.articles[self._places[path]]
            return _answered(self._article(path), _HTML, conditions, article.changed)
        paged = _PAGED.fullmatch(path)
        if paged and int(paged["number"]) == 1 and paged["list"] in self._listings:
            return Response(
                status=301,
                headers={"Location": self._frame.url(self._listings[paged["list"]].path), "Content-Type": _HTML},
                body=b"",
            )
        listing = self._listing(paged["list"] if paged else path, int(paged["number"]) if paged else 1)
        if listing is not None:
            return _answered(listing, _HTML, conditions)
        return self._other(path, conditions)

    def _other(self, path: str, conditions: Mapping[str, str]) -> Response:
        newest = max((article.changed for article in self.articles), default=None)
        if path == "/feed/" and "feed" in self._kinds:
            return _answered(feed(self.articles, self._frame), "application/rss+xml; charset=utf-8", conditions, newest)
        if path == "/sitemap.xml" and "sitemap" in self._kinds:
            return _answered(sitemap(self.articles, self._frame), "application/xml; charset=utf-8", conditions, newest)
        if path == "/robots.txt":
            return _answered(self._robots(), "text/plain; charset=utf-8", conditions)
        if path.startswith("/media/"):
            return _answered(fixed.picture(path), "image/svg+xml", conditions)
        page = fixed.PAGES.get(path)
        if page is not None:
            return _answered(page(self._frame), _HTML, conditions)
        return Response(status=404, headers={"Content-Type": _HTML}, body=fixed.not_found(self._frame))

    def _article(self, path: str) -> bytes:
        place = self._places[path]
        others = (self.articles[place + 1 :] + self.articles[:place])[:_RELATED]
        layout = self._layouts[place % len(self._layouts)] if self._layouts else None
        return article_page(self.articles[place], others, self._frame, layout)

    def _listing(self, path: str, number: int) -> bytes | None:
        listing = self._listings.get(path)
        if listing is None or not 1 <= number <= listing.page_count(self._page_size):
            return None
        if path == "/":
            return None if number > 1 else fixed.home(listing, self._page_size, self._frame)
        return listing_page(listing, number, self._page_size, self._frame)

    def _all_listings(self) -> Iterable[Listing]:
        if "listing" not in self._kinds:
            yield Listing(path="/", heading=PUBLICATION, articles=())
            return
        yield Listing(path="/", heading=PUBLICATION, articles=self.articles)
        yield Listing(path="/opinion/", heading="Opinion", articles=self.articles)
        groups: dict[tuple[str, str], list[DemoArticle]] = {}
        for article in self.articles:
            keys = [
                (section_path(article.section), article.section),
                *((author_path(name), name) for name in article.authors),
                *((tag_path(tag), tag) for tag in article.tags),
            ]
            for key in keys:
                groups.setdefault(key, []).append(article)
        for (path, heading), articles in groups.items():
            yield Listing(path=path, heading=heading, articles=tuple(articles))

    def _robots(self) -> bytes:
        lines = ["User-agent: *", "Disallow: /login/"]
        if "sitemap" in self._kinds:
            lines += ["", f"Sitemap: {self._frame.url('/sitemap.xml')}"]
        return ("\n".join(lines) + "\n").encode()


def _answered(
    body: bytes, content_type: str, conditions: Mapping[str, str], changed: dt.datetime | None = None
) -> Response:
    """200 with its validators, or 304 where the conditions of the request hold (RFC 9110, section 13)."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    headers = {"Content-Type": content_type, "ETag": tag}
    if changed is not None:
        headers["Last-Modified"] = format_datetime(changed.astimezone(dt.UTC), usegmt=True)
    known = conditions.get("if-none-match")
    if known is not None:
        unchanged = any(one.strip().removeprefix("W/") in (tag, "*") for one in known.split(","))
    else:
        unchanged = changed is not None and _is_since(conditions.get("if-modified-since"), changed)
    return Response(status=304 if unchanged else 200, headers=headers, body=b"" if unchanged else body)


def _is_since(header: str | None, changed: dt.datetime) -> bool:
    if header is None:
        return False
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return False
    return (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)) >= changed.replace(microsecond=0)
