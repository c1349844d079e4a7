"""Where a redirect led that was to lead to an article.

diversion(asked, landed) -> str | None      "the home page", "a login page", …
"""

import re
from urllib.parse import urlsplit

_LOGIN = re.compile(
    r"(?:^|[/._-])(?:log-?in|sign-?in|signup|sign-?up|register|registration|subscribe|subscription|abo|auth|sso|"
    r"oauth2?|accounts?|anmelden|anmeldung|connexion|inscription|iniciar-sesion|entrar|accedi|inloggen|paywall|"
    r"wp-login\.php)(?:[/._-]|$)",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"(?:^|[/._-])(?:consent|cookie-?wall|cookies?-?consent|gdpr|privacy-?gate)(?:[/._-]|$)", re.IGNORECASE
)
_ERROR = re.compile(
    r"(?:^|[/._-])(?:404|error|not-?found|page-not-found|gone|unavailable)(?:[/._-]|\.\w+$|$)", re.IGNORECASE
)
_HOME = re.compile(r"/?(?:index\.\w{2,5}|home/?|[a-z]{2}(?:-[a-z]{2})?/?)?", re.IGNORECASE)


def diversion(asked: str, landed: str) -> str | None:
    """What a redirect led to instead of the article asked for; None when it may be the article.

    >>> diversion("https://a.example/2024/01/an-opinion/", "https://a.example/?from=old")
    'the home page'
    >>> diversion("https://a.example/p/7", "https://a.example/2024/01/an-opinion/") is None
    True
    """
    try:
        before, after = urlsplit(asked), urlsplit(landed)
    except ValueError:
        return None
    if before.path.rstrip("/") == after.path.rstrip("/") or _HOME.fullmatch(before.path):
        return None
    if _HOME.fullmatch(after.path) and not _names_page(after.query):
        return "the home page"
    for pattern, name in ((_LOGIN, "a login page"), (_CONSENT, "a consent page"), (_ERROR, "an error page")):
        if pattern.search(after.path) and not pattern.search(before.path):
            return name
    return None


def _names_page(query: str) -> bool:
    """Whether the query of a home address names an article, as "?p=123" does."""
    return re.search(r"(?:^|&)(?:p|id|article|post|story)=[\w-]+", query) is not None
