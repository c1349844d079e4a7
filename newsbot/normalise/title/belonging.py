"""Where an article belongs: its section and its tags."""

import re
from dataclasses import replace

from newsbot.items import Article, Candidate
from newsbot.normalise.lines import line
from newsbot.normalise.publication import Publication
from newsbot.normalise.title.choosing import with_first
from newsbot.normalise.title.plain import said
from newsbot.sites import Site
from newsbot.text import clean, fold, unescape, words

SECTION_CHARS_MAX = 60
TAG_CHARS_MAX = 80
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


def with_section(article: Article, site: Site, publication: Publication) -> Article:
    """The article with the section that its page, else its site, names; None where neither does."""
    if not article.raw.section and not site.section:
        return article
    texts = {rival: clean(unescape(rival.value.split("\n")[0])) for rival in article.raw.section}

    def fault(rival: Candidate) -> str | None:
        text = texts[rival]
        if not said(text) or len(text) > SECTION_CHARS_MAX:
            return "it is empty or too long for a section"
        is_line = line(text, site.text, article.language).kind != "text"
        if fold(text) in _NO_SECTION or publication.is_name(text) or is_line:
            return "it names no section"
        return "it repeats the title" if article.title and said(text) == said(article.title) else None

    article = with_first(article, "section", article.raw.section, texts, fault)
    if article.section is None and site.section:
        return replace(article, section=site.section, sources={**article.sources, "section": "site:section"})
    return article


def with_tags(article: Article) -> Article:
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
