"""Addresses and lines without what they keep secret: fit for logs and summaries.

masked(url) -> str              one address
masked_text(line) -> str        every address in a line of text
without_keys(url) -> str        one address as a record may hold it
"""

import re

MASK = "***"
# Names of parameters that open doors, as they are or as the last part of a longer name ("x-amz-signature").
_SECRET = (
    r"(?:access|auth|api|app|client|csrf|id|jwt|private|refresh|secret|share|user|x)?[_.-]?"
    r"(?:token|key|apikey|password|passwd|passphrase|pwd|pass|pw|secret|signature|sig|sign|auth|authorization|"
    r"credentials?|jwt|bearer|otp|ticket|nonce|session|sessionid|session[_-]id|sess|sid|"
    r"(?:php|asp|j)sess(?:ion)?id|sessid|cftoken|hash|hmac)"
)
# What is never part of an article's name, as "key" and "hash" are on some sites.
_SURE = (
    r"(?:access|auth|api|client|csrf|id|jwt|refresh|secret|session|security|share|user)[_.-]?token|api[_.-]?key|"
    r"(?:client|app)[_.-]?secret|password|passwd|passphrase|authorization|bearer|"
    r"(?:php|asp|j)sess(?:ion)?id|session[_-]?id|x-amz-(?:signature|credential|security-token)"
)
# A parameter begins behind "?", "&" or "#"; its value ends where the next begins, or with the address. One that
# stands in the path begins behind ";" and ends with the path.
_NAME = rf"(?:[\w.%-]{{0,60}}(?:[_.-]|\[|%5B))?{_SECRET}(?:\]|%5D|\[[\w%]{{0,20}}\]|%5B[\w%]{{0,20}}%5D)?="
_PARAMETER = re.compile(rf"(?P<name>[?&#]{_NAME})[^&;#\s\"'<>]+|(?P<path_name>;{_NAME})[^&;#?/\s\"'<>]+", re.IGNORECASE)
_SURE_PARAMETER = re.compile(
    rf"(?P<name>[?&#](?:{_SURE})=)[^&;#\s\"'<>]+|(?P<path_name>;(?:{_SURE})=)[^&;#?/\s\"'<>]+", re.IGNORECASE
)
_USERINFO = re.compile(r"(?P<scheme>\b[a-z][a-z0-9+.-]{0,20}://)[^\s/?#@\"'<>]{0,500}@", re.IGNORECASE)
_OPENING = r"[\"']?\s{0,3}[:=]\s{0,3}[\[(]?(?:b?[\"'])?"
_HEADER = re.compile(
    rf"(?P<name>\b(?:proxy-)?authorization\b{_OPENING}(?:(?:basic|bearer|digest|token)\s{{1,3}})?|"
    rf"\b(?:set-)?cookie\b{_OPENING})[^\s\"'\])]+",
    re.IGNORECASE,
)


def masked(url: str) -> str:
    """`url` with user name, password, tokens, keys and session ids hidden.

    >>> masked("https://ann:pw@a.example/x;jsessionid=1F?id=7&access_token=abc#t")
    'https://***@a.example/x;jsessionid=***?id=7&access_token=***#t'
    """
    if "://" in url:
        url = _USERINFO.sub(rf"\g<scheme>{MASK}@", url)
    return _PARAMETER.sub(_without_value, url) if "=" in url else url


def _without_value(match: re.Match[str]) -> str:
    return (match["name"] or match["path_name"]) + MASK


def without_keys(url: str) -> str:
    """`url` with what opens doors hidden, and all that may tell one article from another left.

    >>> without_keys("https://a.example/view?key=20240507&access_token=abc")
    'https://a.example/view?key=20240507&access_token=***'
    """
    if "://" in url:
        url = _USERINFO.sub(rf"\g<scheme>{MASK}@", url)
    return _SURE_PARAMETER.sub(_without_value, url) if "=" in url else url


def masked_text(line: str) -> str:
    """`line` with the secrets of all its addresses, and of authorization and cookie headers, hidden.

    >>> masked_text("Crawled (200) <GET https://a.example/feed?key=s3cret&page=2> (referer: None)")
    'Crawled (200) <GET https://a.example/feed?key=***&page=2> (referer: None)'
    """
    return masked(_HEADER.sub(rf"\g<name>{MASK}", line))
