"""What is it called, and where does it belong?  (Article, Site) -> Article with title, subtitle, section and tags."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from newsbot.items import Article, Candidate, Verdict
from newsbot.normalise.lines import line, without_notices
from newsbot.normalise.publication import Publication
from newsbot.sites import Site
from newsbot.text import clean, fold, is_same, unescape, words

# The longest headlines of the trial's pages have 230 characters.
TITLE_CHARS_MAX = 400
# A standfirst of the corpus' news pages has 5 to 45 words; what is longer and opens the text is its first paragraph.
SUBTITLE_WORDS_MAX = 50
SUBTITLE_CHARS_MAX = 420
SECTION_CHARS_MAX = 60
TAG_CHARS_MAX = 80
# A heading that shares fewer of its words with the metadata is some other heading of the page (of 0.3 to 0.7
# the trial of facts on reading metadata chose this).
_SUPPORT_MIN = 0.5
# "New York, New York" is a title; six words said twice are a template's fault.
_DOUBLED_WORDS_MIN = 6
_DOUBLED_CHARS_MIN = 24
_CUT = re.compile(
    r"(?:…|\.\.\.|\[\s*(?:…|\.\.\.)\s*\])\s*(?:[|»›>].*|(?:continue reading|read more).*)?$", re.IGNORECASE
)
_STOPS = (".", "!", "?", "。", "！", "？", ".”", '."', "”", '"')
_INLINE = re.compile(r"</?(?:i|em|b|strong|span|br|sup|sub|u|mark|cite)\b[^<>]{0,80}>", re.IGNORECASE)
_NO_SECTION = frozenset(
    (
        "home",
        "homepage",
        "uncategorized",
        "uncategorised",
        "unkategorisiert",
        "allgemein",
        "non classé",
        "sin categoría",
        "sem categoria",
        "без рубрики",
        "미분류",
        "未分类",
        "startseite",
        "start",
        "accueil",
        "inicio",
        "articles",
        "article",
        "all",
        "posts",
        "post",
        "main",
        "blog",
        "featured",
        "featured content",
        "latest",
    )
)


def title(article: Article, site: Site) -> Article:
    """The article with its title, subtitle, section and tags; what no rival gives stays None or ()."""
    publication = Publication.of(article, site)
    article = _with_title(article, publication)
    article = _with_subtitle(article, site, publication)
    return _with_tags(_with_section(article, site, publication))


def _with_title(article: Article, publication: Publication) -> Article:
    rivals = article.raw.title
    plain = [_plain(rival.value) for rival in rivals]
    pairs = list(zip(rivals, plain, strict=True))
    seen = [text for rival, text in pairs if _is_seen(rival)]
    told = [text for rival, text in pairs if _is_structured(rival)]
    names = {rival: publication.without(text, seen, told, is_seen=_is_seen(rival)) for rival, text in pairs}

    def fault(rival: Candidate) -> str | None:
        return _title_fault(names[rival], publication)

    chosen = _chosen(article, "title", _ranked(rivals, names), names, fault)
    if chosen.title or not publication.told:
        return chosen
    # What the page calls its publication is the headline itself: only the definition's names are believed.
    return _with_title(article, publication.believed())


def _title_fault(text: str, publication: Publication) -> str | None:
    if not words(text) and not text.strip("-–—| ."):
        return "it has no words"
    if len(text) > TITLE_CHARS_MAX:
        return f"it is longer than {TITLE_CHARS_MAX} characters"
    return "it is the name of the publication" if publication.is_name(text) else None


def _is_seen(rival: Candidate) -> bool:
    return rival.source.startswith(("visible:", "selector:", "text:"))


def _is_structured(rival: Candidate) -> bool:
    """Whether it is the headline of an article in JSON-LD; the name of its page comes from the same template as
    <title> and witnesses nothing."""
    return rival.source.startswith("jsonld:") and not rival.source.startswith("jsonld:WebPage")


def _ranked(rivals: Sequence[Candidate], names: Mapping[Candidate, str]) -> list[Candidate]:
    """The rivals, likeliest first: the definition's, what structured data and the open graph agree on, the
    headline a reader sees when metadata support it, then the order in which they came."""
    structured = next((one for one in rivals if _is_structured(one)), None)
    graph = next((one for one in rivals if one.source == "meta:og:title"), None)
    agreed = structured if structured and graph and is_same(names[structured], names[graph]) else None
    others = [words(names[one]) for one in rivals if not _is_seen(one)]

    def rank(rival: Candidate) -> int:
        if rival.source.startswith(("selector:", "text:")):
            return 0
        if rival is agreed:
            return 1
        if rival.source.startswith("visible:h1") and _support(words(names[rival]), others) >= _SUPPORT_MIN:
            return 2
        return 3

    return sorted(rivals, key=rank)


def _support(own: tuple[str, ...], others: Sequence[tuple[str, ...]]) -> float:
    """The largest share of words that a heading has in common with one of the metadata's titles."""
    mine = set(own)
    return max(
        (len(mine & set(other)) / min(len(mine), len(set(other))) for other in others if mine and other), default=0.0
    )


def _plain(value: str) -> str:
    """A title as printed: entities resolved, white space collapsed, said once."""
    return _once(clean(_INLINE.sub("", unescape(value))))


