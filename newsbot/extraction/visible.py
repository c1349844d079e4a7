"""What a reader sees, as rivals for the fields of an article.

    visible(document, segments, finds) -> Finds

Headline, byline and dateline have files of their own; here are the rest and the sum.  `finds` is what the
metadata say: it decides which of the page's headings is the headline.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from newsbot import text
from newsbot.document import Document
from newsbot.extraction.byline import bylines
from newsbot.extraction.dateform import dates_in
from newsbot.extraction.dateline import datelines
from newsbot.extraction.finds import Finds
from newsbot.extraction.headline import Headlines, headlines
from newsbot.extraction.place import context
from newsbot.extraction.segments import Segment
from newsbot.items import Candidate

# A standfirst stands this close behind the headline, or above it.
SUBTITLE_AFTER = 12
SUBTITLE_BEFORE = 3
SUBTITLE_CHARS_MIN = 15
SUBTITLE_CHARS_MAX = 600
# Descriptions are cut and reworded at the end: their first so many words must be the same.
SAME_WORDS = 12
PARAGRAPH_CHARS_MIN = 80
KICKER_CHARS_MAX = 40
KICKER_BEFORE = 4

_SUBTITLE_CLASS = re.compile(
    r"(?<![a-z])(?:stand-?first|dek|deck|sub-?titles?|sub-?head(?:line|ing)?s?|lede|lead|intro(?:duction|text)?|"
    r"excerpt|summary|chapo|chapeau|entradilla|bajada|copete|sapo|vorspann|anrei(?:ss|ß)er|teaser|untertitel|"
    r"subtitulo|sottotitolo|sommario|ingress|manchet|onderkop|alt-?baslik|spot|strapline|tagline|kicker-text)(?![a-z])"
)
_SITE_CLASS = re.compile(r"site|logo|brand|header-title|tagline|masthead")
_KICKER_CLASS = re.compile(
    r"(?<![a-z])(?:kicker|category|categories|cat-links|section(?:-name|-label)?|rubric|rubrik|ressort|eyebrow|"
    r"overline|channel|topic|antetitulo|rubrique)(?![a-z])"
)
_TAGS_CLASS = re.compile(r"(?<![a-z])(?:tags?|tag-?list|tag-?links|post-?tags|keywords|topics?)(?![\w-])")
_CRUMB_CLASS = re.compile(r"bread-?crumbs?")
_LOGO_CLASS = re.compile(r"site-?title|site-?name|site-?logo|(?<![a-z])logo|brand")
_TAG_PATH = re.compile(r"/(?:tags?|topics?|thema|themen|keywords?|etiquetas?|mot-cle|sujets?)/", re.IGNORECASE)


# The classes of a page, and of the pages of a site, are few, and each stands on many elements.
_CLASSES_KEPT = 4_096


@lru_cache(maxsize=_CLASSES_KEPT)
def _is_crumbs_class(names: str) -> bool:
    return _CRUMB_CLASS.search(names) is not None


@lru_cache(maxsize=_CLASSES_KEPT)
def _is_tags_class(names: str) -> bool:
    return _TAGS_CLASS.search(names) is not None


@lru_cache(maxsize=_CLASSES_KEPT)
def _is_logo_class(names: str) -> bool:
    return _LOGO_CLASS.search(names) is not None


def visible(document: Document, segments: Sequence[Segment], finds: Finds) -> Finds:
    """Rivals for what the page shows, each field best first, with the part of the page they stand in."""
    found = headlines(document, segments, finds)
    authors, editors = bylines(document, segments, found.index)
    dates, modified = datelines(document, segments, found.index)
    return Finds(
        title=found.rivals,
        subtitle=_subtitles(document, segments, found, finds),
        author=authors,
        editor=editors,
        date=dates,
        modified=modified,
        section=_sections(document, segments, found.index),
        tags=_tags(document, segments, found.index),
        publication=_publications(document, segments, found.index),
    )


def _is_body_paragraph(segments: Sequence[Segment], place: int) -> bool:
    """Whether a paragraph has others like it beside it: the first of the body, no standfirst."""
    own = segments[place]
    parent = own.element.getparent()
    for others in (segments[place + 1 : place + 6], segments[max(0, place - 3) : place][::-1]):
        for other in others:
            is_long = len(other.text) >= PARAGRAPH_CHARS_MIN and other.link_share < 0.5
            if (
                is_long
                and other.element.getparent() is parent
                and other.element.tag == own.element.tag
                and (other.classes[0] == own.classes[0] and other.bold == own.bold)
            ):
                return True
    return False


def _subtitles(
    document: Document,
    segments: Sequence[Segment],
    found: Headlines,
    finds: Finds,
) -> tuple[Candidate, ...]:
    """Standfirsts: what the description repeats, what the class says, the heading below the headline."""
    if found.index is None or found.last is None:
        return ()
    descriptions = [text.words(text.unescape(candidate.value))[:SAME_WORDS] for candidate in finds.subtitle]
    titles = {text.words(candidate.value) for candidate in (*finds.title, *found.rivals)}
    rivals: list[tuple[int, int, Candidate]] = []
    start = max(0, found.index - SUBTITLE_BEFORE)
    for place in range(start, min(len(segments), found.last + SUBTITLE_AFTER + 1)):
        segment = segments[place]
        if found.index <= place <= found.last or segment.zone not in ("main", "header") or segment.hidden:
            continue
        if not SUBTITLE_CHARS_MIN <= len(segment.text) <= SUBTITLE_CHARS_MAX or segment.link_share > 0.5:
            continue
        own = text.words(segment.text)
        source = _subtitle_source(segment, own, descriptions, place - found.last)
        if (
            source is None
            or own in titles
            or (source != "visible:subtitle-class" and _is_body_paragraph(segments, place))
        ):
            continue
        order = ("visible:description", "visible:subtitle-class", "visible:subheading").index(source)
        rivals.append(
            (
                order,
                abs(place - found.last),
                Candidate(value=segment.text, source=source, context="headline", place=document.place(segment.element)),
            )
        )
    rivals.sort(key=lambda rival: rival[:2])
    return tuple(candidate for _, _, candidate in rivals)


def _subtitle_source(
    segment: Segment,
    own: tuple[str, ...],
    descriptions: Sequence[tuple[str, ...]],
    steps: int,
) -> str | None:
    """What makes a segment a standfirst; None when nothing does."""
    if any(len(words) >= 4 and own[: len(words)] == words for words in descriptions):
        return "visible:description"
    names = segment.classes[0] or (segment.classes[1] if len(segment.classes) > 1 else "")
    if _SUBTITLE_CLASS.search(names) and not _SITE_CLASS.search(names):
        return "visible:subtitle-class"
    if segment.tag in ("h2", "h3") and 0 < steps <= 2 and next(dates_in(segment.text), None) is None:
        return "visible:subheading"
    return None


def _sections(document: Document, segments: Sequence[Segment], headline: int | None) -> tuple[Candidate, ...]:
    """The last link of the path to the page, categories, and the word above the headline."""
    crumbs: list[Candidate] = []
    others: list[tuple[int, Candidate]] = []
    for segment in segments:
        if segment.zone in ("comment", "related", "footer") or len(segment.text) > 300:
            continue
        if any(map(_is_crumbs_class, segment.classes[:3])):
            crumbs += [
                Candidate(
                    value=mark.text,
                    source="visible:breadcrumb",
                    context=context(segment, headline),
                    place=document.place(segment.element),
                )
                for mark in segment.marks
                if mark.element.tag == "a" and mark.text
            ]
            continue
        if headline is None:
            continue
        steps = segment.index - headline
        for mark in segment.marks:
            if mark.rel and "category" in mark.rel.split() and mark.text and abs(steps) < 60:
                found = Candidate(value=mark.text, source="visible:rel-category", context=context(segment, headline))
                others.append((abs(steps), found))
        is_above = -KICKER_BEFORE <= steps < 0 and segment.zone in ("main", "header")
        is_kicker = (
            is_above
            and len(segment.text) <= KICKER_CHARS_MAX
            and (segment.link_share > 0.9 or _KICKER_CLASS.search(segment.classes[0]) is not None)
        )
        if is_kicker and next(dates_in(segment.text), None) is None:
            others.append(
                (
                    abs(steps) + 10,
                    Candidate(
                        value=segment.text,
                        source="visible:kicker",
                        context="headline",
                        place=document.place(segment.element),
                    ),
                )
            )
    others.sort(key=lambda rival: rival[0])
    # The first crumb is the front page.
    path = crumbs[1:][::-1] if len(crumbs) > 1 else []
    return tuple(dict.fromkeys((*path, *(candidate for _, candidate in others))))


def _tags(document: Document, segments: Sequence[Segment], headline: int | None) -> tuple[Candidate, ...]:
    """Subjects: links with rel=tag, and links inside an element of that name."""
    rel: dict[str, Segment] = {}
    named: dict[str, Segment] = {}
    for segment in segments:
        if segment.zone in ("comment", "related", "nav", "aside") or not segment.marks:
            continue
        is_named = any(map(_is_tags_class, segment.classes[:3]))
        for mark in segment.marks:
            if mark.element.tag != "a" or not 1 < len(mark.raw) <= 100:
                continue
            kinds = mark.rel.split()
            if "tag" in kinds and "category" not in kinds:
                rel.setdefault(mark.text.lstrip("# "), segment)
            elif is_named and _TAG_PATH.search((mark.element.get("href") or "")[:500]):
                named.setdefault(mark.text.lstrip("# "), segment)
    result = []
    for source, tags in (("visible:rel-tag", rel), ("visible:tags", named)):
        names = [name for name in tags if name]
        if names:
            first = next(iter(tags.values()))
            result.append(
                Candidate(
                    value="\n".join(names),
                    source=source,
                    context=context(first, headline),
                    place=document.place(first.element),
                )
            )
    return tuple(result)


def _publications(document: Document, segments: Sequence[Segment], headline: int | None) -> tuple[Candidate, ...]:
    """The name of the paper: text of the logo, or of the picture that is the logo."""
    above = segments[: headline if headline is not None else 40]
    found = [
        Candidate(value=segment.text, source="visible:logo", context="header", place=document.place(segment.element))
        for segment in above
        if len(segment.text) <= 60 and any(map(_is_logo_class, segment.classes[:2]))
    ]
    for image in document.tagged["img"]:
        alt = text.squeeze(image.get("alt") or "")
        if not alt or len(alt) > 60:
            continue
        names = f"{image.get('class') or ''} {image.get('id') or ''} {(image.get('src') or '')[:300]}".lower()
        if "logo" in names:
            found.append(Candidate(value=alt, source="visible:logo-alt", context="header", place=document.place(image)))
            break
    return tuple(dict.fromkeys(found))[:5]
