"""The volumes and issues that a magazine's archive leads to.

with_issues(shown, document, site) -> Found, its `sources` those of the archive and the issues
says_older(text) -> whether the words of a link say "previous issue"
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from newsbot import urls
from newsbot.discovery.anchors import Anchor, anchors
from newsbot.discovery.periods import period
from newsbot.discovery.shapes import shape
from newsbot.document import Document
from newsbot.items import Found, Link
from newsbot.sites import Site
from newsbot.text import fold
from newsbot.words.furniture.model import listed

# A weekly of forty years.
ISSUES_MAX = 2_000
# "Volume 46, Number 6 (November/December 2024)" has 45 characters.
NAME_MAX_CHARACTERS = 60
# Pages of a year's issues that have come out so far show one alone; two of a kind are needed on a page with articles.
ISSUES_MIN = 2
ELEMENTS_MAX = 20_000

_WORD = (
    r"vol(?:ume[ns]?|umes?)?|nos?|nr|n[°ºo]|№|iss(?:ue)?s?|numbers?|parts?|books?|heft|ausgabe|jahrgang|jg|band|bd|"
    r"num[ée]ros?|n[úu]meros?|tom[oe]s?|volumes?|edici[oó]n|edizione|edi[cç][aã]o|fascicolo|anno|ann[ée]e|a[ñn]o|"
    r"выпуск|номер|том|год|العدد|المجلد|عدد"
)
_SEASON = (
    r"winter|spring|summer|autumn|fall|frühling|frühjahr|sommer|herbst|hiver|printemps|été|automne|invierno|primavera|"
    r"verano|otoño|inverno|estate|autunno|verão|outono"
)
_MONTH = (
    r"jan\w{0,6}+|feb\w{0,6}+|f[ée]v\w{0,6}+|m[aä]r[sczt]\w{0,3}+|march|apr\w{0,3}+|avril|abr\w{0,3}+|ma[iyg]\w{0,5}+|jun\w{0,4}+|juin|"
    r"jul\w{0,4}+|juil\w{0,4}+|giu\w{0,4}+|lug\w{0,4}+|aug\w{0,3}+|ago\w{0,4}+|août|sep\w{0,7}+|set\w{0,6}+|o[ckt]t\w{0,5}+|out\w{0,4}+|"
    r"nov\w{0,5}+|de[czs]\w{0,6}+|dic\w{0,6}+|déc\w{0,5}+"
)
_AND = r"and|und|et|y|e|of|de|der|des|the"
# Each part is taken whole (possessive), so that no text is read in more than one way.
# Volumes and numbers, alone or with their time: "Vol. 46 No. 6 · 7 November 2024".
_NAME = re.compile(
    rf"(?=.*\d)(?=.*(?:\b(?:{_WORD})\b|(?:19|20)\d\d|[第期号卷號호권]))"
    rf"(?:(?:{_WORD}|{_SEASON}|{_MONTH}|{_AND}|\d{{1,4}}+|[ivxlcdm]{{1,8}}+|[第年月日期号卷號제호권년월])(?:(?<=\d)(?:st|nd|rd|th))?"
    r"[\W_]{0,4}+){1,12}",
    re.IGNORECASE,
)
# The same with the title of the issue behind it: "Issue 12: Water".
_TITLED = re.compile(
    rf"(?:{_WORD})\b[\W_]{{0,3}}\d{{1,4}}\b\s?(?:$|[^\w\s].*)|第\s?\d{{1,4}}\s?[期号卷號].*", re.IGNORECASE | re.DOTALL
)
_YEAR = re.compile(r"(?:19|20)\d\d")
# What no shape of an address is called.
_YEARS = ""
_EDGES = ' \t.:…·|"«»‹›←→<>≪≫◀▶◄►()[]'
_OLDER = frozenset(
    fold(words)
    for words in listed("""
        previous issue, prev issue, prev. issue, older issue, preceding issue, earlier issue, previous edition,
        previous volume, the previous issue, see previous issue, vorige ausgabe, vorherige ausgabe, letzte ausgabe,
        ältere ausgabe, vorheriges heft, voriges heft, numéro précédent, le numéro précédent, édition précédente,
        número anterior, edición anterior, numero precedente, edizione precedente, edição anterior, предыдущий номер,
        предыдущий выпуск, 前号, 前の号, 上一期, 上期, 前一期, 지난 호, 지난호, 이전 호, 이전호, العدد السابق
    """)
)


def says_older(text: str | None) -> bool:
    """Whether the words of a link say that it leads to the issue before.

    >>> says_older("← Previous issue"), says_older("Next issue")
    (True, False)
    """
    return text is not None and len(text) <= NAME_MAX_CHARACTERS and fold(text).strip(_EDGES) in _OLDER


def with_issues(shown: Found, document: Document, site: Site) -> Found:
    """What a page of an archive shows, with the volumes and issues that it leads to among its sources and not among
    its articles."""
    found = issues(document, site)
    if len(found) < ISSUES_MIN and len(shown.articles) > len(found):
        return shown
    issued = {urls.key(link.url, site.drop_query): link for link in found}
    known = {urls.key(link.url, site.drop_query) for link in shown.sources}
    articles = tuple(link for link in shown.articles if urls.key(link.url, site.drop_query) not in issued)
    fresh = tuple(link for key, link in issued.items() if key not in known)
    return replace(shown, articles=articles, sources=(*shown.sources, *fresh))


def issues(document: Document, site: Site) -> tuple[Link, ...]:
    """The volumes and issues that a page leads to, in its order: links of one kind of address that are called like
    issues."""
    own = {urls.key(url, site.drop_query) for url in (document.page.url, document.page.fetched_url) if url}
    shapes: dict[str, dict[str, Link]] = defaultdict(dict)
    others: dict[str, int] = defaultdict(int)
    for anchor in anchors(document, site):
        if anchor.zone in ("menu", "header", "footer") or anchor.has_fragment or period(anchor.url):
            continue
        key = urls.key(anchor.url, site.drop_query)
        kind = shape(anchor.url)
        if _is_issue(anchor) and site.refuses(anchor.url) is None and key not in own:
            shapes[kind].setdefault(key, Link(url=anchor.url, text=_told(anchor), source="issue"))
        elif _told(anchor) and not says_older(_told(anchor)):
            others[kind] += 1
    for url, year in _years(document, site):
        key = urls.key(url, site.drop_query)
        if key not in own:
            shapes[_YEARS].setdefault(key, Link(url=url, text=year, source="issue"))
    # Of links that are built alike most are called like issues, or these are the numbers of something else.
    chosen = [links.values() for kind, links in shapes.items() if len(links) >= others[kind]]
    return tuple(islice((link for links in chosen for link in links), ISSUES_MAX))


def _years(document: Document, site: Site) -> Iterator[tuple[str, str]]:
    """(address, year) of the links and choices that say a year alone, whose address names it: they are the issues of
    that year, wherever on the page they stand."""
    for element in islice(document.root.iter("a", "option"), ELEMENTS_MAX) if document.root is not None else ():
        href = element.get("value" if element.tag == "option" else "href") or ""
        year = (element.text or "").strip()
        if _YEAR.fullmatch(year) and year in href and (element.tag == "a" or href.startswith(("/", "?", "http"))):
            url = urls.absolute(document.base, href)
            if url and site.has_host(url) and site.refuses(url) is None and period(url) is None:
                yield url, year


def _told(anchor: Anchor) -> str | None:
    return anchor.text or anchor.label


def _is_issue(anchor: Anchor) -> bool:
    texts: Sequence[str | None] = (anchor.text, anchor.label)
    return any(character.isdigit() for character in anchor.url) and any(text and is_name(text) for text in texts)


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether a text is what volumes and issues are called.

    >>> is_name("Vol. 46 No. 6 · 7 November 2024"), is_name("Issue 12: Water"), is_name("Seven ways to cross in 2024")
    (True, True, False)
    """
    if len(text) > NAME_MAX_CHARACTERS:
        return False
    return bool(_NAME.fullmatch(text.strip()) or _TITLED.fullmatch(text.strip()))
