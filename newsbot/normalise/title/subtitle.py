"""Which standfirst is one, and not the beginning of the text."""

import re
from collections.abc import Sequence
from itertools import islice

from newsbot.items import Article, Candidate
from newsbot.normalise.lines import line, without_notices
from newsbot.normalise.publication import Heard, Publication
from newsbot.normalise.title.choosing import with_first
from newsbot.normalise.title.plain import plain, said
from newsbot.sites import Site
from newsbot.text import clean, words

# A standfirst of the corpus' news pages has 5 to 45 words; what is longer and opens the text is its first paragraph.
SUBTITLE_WORDS_MAX = 50
SUBTITLE_CHARS_MAX = 420
# A standfirst may be repeated in one of the first paragraphs; further down it is told again.
_OPENING_PARAGRAPHS = 6
_OPENING_CHARS_MAX = 2_000
_CUT = re.compile(
    r"(?:…|\.\.\.|\[\s*(?:…|\.\.\.)\s*\])\s*(?:[|»›>].*|(?:continue reading|read more).*)?$", re.IGNORECASE
)
_STOPS = (".", "!", "?", "。", "！", "？", ".”", '."', "”", '"')
# What stands apart from the paragraphs of the text, by its class or by having none beside it that is like it.
_SET_APART = ("visible:subtitle-class", "visible:description")
_NOTHING_HEARD = Heard()
# Of a description that only <meta name="description"> has, so small a share of words in title and text shows the
# slogan of the site.  On pages of eight sites all 13 slogans have 0 to .4 and every dek more; of 49 such
# descriptions of the development pages 6 fall: four slogans, a shop's price line and one dek.
SLOGAN_SHARE_MAX = 0.4
# In fewer words, and in a text of fewer (a notice, what a wall leaves), a share is chance.
_SLOGAN_WORDS_MIN = 5
_TEXT_WORDS_MIN = 60
# Shorter words stand in every text.
_SLOGAN_WORD_CHARS_MIN = 4
# Inflected words share their beginnings.
_STEM_CHARS = 5
_ONLY_DESCRIPTION = "meta:description"
# Scripts without spaces between words, or with endings glued on: Thai, Japanese, Chinese, Korean.
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def with_subtitle(article: Article, site: Site, publication: Publication) -> Article:
    """The article with its subtitle; None where every rival repeats the title or the beginning of the text."""
    if not article.raw.subtitle:
        return article
    paragraphs = (block.text for block in article.raw.blocks if block.taken and block.kind == "paragraph")
    opening = [clean(text[:_OPENING_CHARS_MAX]) for text in islice(paragraphs, _OPENING_PARAGRAPHS)]
    texts = {rival: plain(rival.value) for rival in article.raw.subtitle}

    def fault(rival: Candidate) -> str | None:
        return _fault(texts[rival], rival, article, site, publication, opening)

    return with_first(article, "subtitle", article.raw.subtitle, texts, fault)


def _fault(
    text: str, rival: Candidate, article: Article, site: Site, publication: Publication, opening: Sequence[str]
) -> str | None:
    if len(text) > SUBTITLE_CHARS_MAX:
        return f"it is longer than {SUBTITLE_CHARS_MAX} characters"
    own = said(text)
    if not own or publication.is_name(text):
        return "it says nothing"
    if article.title and _is_title(text, own, said(article.title), publication):
        return "it repeats the title"
    is_selected = rival.source.startswith(("selector:", "text:"))
    if not is_selected and _CUT.search(text):
        return "it is cut short"
    if not is_selected and (reason := _body_fault(own, text, rival, opening)):
        return reason
    if not without_notices(text, site.text, article.language) or line(text, site.text, article.language).kind != "text":
        return "it is a standing line of the site"
    return "it is the slogan of the site" if _is_slogan(own, text, rival, article) else None


def _is_slogan(own: tuple[str, ...], text: str, rival: Candidate, article: Article) -> bool:
    """Whether a description, of which `own` are the words, speaks of the site and not of the article."""
    content = [word[:_STEM_CHARS] for word in own if len(word) >= _SLOGAN_WORD_CHARS_MIN]
    if rival.source != _ONLY_DESCRIPTION or len(content) < _SLOGAN_WORDS_MIN or _UNSPACED.search(text):
        return False
    if any(said(plain(one.value)) == own for one in article.raw.subtitle if one.source != _ONLY_DESCRIPTION):
        return False
    told = [word for block in article.raw.blocks if block.taken for word in words(block.text)]
    if len(told) < _TEXT_WORDS_MIN:
        return False
    stems = {word[:_STEM_CHARS] for word in (*told, *said(article.title or ""))}
    return sum(word in stems for word in content) <= SLOGAN_SHARE_MAX * len(content)


def _is_title(text: str, own: tuple[str, ...], title: tuple[str, ...], publication: Publication) -> bool:
    """Whether a text, of which `own` are the words, is the title, with the publication's name or without."""
    if own == title:
        return True
    # What is left of it without a name has words of its own alone.
    return set(title).issubset(own) and said(publication.without(text, _NOTHING_HEARD, is_seen=True)) == title


def _body_fault(own: tuple[str, ...], text: str, rival: Candidate, opening: Sequence[str]) -> str | None:
    """Why a description is the text's beginning and no subtitle."""
    if len(own) > SUBTITLE_WORDS_MAX and any(said(one) == own for one in opening[:3]):
        return "it is the first paragraph"
    for at, paragraph in enumerate(opening):
        found = said(paragraph)
        # A description of so many characters may end inside a word.
        if len(found) < len(own) or found[: len(own) - 1] != own[:-1] or not found[len(own) - 1].startswith(own[-1]):
            continue
        is_sentence = paragraph.endswith(_STOPS) and rival.source not in _SET_APART
        if len(found) > len(own) or at or (len(opening) > 1 and is_sentence):
            return "it is the beginning of the text"
    joined = tuple(word for paragraph in opening[:3] for word in said(paragraph)[:200])
    if len(own) > 12 and joined[: len(own)] == own and not any(said(one) == own for one in opening):
        return "it is the beginning of the text"
    return None
