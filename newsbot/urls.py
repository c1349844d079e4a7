"""Addresses as people mean them."""

import re
from collections.abc import Collection
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

# Parameters that tell who sent the reader, never which page it is (RFC 3986 knows no such thing; the list is
# what sharing buttons, newsletters and advertisers add).
_TRACKING = re.compile(
    r"(?:utm_.*|fbclid|gclid|dclid|gclsrc|msclkid|yclid|igshid|mc_cid|mc_eid|mkt_tok|wt_mc|ref_src|ref_url|"
    r"cmpid|ocid|ito|_ga|_gl|__twitter_impression|share_token|s_kwcid|at_medium|at_campaign|xtor)",
    re.IGNORECASE,
)
# Names that servers give to a visit, in the query and behind a semicolon of the path. "sid" alone is also a section
# or an article in places: it is a visit's where its value is long, or letters and figures mixed.
_SESSION = re.compile(
    r"(?:phpsessid|jsessionid|aspsessionid\w*|sessionid|session_id|sessid|oscsid|zenid|cfid|cftoken)=[^&]*|"
    r"sid=(?:[0-9a-z]{16,}|(?=[0-9]*[a-z])(?=[a-z]*[0-9])[0-9a-z]{8,})",
    re.IGNORECASE,
)
_SESSION_IN_PATH = re.compile(r";(?:jsessionid|phpsessid|sessionid)=[^/;?]*", re.IGNORECASE)
# An address that is absolute and written as it should be: most are.
_PLAIN = re.compile(
    r"https?://[A-Za-z0-9.-]+/[A-Za-z0-9/._~%@!$&'()*+,=:-]*(?:\?[A-Za-z0-9/._~%@!$&'()*+,;=:?\[\]-]+)?"
)
_BREAKS = re.compile(r"[\t\n\r]+")
_DEFAULT_PORT = {"http": 80, "https": 443}
_NO_PORT = -1
# A page is asked half a dozen times for the canonical form of its own address and of those it claims.
_CANONICAL_KEPT = 128
# The longest addresses that browsers and servers agree on.
_KEPT_CHARS_MAX = 2_000
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_SEGMENT = r"(?P<year>(?:19|20)\d\d)[/-](?P<month>0?[1-9]|1[0-2]|[a-z]{3})"
_DAY = r"0?[1-9]|[12]\d|3[01]"
_DATED = (
    # A hyphen behind a day that stands behind a slash begins a headline: /2017/09/7-ways-to-choose.
    re.compile(rf"(?<![\w-]){_SEGMENT}(?:/(?P<day>{_DAY})(?![\w-])|-(?P<date>{_DAY})(?!\w))", re.IGNORECASE),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(rf"(?:^|/){_SEGMENT}(?=/|$)", re.IGNORECASE),
    re.compile(r"-(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?=/|$|\.)"),
)


def _port(parts: SplitResult) -> int | None:
    """The port of a split address, None where it names none, _NO_PORT where it names one that is none."""
    try:
        return parts.port
    except ValueError:
        return _NO_PORT


def _is_web(parts: SplitResult) -> bool:
    """Whether a split address is http or https with a host that can be printed."""
    return (
        parts.scheme in ("http", "https")
        and bool(parts.hostname)
        and parts.netloc.isprintable()
        and " " not in parts.netloc
        and _port(parts) != _NO_PORT
    )


def host(url: str) -> str | None:
    """The host of an address, lower case, without port; None where there is none.

    >>> host("https://www.NKnews.org:443/2018/07/")
    'www.nknews.org'
    """
    try:
        name = urlsplit(url).hostname
    except ValueError:
        return None
    return name.rstrip(".") if name else None


def site_name(url: str) -> str | None:
    """The folder name of a site that nobody described: its host without "www.", "_PORT" behind it if given.

    >>> site_name("http://www.example.com:8080/opinion/")
    'example.com_8080'
    """
    name = host(url)
    if not name:
        return None
    parts = urlsplit(url)
    port = _port(parts)
    if port == _NO_PORT:
        return None
    bare = name.removeprefix("www.").replace(":", "-")
    return bare if port in (None, _DEFAULT_PORT.get(parts.scheme)) else f"{bare}_{port}"