def _once(text: str) -> str:
    """`text` without its second half when that repeats the first.

    >>> _once("Why the river rose in May Why the river rose in May")
    'Why the river rose in May'
    """
    half, odd = divmod(len(text), 2)
    if not odd and len(text) >= _DOUBLED_CHARS_MIN and text[:half] == text[half:]:
        return text[:half]
    found = list(re.finditer(r"\w+", text))
    middle, odd = divmod(len(found), 2)
    if odd or len(found) < _DOUBLED_WORDS_MIN:
        return text
    start = found[middle].start()
    while start and not text[start - 1].isspace() and not text[start - 1].isalnum():
        start -= 1
    one, other = text[:start].rstrip(" |-–—·•/"), text[start:]
    return one if fold(one) == fold(other) else text


def _with_subtitle(article: Article, site: Site, publication: Publication) -> Article:
    opening = [clean(block.text) for block in article.raw.blocks if block.taken and block.kind == "paragraph"][:6]
    texts = {rival: _plain(rival.value) for rival in article.raw.subtitle}

    def fault(rival: Candidate) -> str | None:
        return _subtitle_fault(texts[rival], rival, article, site, publication, opening)

    return _chosen(article, "subtitle", article.raw.subtitle, texts, fault)


def _subtitle_fault(
    text: str, rival: Candidate, article: Article, site: Site, publication: Publication, opening: Sequence[str]
) -> str | None:
    if not words(text) or publication.is_name(text):
        return "it says nothing"
    if len(text) > SUBTITLE_CHARS_MAX:
        return f"it is longer than {SUBTITLE_CHARS_MAX} characters"
    bare = publication.without(text, (), (), is_seen=True)
    if article.title and (is_same(text, article.title) or is_same(bare, article.title)):
        return "it repeats the title"
    if not without_notices(text, site.text, article.language) or line(text, site.text, article.language).kind != "text":
        return "it is a standing line of the site"
    if rival.source.startswith(("selector:", "text:")):
        return None
    if _CUT.search(text):
        return "it is cut short"
    return _body_fault(words(text), text, rival, opening)


def _body_fault(own: tuple[str, ...], text: str, rival: Candidate, opening: Sequence[str]) -> str | None:
    """Why a description is the text's beginning and no subtitle."""
    if len(own) > SUBTITLE_WORDS_MAX and any(words(one) == own for one in opening[:3]):
        return "it is the first paragraph"
    for at, paragraph in enumerate(opening):
        found = words(paragraph)
        # A description of so many characters may end inside a word.
        if len(found) < len(own) or found[: len(own) - 1] != own[:-1] or not found[len(own) - 1].startswith(own[-1]):
            continue
        is_sentence = paragraph.endswith(_STOPS) and rival.source != "visible:subtitle-class"
        if len(found) > len(own) or at or (len(opening) > 1 and is_sentence):
            return "it is the beginning of the text"
    joined = tuple(word for paragraph in opening[:3] for word in words(paragraph)[:200])
    if len(own) > 12 and joined[: len(own)] == own and not any(words(one) == own for one in opening):
        return "it is the beginning of the text"
    return None


def _with_section(article: Article, site: Site, publication: Publication) -> Article:
    texts = {rival: clean(unescape(rival.value.split("\n")[0])) for rival in article.raw.section}

    def fault(rival: Candidate) -> str | None:
        text = texts[rival]
        if not words(text) or len(text) > SECTION_CHARS_MAX:
            return "it is empty or too long for a section"
        is_line = line(text, site.text, article.language).kind != "text"
        if fold(text) in _NO_SECTION or publication.is_name(text) or is_line:
            return "it names no section"
        return "it repeats the title" if article.title and is_same(text, article.title) else None

    article = _chosen(article, "section", article.raw.section, texts, fault)
    if article.section is None and site.section:
        return replace(article, section=site.section, sources={**article.sources, "section": "site:section"})
    return article


def _with_tags(article: Article) -> Article:
    """All tags of the first source that has some, each once, as first printed."""
    for rival in article.raw.tags:
        found: dict[str, str] = {}
        for part in re.split(r"[\n,;，、]+", unescape(rival.value)):
            tag = clean(part).lstrip("#").strip()
            if words(tag) and len(tag) <= TAG_CHARS_MAX:
                found.setdefault(fold(tag), tag)
        if found:
            return replace(article, tags=tuple(found.values()), sources={**article.sources, "tags": rival.source})
    return article


def _chosen(
    article: Article,
    name: str,
    rivals: Sequence[Candidate],
    texts: Mapping[Candidate, str],
    fault: Callable[[Candidate], str | None],
) -> Article:
    """The article with the first rival that has no fault in field `name`, and what was thought of each before it."""
    verdicts: list[Verdict] = []
    for rival in rivals:
        reason = fault(rival)
        taken = reason is None
        reason = reason or "the first that makes sense"
        verdicts.append(Verdict(field=name, candidate=rival, taken=taken, reason=reason))
        if taken:
            article = replace(article, **{name: texts[rival]})  # type: ignore[arg-type]
            article = replace(article, sources={**article.sources, name: rival.source})
            break
    return replace(article, verdicts=article.verdicts + tuple(verdicts))
