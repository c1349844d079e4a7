"""The newspaper itself: a site on loopback with known truth, which can be changed while it is read."""

import datetime as dt
import itertools
import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from tests.crawl.newspaper import answer, server
from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.options import Options
from tests.crawl.newspaper.server import Request, Server
from tests.crawl.newspaper.site import Site
from tests.crawl.newspaper.story import Story, truth

CONTROL = "/_control/"
VERBS = ("publish", "edit", "delete", "touch", "forget", "requests", "truth")
Change = Callable[[int], list[dict[str, Any]]]


class Newspaper:
    """A newspaper on a port of the loopback interface; a context manager.

    >>> with Newspaper(articles=12, kinds="sitemap") as paper:
    ...     len(paper.truth)
    12
    """

    def __init__(self, *, port: int = 0, before: Callable[[str], None] | None = None, **options: Any) -> None:
        """`options` are those of `Options`.  `before` is called with the path of each request."""
        self.options = Options(**options)
        self.before = before
        self.requests: list[Request] = []
        """Everything that was asked, in order, but for the control path."""
        self._failed: set[str] = set()
        self._count = itertools.count(1)
        self._lock = threading.Lock()
        self._server = Server(self._reply, port)
        self.authority = f"{self.options.host}:{self._server.server_port}"
        self.address = f"http://{self.authority}"
        self.site = Site(self.options, self.address)

    @property
    def truth(self) -> list[dict[str, Any]]:
        """What stands in the paper now, newest first, with its kind: "article", "live" or "protected"."""
        with self.site.lock:
            return [truth(story, self.address) for story in self.site.desk.newest]

    @property
    def places(self) -> dict[str, dict[str, Any]]:
        """Path -> truth of every article."""
        return {urlsplit(row["url"]).path: row for row in self.wanted}

    @property
    def wanted(self) -> list[dict[str, Any]]:
        """The articles alone: what a crawl must find. Live blogs may be found, protected posts must not."""
        return [row for row in self.truth if row["kind"] == "article"]

    def published_since(self, day: dt.date) -> list[dict[str, Any]]:
        """The wanted articles of that day and later."""
        return [row for row in self.wanted if dt.datetime.fromisoformat(row["date"]).date() >= day]

    def publish(self, count: int = 1) -> list[dict[str, Any]]:
        """The truth of as many new articles, each newer than all before."""
        return self._done(lambda: self.site.desk.publish(count))

    def edit(self, which: int | Iterable[int]) -> list[dict[str, Any]]:
        """The truth of the articles after an edit: so many of them, or those with these numbers."""
        return self._done(lambda: self.site.desk.edit(which))

    def delete(self, which: int | Iterable[int]) -> list[dict[str, Any]]:
        """The truth of the articles that are gone now."""
        return self._done(lambda: self.site.desk.delete(which))

    def touch(self) -> None:
        """Builds every page anew: other validators and dates, the same texts."""
        with self.site.lock:
            self.site.desk.touch()

    def counts(self) -> Counter[str]:
        """Requests by kind, "304" and "conditional" among them."""
        found = Counter(request.kind for request in self.requests)
        found["conditional"] = sum(request.conditional for request in self.requests)
        found["304"] = sum(request.status == 304 for request in self.requests)
        return found

    def start(self) -> Self:
        """Itself, once it accepts connections."""
        self._server.start()
        return self

    def stop(self) -> None:
        """Closes the port."""
        self._server.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _done(self, change: Callable[[], list[Story]]) -> list[dict[str, Any]]:
        with self.site.lock:
            return [truth(story, self.address) for story in change()]

    def _reply(self, method: str, target: str, headers: Any) -> Answer:
        if target.startswith(CONTROL):
            return self._control(target)
        if self.before:
            self.before(target)
        if self.options.wait_seconds:
            time.sleep(self.options.wait_seconds)
        made = self._fault(target) or self._answered(target, headers)
        self.requests.append(
            Request(
                method=method,
                path=target,
                headers=headers,
                status=made.status,
                kind=made.kind,
                moment=server.now(),
                size_bytes=len(made.body),
            )
        )
        every = self.options.insert_every
        if every and len(self.requests) % every == 0:
            self.publish()
        return made

    def _answered(self, target: str, headers: Any) -> Answer:
        made = self.site.response(target)
        if self.site.has("rest") and made.headers.get("Content-Type", "").startswith("text/html"):
            link = {"Link": f'<{self.site.url("/wp-json/")}>; rel="https://api.w.org/"'}
            made = Answer(
                kind=made.kind,
                body=made.body,
                status=made.status,
                headers={**made.headers, **link},
                changed=made.changed,
            )
        return server.conditional(made, headers) if self.options.validators else made

    def _fault(self, target: str) -> Answer | None:
        """503 for each so-many-th address, at its first request alone."""
        if not self.options.fail_every or target == "/robots.txt":
            return None
        with self._lock:
            if target in self._failed or next(self._count) % self.options.fail_every:
                return None
            self._failed.add(target)
        made = answer.page("<h1>Service unavailable</h1>", "missing", status=503)
        return Answer(kind="failed", body=made.body, status=503, headers={**made.headers, "Retry-After": "0"})

    def _control(self, target: str) -> Answer:
        """What a shell asks for: publish, edit, delete, touch and forget; requests and truth."""
        parts = urlsplit(target)
        verb = parts.path.removeprefix(CONTROL)
        count = int(parse_qs(parts.query).get("n", ["1"])[0])
        match verb:
            case "publish" | "edit" | "delete":
                changes: dict[str, Change] = {"publish": self.publish, "edit": self.edit, "delete": self.delete}
                return answer.data({verb: [row["url"] for row in changes[verb](count)]}, "control")
            case "touch":
                self.touch()
                return answer.data({"touch": len(self.site.desk.stories)}, "control")
            case "forget":
                self.requests.clear()
                return answer.data({"forget": True}, "control")
            case "requests":
                rows = [[request.method, request.status, request.kind, request.path] for request in self.requests]
                return answer.data({"total": len(rows), "counts": self.counts(), "requests": rows}, "control")
            case "truth":
                return answer.document(lines(self.truth), "control", "application/jsonl")
        return answer.data({"verbs": VERBS}, "control", status=404)


def lines(rows: Iterable[dict[str, Any]]) -> str:
    """Rows as JSON Lines."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