def is_web(url: str) -> bool:
    """Whether an address is http or https with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return _is_web(parts)


def absolute(base: str | None, href: str) -> str | None:
    """`href` made absolute, without fragment and white space; None when that is no web address.

    >>> absolute("https://a.example/x/", "../y#z")
    'https://a.example/y'
    """
    if _PLAIN.fullmatch(href):
        return href
    try:
        url = urljoin(base or "", _BREAKS.sub("", href).strip())
        parts = urlsplit(url)
        if not _is_web(parts):
            return None
    except ValueError:
        return None
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    return urlunsplit((parts.scheme, parts.netloc, path or "/", query, ""))


def canonical(url: str, drop: Collection[str] = ()) -> str:
    """`url` without fragment, tracking, session ids and the parameters in `drop`; host in lower case.

    What cannot be parsed as an address comes back as it is.

    >>> canonical("HTTP://Example.com:80/a?utm_source=x&p=2&c=99#top", {"c"})
    'http://example.com/a?p=2'
    """
    return _canonical(url, drop) if drop or len(url) > _KEPT_CHARS_MAX else _canonical_alone(url)


def _canonical(url: str, drop: Collection[str]) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    number = _port(parts)
    if number == _NO_PORT:
        return url
    name = (parts.hostname or "").rstrip(".")
    if ":" in name:
        name = f"[{name}]"
    port = "" if number in (None, _DEFAULT_PORT.get(parts.scheme)) else f":{number}"
    path = _SESSION_IN_PATH.sub("", parts.path) if ";" in parts.path else parts.path
    query = parts.query
    if query:
        kept = [
            (key, value)
            for key, value in parse_qsl(query, keep_blank_values=True)
            if key not in drop and not _TRACKING.fullmatch(key) and not _SESSION.fullmatch(f"{key}={value}")
        ]
        query = urlencode(kept) if len(kept) != len(parse_qsl(query, keep_blank_values=True)) else query
    return urlunsplit((parts.scheme.lower(), name + port, path or "/", query, ""))


@lru_cache(maxsize=_CANONICAL_KEPT)
def _canonical_alone(url: str) -> str:
    return _canonical(url, ())


def key(url: str, drop: Collection[str] = ()) -> str:
    """What two addresses of one page share: scheme, "www.", final slash and order of parameters left out.

    >>> key("http://www.example.com/a/?b=1&a=2") == key("https://example.com/a?a=2&b=1")
    True
    """
    try:
        parts = urlsplit(canonical(url, drop))
    except ValueError:
        return url
    query = "&".join(sorted(parts.query.split("&"))) if parts.query else ""
    path = parts.path.rstrip("/")
    return f"{parts.netloc.removeprefix('www.')}{path}" + (f"?{query}" if query else "")


def is_same_host(one: str, other: str) -> bool:
    """Whether two addresses have the same host and port, "www." aside.

    >>> is_same_host("https://www.example.com/a", "http://example.com/b")
    True
    """

    def authority(url: str) -> str:
        return urlsplit(canonical(url)).netloc.removeprefix("www.")

    try:
        return authority(one) == authority(other)
    except ValueError:
        return False


def date_in(url: str) -> tuple[int, int, int | None] | None:
    """Year, month and day (None when only the month is given) that the path of an address names, or None.

    >>> date_in("https://www.nknews.org/2018/07/after-the-pyongyang-debacle/")
    (2018, 7, None)
    >>> date_in("https://www.theguardian.com/commentisfree/2019/nov/18/slug")
    (2019, 11, 18)
    >>> date_in("https://a.example/2017/09/7-ways-to-choose/")
    (2017, 9, None)
    """
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    for pattern in _DATED:
        match = pattern.search(path)
        if not match:
            continue
        month = match["month"]
        number = int(month) if month.isdigit() else _MONTHS.get(month.lower())
        if number is None:
            continue
        groups = match.groupdict()
        day = groups.get("day") or groups.get("date")
        return int(match["year"]), number, int(day) if day else None
    return None
