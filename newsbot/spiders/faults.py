"""Why a page could not be had, in a few stable words and what to do about it."""

from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from twisted.python.failure import Failure

from newsbot.reports import Missing

_STATUS = {
    401: "login needed",
    402: "payment needed",
    403: "blocked",
    404: "not found",
    410: "gone",
    429: "too many requests",
    451: "withheld for legal reasons",
    999: "blocked",
}
_REMEDY = {
    401: "the site wants a login",
    403: "the site refuses newsbot: ask its owner, or crawl more slowly (--delay)",
    429: "the site wants fewer requests: crawl more slowly (--delay)",
    999: "the site refuses newsbot: ask its owner, or crawl more slowly (--delay)",
}
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
    ("DownloadFailedError", "connection broken"),
    ("ConnectionLost", "connection broken"),
    ("ResponseFailed", "connection broken"),
    ("ResponseNeverReceived", "connection broken"),
)


def of_response(response: Response) -> Missing:
    """What an answer with a status other than 200 means."""
    status = response.status
    if status in _STATUS:
        reason = f"{_STATUS[status]} ({status})"
    elif status >= 500:
        reason = f"server error ({status})"
    else:
        reason = f"unexpected status ({status})"
    return Missing(url=response.url, reason=reason, detail=_REMEDY.get(status))


def of_failure(failure: Failure) -> Missing:
    """What an exception instead of an answer means."""
    request = getattr(failure, "request", None)
    url = request.url if request is not None else "?"
    error = failure.value
    if isinstance(error, IgnoreRequest):
        reason = getattr(error, "reason", None)
        if reason is None:
            return Missing(url=url, reason="forbidden by robots.txt")
        return Missing(url=url, reason="not fetched", detail=str(reason))
    names = [kind.__name__ for kind in type(error).__mro__]
    for name, reason in _ERRORS:
        if name in names:
            return Missing(url=url, reason=reason, detail=str(error) or None)
    return Missing(url=url, reason="no answer", detail=f"{type(error).__name__}: {error}")
