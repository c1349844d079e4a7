"""Why a page could not be had, in a few stable words and what to do about it."""

from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from twisted.python.failure import Failure

from newsbot.items import Missing
from newsbot.safety import diversion, masked, masked_text, medium

_STATUS = {
    202: "no page yet",
    204: "empty answer",
    205: "empty answer",
    206: "part of a page",
    304: "unchanged, though nothing is known of it",
    401: "login needed",
    402: "payment needed",
    403: "blocked",
    404: "not found",
    410: "gone",
    429: "too many requests",
    451: "withheld for legal reasons",
    999: "blocked",
}
_REFUSED = "the site refuses newsbot: ask its owner, or crawl more slowly (--delay)"
_SLOWER = "the site wants fewer requests: crawl more slowly (--delay)"
_REMEDY = {
    401: "the site wants a login",
    402: "the site wants payment; newsbot passes no paywall",
    403: _REFUSED,
    429: _SLOWER,
    999: _REFUSED,
}
CHALLENGE_REMEDY = (
    "the site asks whether a human is there; newsbot does not pretend to be one: ask its owner to let newsbot in, "
    "or use its feed or archive"
)
CLOSED = "newsbot/politeness/closed"
"""The stat that says why a host is asked for nothing more in this crawl, and since when."""
# Scrapy names its download errors by what happened; these are the ones a user meets.
_ERRORS = (
    ("CannotResolveHostError", "no such host"),
    ("DNSLookupError", "no such host"),
    ("UnsupportedURLSchemeError", "no web address"),
    ("DownloadTimeoutError", "no answer in time"),
    ("TimeoutError", "no answer in time"),
    ("TCPTimedOutError", "no answer in time"),
    ("DownloadConnectionRefusedError", "connection refused"),
    ("ConnectionRefusedError", "connection refused"),
    ("ResponseDataLossError", "answer cut short"),
    ("PartialDownloadError", "answer cut short"),
    ("DownloadCancelledError", "answer too large"),
    ("TunnelError", "proxy refuses"),
    ("SSLError", "certificate not valid"),
    ("DownloadFailedError", "connection broken"),
    ("ConnectionLost", "connection broken"),
    ("ResponseFailed", "connection broken"),
    ("ResponseNeverReceived", "connection broken"),
)
_CERTIFICATE = ("certificate verify failed", "VerificationError", "service_identity")
# A detail is a sentence; what a server wrote into an error can be longer, and so can an address.
_DETAIL_CHARS_MAX = 300
_URL_CHARS_MAX = 2_000


class RefusedError(IgnoreRequest):
    """A request that newsbot does not make, or an answer that it does not take.

    `reason` is stable and short, as Missing has it; `detail` says what is behind it; `is_over` is true where the
    page is worth another crawl, since nothing was learned of it in this one.
    """

    def __init__(self, reason: str, detail: str | None = None, *, is_over: bool = False) -> None:
        self.reason = reason
        self.detail = detail
        self.is_over = is_over
        super().__init__(f"{reason}: {detail}" if detail else reason)


def of_response(response: Response) -> Missing:
    """What an answer with a status other than 200 means."""
    status = response.status
    if status in _STATUS:
        reason = f"{_STATUS[status]} ({status})"
    elif status >= 500:
        reason = f"server error ({status})"
    elif 300 <= status < 400:
        reason = f"redirect that leads nowhere ({status})"
    else:
        reason = f"unexpected status ({status})"
    return Missing(url=shown(response.url), reason=reason, detail=_REMEDY.get(status))


def of_answer(response: Response) -> Missing | None:
    """Why an answer to the address of an article is none; None where it may be one.

    To be asked before the page is read: an answer without a body, a file that is no page, or a redirect to the
    home page or to a login.
    """
    if response.status != 200:
        return of_response(response)
    redirected_from: list[str] = response.meta.get("redirect_urls") or []
    asked = redirected_from[0] if redirected_from else response.url
    landed = diversion(asked, response.url)
    if landed is not None:
        return Missing(url=shown(asked), reason=f"redirected to {landed}", detail=_detail(response.url))
    if not response.body.strip():
        return Missing(url=shown(response.url), reason="empty answer (200)")
    content_type = response.headers.get("Content-Type")
    kind = medium(content_type.decode("latin-1") if content_type else None, response.body)
    return Missing(url=shown(response.url), reason=f"no page but {kind}") if kind else None


def of_failure(failure: Failure) -> Missing:
    """What an exception instead of an answer means."""
    request = getattr(failure, "request", None)
    url = shown(request.url) if request is not None else "?"
    error = failure.value
    if isinstance(error, RefusedError):
        return Missing(url=url, reason=error.reason, detail=_detail(error.detail))
    if isinstance(error, IgnoreRequest):
        return Missing(url=url, reason=_ignored(str(error)), detail=_detail(str(error)))
    text = str(error)
    if is_certificate_fault(error):
        return Missing(url=url, reason="certificate not valid", detail=_detail(text))
    names = [kind.__name__ for kind in type(error).__mro__]
    for name, reason in _ERRORS:
        if name in names:
            return Missing(url=url, reason=reason, detail=_detail(text))
    return Missing(url=url, reason="no answer", detail=_detail(f"{type(error).__name__}: {error}"))


def shown(url: str) -> str:
    """An address as logs and summaries show it: without its secrets, and no longer than anybody reads."""
    return masked(url)[:_URL_CHARS_MAX]


def is_over(failure: Failure) -> bool:
    """Whether nothing was learned of the page, so that the next crawl is to ask for it as if this one had not."""
    return isinstance(failure.value, RefusedError) and failure.value.is_over


def is_certificate_fault(error: BaseException | None) -> bool:
    """Whether a connection failed for the certificate of the other side."""
    return any(sign in str(error) for sign in _CERTIFICATE)


def _ignored(text: str) -> str:
    """The reason behind an IgnoreRequest of Scrapy's own."""
    if "redirection" in text:
        return "too many redirects"
    return "forbidden by robots.txt" if "robots.txt" in text else "not fetched"


def _detail(text: str | None) -> str | None:
    return masked_text(text)[:_DETAIL_CHARS_MAX] if text else None
