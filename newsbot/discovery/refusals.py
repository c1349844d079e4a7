"""Addresses that are never articles, by what stands in them alone.

    is_no_article(parts, segments(parts)) -> bool

An article that is refused is lost, a list that is not refused costs one request: so a word refuses alone only where no
site has articles below it.  Words of paths in the languages that sites are written in; English stands on sites of all
languages.
"""

import re
from urllib.parse import SplitResult, unquote, urlsplit

from newsbot import urls
from newsbot.words.addresses import DRAWERS, FORMS, LISTS, is_standing

_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|ico|pdf|docx?|xlsx?|pptx?|odt|zip|gz|rar|7z|mp[34]|m4[av]|mov|avi|webm|og[gv]|"
    r"wav|css|js|json|xml|rss|atom|txt|epub|exe|apk|ics|woff2?)$",
    re.IGNORECASE,
)
# Plone's pages of files and pictures, and its form to tell others of a page.
_FILE_VIEW = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|pptx?|odt|zip|mp[34])/(?:view|download|preview)/?$|/sendto_form/?$",
    re.IGNORECASE,
)
_INDEX = re.compile(r"^(?:index|default|home|main)(?:\.\w{2,5})?$", re.IGNORECASE)
# The first page of the web is of 1990: an earlier "year" is the number of an article.
_DATE_ALONE = re.compile(
    r"(?:/(?:archives?|archiv|archivo|archivio|date|day|month|year))?/(?:199\d|20\d\d)(?:[/-]\d{1,2}){0,2}/?"
)
# Without a slash behind it a year may be the number of an article, which its page tells: "/2020" of a weblog.
_YEAR_OR_NUMBER = re.compile(r"/(?:199\d|20\d\d)")
# No list has 10,000 pages: what has five digits behind "page" is the number of an article.
_PAGE = re.compile(r"/(?:(?:page|pagina|seite|paged)[/-]?\d{1,4}|comment-page[/-]?\d+)/?$", re.IGNORECASE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# One folder below these is a section, a person or a topic; deeper, or with more hyphens than here, an article may be:
# /themen/a-new-vice-president and /topic/history-of-coffee are articles, /section/life-and-style is none.
_SHELVES = {
    **dict.fromkeys(_words("people person by staff writer writers section sections rubrik rubriken ressort"), 2),
    **dict.fromkeys(_words("channel channels region regions"), 2),
    **dict.fromkeys(_words("topic topics thema themen tema temas theme themes dossier dossiers series serie"), 1),
    **dict.fromkeys(_words("archive archives"), 0),
}
_PAGE_SUFFIX = re.compile(r"\.(?:s?html?|php|aspx?|jsp)$")
# So many hyphens, or a number of so many digits, are the name of one article.
SLUG_HYPHENS_MIN = 3
_NUMBER = re.compile(r"\d{4,}")
# A number of fewer digits by itself may be a year, a day or a page.
SHORT_NUMBER_DIGITS = 5
# Another view of a page, which stands at an address of its own too.
_VIEW_QUERY = re.compile(
    r"(?:^|&)(?:(?:replytocom|share|print|feed|login|redirect_to|printable|attachment_id)=|"
    r"(?:output|format)=(?:amp|pdf|print|rss|xml|feed|json)|"
    r"(?:action|view|mode|type|task|do)=(?:print|printer|print_?view|printable|e?mail|edit|history|share|"
    r"reply|comments?)(?:&|$)|"
    r"(?:op|act|action|do|mode)=(?:user_?info|(?:view_?)?profile|show_?user)(?:&|$)|user_?name=)",
    re.IGNORECASE,
)
# A number behind these words is an article's in places: /story.php?s=20391.
_LIST_QUERY = re.compile(
    r"(?:^|&)(?:(?:s|q|search|query)=(?!\d{3,}(?:&|$))|(?:cat|tag|author|order|orderby|sort|filter_by)=|"
    r"m=(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:\d\d)?(?:&|$))",
    re.IGNORECASE,
)
# What names one article in a query; the same words name a category, a person or a page of a list too.
_OF_A_LIST = r"(?:cat|categor\w{1,6}|sec|section|tag|topic|author|user|page|paged|list|board|bbs|menu|s|session|lang)"
_ARTICLE_QUERY = re.compile(
    rf"(?:^|&)(?!{_OF_A_LIST}[-_]?(?:id|no|idx|num|seq|key|code)?=)"
    r"(?:\w{0,16}(?:id|no|idx|num|seq|key)|p|article|story|a|n|doc|item|file)=[^&]*\d|"
    r"(?:^|&)q=(?:node|content|article|story)(?:/|%2f)",
    re.IGNORECASE,
)


def segments(parts: SplitResult) -> tuple[str, ...]:
    """The parts of a path, decoded and in lower case, without an index page at its end."""
    names = [unquote(name).lower() for name in parts.path.split("/") if name]
    if names and _INDEX.fullmatch(names[-1]):
        names.pop()
    return tuple(names)


def is_date_alone(path: str) -> bool:
    """Whether a path is the archive of a year, month or day.

    >>> is_date_alone("/2013/06/"), is_date_alone("/2013/06/who-pays/"), is_date_alone("/1927")
    (True, False, False)
    """
    return bool(_DATE_ALONE.fullmatch(path))


def is_no_article(parts: SplitResult, names: tuple[str, ...]) -> bool:
    """Whether an address is a file, a tag, an author, a form or a standing page."""
    # "/index.php?PHPSESSID=…" is the front page for one visitor.
    if not names and (not parts.query or not urlsplit(urls.canonical(parts.geturl())).query):
        return True
    path = parts.path
    if _is_file(path) or _PAGE.search(path) or _FILE_VIEW.search(path):
        return True
    if is_date_alone("/" + "/".join(names)) and not _YEAR_OR_NUMBER.fullmatch(path):
        return True
    if parts.query and _is_refused_query(parts.query, names):
        return True
    return bool(names) and (_is_in_folder(parts, names) or is_standing(names) or _is_on_shelf(names))


def _is_file(path: str) -> bool:
    """Whether a path leads to a file; plain text with a day or a long name in its address may be an article."""
    match = _FILE.search(path)
    if match is None:
        return False
    return not (match[0].lower() == ".txt" and _is_named(path[: match.start()].rpartition("/")[2]))


def _is_refused_query(query: str, names: tuple[str, ...]) -> bool:
    """Whether a query asks for a list or another view; behind the name of an article it only sorts or counts."""
    if _VIEW_QUERY.search(query):
        return True
    if not _LIST_QUERY.search(query) or _ARTICLE_QUERY.search(query):
        return False
    return not (names and _is_named(names[-1]))


def _is_named(name: str) -> bool:
    """Whether a part of a path is the name or the number of one article, to judge by its length.

    >>> _is_named("who-pays-for-the-bridge"), _is_named("d-161500790.html"), _is_named("ann-lee")
    (True, True, False)
    """
    return name.count("-") + name.count("_") >= SLUG_HYPHENS_MIN or bool(_NUMBER.search(name))


def _is_in_folder(parts: SplitResult, names: tuple[str, ...]) -> bool:
    """Whether a path stands below a folder of tags, authors or forms, or ends as another view of a page."""
    last = names[-1].partition(".")[0]
    if last in ("amp", "feed", "print", "rss", "share"):
        return True
    for at, name in enumerate(names[:-1]):
        if name in FORMS or (name in LISTS and not _is_below_list(parts.path, names[at + 1 :])):
            return True
        if name in DRAWERS and not _ARTICLE_QUERY.search(parts.query):
            has_suffix = at + 2 < len(names) and bool(_PAGE_SUFFIX.search(names[-1]))
            return last.isdecimal() or not (has_suffix or _is_named(names[-1]))
    if len(names) > 2:
        return False
    is_drawer = (names[-1] in DRAWERS and not parts.query) or last in DRAWERS
    return is_drawer or bool({names[-1], last} & (FORMS | LISTS))


def _is_below_list(path: str, behind: tuple[str, ...]) -> bool:
    """Whether what stands behind a folder of tags or authors is an article: /author/ann/who-pays-for-the-bridge."""
    last = behind[-1]
    # A copy of a site writes queries into names: /category/news/index-order=rating.html.
    if len(behind) < 2 or "=" in last or (last.isdecimal() and len(last) < SHORT_NUMBER_DIGITS):
        return False
    return _is_named(last) or urls.date_in("https://a.example" + path) is not None


def _is_on_shelf(names: tuple[str, ...]) -> bool:
    """Whether a path ends with a short name right below a folder of sections, people or topics."""
    last = names[-1].partition(".")[0]
    hyphens = _SHELVES.get(names[-2]) if len(names) >= 2 else None
    return hyphens is not None and last.count("-") <= hyphens and not any(letter.isdigit() for letter in last)
