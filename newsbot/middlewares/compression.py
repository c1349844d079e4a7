"""Bodies unpacked up to a limit; a body that is cut short is marked for a second try."""

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response, TextResponse
from scrapy.responsetypes import responsetypes

from newsbot.safety import decoded

ACCEPTED = "gzip, deflate, br, zstd"
FLAG = "newsbot: "
"""Before the fault of a body in Response.flags: "newsbot: cut short"."""


class Decompression:
    """Takes the place of Scrapy's HttpCompressionMiddleware, which takes half a page for a whole one."""

    def __init__(self, crawler: Crawler) -> None:
        self._limit_bytes = crawler.settings.getint("DOWNLOAD_MAXSIZE")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Decompression":
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        request.headers.setdefault("Accept-Encoding", ACCEPTED)

    def process_response(self, request: Request, response: Response) -> Response:
        labels = [value.decode("latin-1") for value in response.headers.getlist("Content-Encoding")]
        limit_bytes = request.meta.get("newsbot_unpacked_max", self._limit_bytes)
        if request.method == "HEAD" or not response.body:
            return response
        response = _readable(response)
        result = decoded(response.body, labels, limit_bytes)
        if result.fault is not None and not labels:
            # A file that is packed by itself, as sitemaps are: whoever reads it knows what half of it is worth.
            return response
        flags = [*response.flags, FLAG + result.fault] if result.fault else response.flags
        if not flags and not labels and result.body is response.body:
            return response
        headers = response.headers.copy()
        if result.fault != "unknown encoding":
            headers.pop("Content-Encoding", None)
        kind = responsetypes.from_args(headers=headers, url=response.url, body=result.body)
        more = {"encoding": None} if issubclass(kind, TextResponse) else {}
        return _readable(response.replace(cls=kind, body=result.body, headers=headers, flags=flags, **more))


def _readable(response: Response) -> Response:
    """The answer, with an encoding that Scrapy can decode where it names a codec of Python's that is for no text.

    "charset=base64" would raise in whatever looks at its text first. What encoding a page truly has newsbot finds by
    itself, from its bytes and its header.
    """
    if not isinstance(response, TextResponse):
        return response
    try:
        b"word".decode(response.encoding, "replace")
    except (LookupError, ValueError):
        return response.replace(encoding="utf-8")
    return response


def fault_of(response: Response) -> str | None:
    """What was wrong with the packing of an answer."""
    return next((flag[len(FLAG) :] for flag in response.flags if flag.startswith(FLAG)), None)
