"""Where an article belongs, as a reader sees it: its section, its tags, the paper it stands in.

sections(document, segments, headline) -> candidates
tags(document, segments, headline) -> candidates
publications(document, segments, headline) -> candidates
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from newsbot import text
from newsbot.document import Document
from newsbot.extraction.dateform import dates_in
from newsbot.extraction.place import context
from newsbot.extraction.segments import Mark, Segment
from newsbot.items import Candidate

KICKER_CHARS_MAX = 40
KICKER_BEFORE = 4
CRUMBS_CHARS_MAX = 300
# Categories stand this close to the headline.
CATEGORY_SEGMENTS_MAX = 60
TAG_CHARS_MAX = 100
LOGO_CHARS_MAX = 60
# Where no headline is, the logo is one of the first things on the page.
LOGO_SEGMENTS = 40

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
_CRUMBS, _TAGS, _LOGO = 1, 2, 4


@lru_cache(maxsize=_CLASSES_KEPT)
def _told(classes: tuple[str, ...]) -> int:
    """What the classes of a segment tell, as a sum of _CRUMBS, _TAGS and _LOGO."""
    names = classes[:3]
    return (
        _CRUMBS * any(map(_CRUMB_CLASS.search, names))
        + _TAGS * any(map(_TAGS_CLASS.search, names))
        + _LOGO * any(map(_LOGO_CLASS.search, names[:2]))
    )


def sections(document: Document, segments: Sequence[Segment], headline: int | None) -> tuple[Candidate, ...]:
    """The last link of the path to the page, categories, and the word above the headline."""
    crumbs = _crumbs(document, segments, headline)
    others = _categories(segments, headline) + _kickers(document, segments, headline)
    others.sort(key=lambda rival: rival[:2])
    # The first crumb is the front page.
    path = crumbs[1:][::-1] if len(crumbs) > 1 else []
    return tuple(dict.fromkeys((*path, *(candidate for *_, candidate in others))))


def _may_name_section(segment: Segment) -> bool:
    return segment.zone not in ("comment", "related", "footer") and len(segment.text) <= CRUMBS_CHARS_MAX


def _crumbs(document: Document, segments: Sequence[Segment], headline: int | None) -> list[Candidate]:
    return [
        Candidate(
            value=mark.text,
            source="visible:breadcrumb",
            context=context(segment, headline),
            place=document.place(segment.element),
        )
        for segment in segments
        if _told(segment.classes) & _CRUMBS and _may_name_section(segment)
        for mark in segment.marks
        if mark.element.tag == "a" and mark.text
    ]


def _categories(segments: Sequence[Segment], headline: int | None) -> list[tuple[int, int, Candidate]]:
    """Links to categories, each with its distance from the headline and its place."""
    if headline is None:
        return []
    found = []
    start = max(0, headline - CATEGORY_SEGMENTS_MAX + 1)
    for place, segment in enumerate(segments[start : headline + CATEGORY_SEGMENTS_MAX], start):
        for mark in segment.marks:
            if (
                mark.rel
                and "category" in mark.rel.split()
                and mark.text
                and _may_name_section(segment)
                and not _told(segment.classes) & _CRUMBS
            ):
                where = context(segment, headline)
                candidate = Candidate(value=mark.text, source="visible:rel-category", context=where)
                found.append((abs(place - headline), place, candidate))
    return found


def _kickers(document: Document, segments: Sequence[Segment], headline: int | None) -> list[tuple[int, int, Candidate]]:
    """Words right above the headline, likewise."""
    if headline is None:
        return []
    found = []
    for place in range(max(0, headline - KICKER_BEFORE), headline):
        segment = segments[place]
        if segment.zone not in ("main", "header") or _told(segment.classes) & _CRUMBS:
            continue
        if (
            len(segment.text) <= KICKER_CHARS_MAX
            and (segment.link_share > 0.9 or _KICKER_CLASS.search(segment.classes[0]) is not None)
            and next(dates_in(segment.text), None) is None
        ):
            where = document.place(segment.element)
            candidate = Candidate(value=segment.text, source="visible:kicker", context="headline", place=where)
            found.append((headline - place + 10, place, candidate))
    return found


def tags(document: Document, segments: Sequence[Segment], headline: int | None) -> tuple[Candidate, ...]:
    """Subjects: links with rel=tag, and links inside an element of that name."""
    rel: dict[str, Segment] = {}
    named: dict[str, Segment] = {}
    for segment in segments:
        marks = segment.marks
        if not marks or segment.zone in ("comment", "related", "nav", "aside"):
            continue
        is_named = _told(segment.classes) & _TAGS
        for mark in marks:
            if not (is_named or mark.rel) or not 1 < len(mark.raw) <= TAG_CHARS_MAX or mark.element.tag != "a":
                continue
            if _is_tag(mark):
                rel.setdefault(mark.text.lstrip("# "), segment)
            elif is_named and _TAG_PATH.search((mark.element.get("href") or "")[:500]):
                named.setdefault(mark.text.lstrip("# "), segment)
    result = []
    for source, found in (("visible:rel-tag", rel), ("visible:tags", named)):
        names = [name for name in found if name]
        if names:
            first = next(iter(found.values()))
            result.append(
                Candidate(
                    value="\n".join(names),
                    source=source,
                    context=context(first, headline),
                    place=document.place(first.element),
                )
            )
    return tuple(result)


def _is_tag(mark: Mark) -> bool:
    kinds = mark.rel.split()
    return "tag" in kinds and "category" not in kinds


def publications(document: Document, segments: Sequence[Segment], headline: int | None) -> tuple[Candidate, ...]:
    """The name of the paper: text of the logo, or of the picture that is the logo."""
    found = [
        Candidate(value=segment.text, source="visible:logo", context="header", place=document.place(segment.element))
        for segment in segments[: headline if headline is not None else LOGO_SEGMENTS]
        if len(segment.text) <= LOGO_CHARS_MAX and _told(segment.classes) & _LOGO
    ]
    for image in document.tagged["img"]:
        alt = text.squeeze(image.get("alt") or "")
        if not alt or len(alt) > LOGO_CHARS_MAX:
            continue
        names = f"{image.get('class') or ''} {image.get('id') or ''} {(image.get('src') or '')[:300]}".lower()
        if "logo" in names:
            found.append(Candidate(value=alt, source="visible:logo-alt", context="header", place=document.place(image)))
            break
    return tuple(dict.fromkeys(found))[:5]
