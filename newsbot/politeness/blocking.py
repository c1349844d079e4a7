"""Refusals that look like answers: challenge pages, bot walls, web application firewalls.

    challenge(status, headers, body) -> str | None      who stands in the way

They come with 200 as well as with 403 or 503, and a crawler that takes them for pages reports "no articles" where
the truth is "blocked". Normal pages load the same scripts, so a sign in the body counts only where hardly any text
stands beside it.
"""

import re
from collections.abc import Mapping

# As far as a page is looked at, and the words that a challenge page has at most.
LOOK_BYTES = 65_536
CHALLENGE_WORDS_MAX = 120

# Header, part of its value, name. These headers come with challenges alone.
_HEADERS: tuple[tuple[str, str, str], ...] = (
    ("cf-mitigated", "challenge", "Cloudflare"),
    ("x-amzn-waf-action", "", "AWS WAF"),
    ("x-vercel-mitigated", "", "Vercel"),
    ("x-datadome", "protected", "DataDome"),
    ("x-sucuri-block", "", "Sucuri"),
    ("x-px-blocked", "", "HUMAN"),
)
# What stands in the markup of challenge pages.
_MARKUP: tuple[tuple[re.Pattern[bytes], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), name)
    for pattern, name in (
        (
            rb"/cdn-cgi/challenge-platform/(?!scripts/jsd)|cf[-_]chl[-_]|cf-browser-verification|cf-error-details",
            "Cloudflare",
        ),
        (rb"captcha-delivery\.com", "DataDome"),
        (rb"px-captcha|perimeterx\.net|/_px/", "HUMAN"),
        (rb"_incapsula_resource|incapsula incident id|pardon our interruption", "Imperva"),
        (rb"sucuri_cloudproxy|sucuri website firewall", "Sucuri"),
        (rb"awswafcookiedomainlist|awswaf\.com|aws-waf-token", "AWS WAF"),
        (rb"errors\.edgesuite\.net|/_sec/cp_challenge|akamai-block|ak-challenge", "Akamai"),
        (rb"anubis_challenge|/\.within\.website/x/cmd/anubis", "Anubis"),
        (rb"ddos-guard\.net|/\.well-known/ddos-guard/", "DDoS-Guard"),
        (rb"kpsdk|/149e9513-01fa-4fb0-aad4-566afd725d1b/", "Kasada"),
        (rb"_vercel/security|vercel security checkpoint", "Vercel"),
        (rb"the requested url was rejected\. please consult with your administrator", "F5"),
        (rb"geo\.captcha|www\.google\.com/recaptcha/challengepage|/sorry/index", "a captcha"),
    )
)
# What such pages say to a reader, whoever made them.
_WORDS = re.compile(
    r"just a moment|checking your browser|checking if the site connection is secure|"
    r"verif(?:y|ying) (?:that )?you are (?:a )?human|are you a (?:ro)?bot|"
    r"prove (?:that )?you(?:'|’)?(?:re| are) (?:a )?human|"
    r"enable javascript and cookies to continue|unusual (?:traffic|activity) (?:from|detected|on)|"
    r"(?:you have been|you(?:'|’)ve been|your (?:ip|access|request) (?:has been|was|is)) (?:temporarily )?blocked|"
    r"complete the (?:security check|captcha)|security check(?:point)?|ddos protection by|"
    r"making sure you(?:'|’)re not a bot|access (?:to this page )?(?:has been |is |was )?denied|"
    r"attention required|request unsuccessful|automated (?:access|requests?|traffic)|"
    r"bot (?:detection|verification|protection)|human verification",
    re.IGNORECASE,
)
# Statuses that refuse by themselves.
_REFUSING = frozenset((401, 403, 405, 406, 429, 503))
# A challenge that is all script has no words and is no longer than this; the shell of an application is.
BARE_BYTES_MAX = 8_192
# An editor's note may speak of automated access too: a page that does nothing else is shorter, and entitled so.
_ASKING_WORDS_MAX = 60
# What no reader sees, from its first sign to its last.
_UNSEEN = re.compile(rb"<!--|<(?P<tag>script|style|noscript|svg|template)\b", re.IGNORECASE)
_ENDS = {
    name: re.compile(rb"</%b\s*>" % name, re.IGNORECASE)
    for name in (b"script", b"style", b"noscript", b"svg", b"template")
}
_COMMENT_END = re.compile(rb"-->")
_FEED = re.compile(rb"<(?:rss|feed|urlset|sitemapindex|rdf:rdf)\b", re.IGNORECASE)
_FEED_BYTES = 1_024
_TITLE = re.compile(rb"<(?:title|h1)\b[^>]{0,500}>([^<]{0,500})", re.IGNORECASE)
_TAG = re.compile(rb"<[^<>]{0,5000}>")


def challenge(status: int, headers: Mapping[str, str], body: bytes) -> str | None:
    """Who stands between us and the page, as "Cloudflare" or "a bot check"; None for an answer that is what it seems.

    `headers` have lower-case names.

    >>> challenge(200, {}, b"<title>Just a moment...</title><p>Checking your browser")
    'a bot check'
    """
    for header, part, label in _HEADERS:
        value = headers.get(header)
        if value is not None and part in value.lower():
            return label
    start = body[:LOOK_BYTES]
    if b"<" not in start or _FEED.search(start, 0, _FEED_BYTES):
        return None
    said = _TAG.sub(b" ", _seen(start)).decode("utf-8", errors="replace")
    words = len(said.split())
    if len(body) > LOOK_BYTES or words > CHALLENGE_WORDS_MAX:
        return None
    who = next((label for pattern, label in _MARKUP if pattern.search(start)), None)
    speaks = _WORDS.search(said) is not None
    is_bare = not words and len(body) <= BARE_BYTES_MAX
    if who is not None and (speaks or is_bare or status in _REFUSING):
        return who
    if status == 200:
        title = b" ".join(_TITLE.findall(start)).decode("utf-8", errors="replace")
        speaks = words <= _ASKING_WORDS_MAX and _WORDS.search(title) is not None
    return "a bot check" if speaks and status in (200, 202, *_REFUSING) else None


def _seen(markup: bytes) -> bytes:
    """Markup without comments, scripts and the like; one without end hides all that follows."""
    seen, place = [], 0
    while (opening := _UNSEEN.search(markup, place)) is not None:
        seen.append(markup[place : opening.start()])
        tag = opening["tag"]
        ending = (_ENDS[tag.lower()] if tag else _COMMENT_END).search(markup, opening.end())
        if ending is None:
            return b" ".join(seen)
        place = ending.end()
    return b" ".join((*seen, markup[place:]))
