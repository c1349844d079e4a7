"""Where an article belongs, as a reader sees it: its section, its tags, the paper it stands in.

sections(page) -> candidates
tags(page) -> candidates
publications(page) -> candidates
names_subject(segment, name) -> bool        whether a line, or a part of it, names a section or a tag, and no person
"""

import re
from collections.abc import Iterator

from newsbot import text
from newsbot.extraction.dateform import dates_in
from newsbot.extraction.glance import CRUMBS, LOGO, TAGS, Glance
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
# Themes set categories where others set the byline: "entry-cats", "cat-links", "post_category".
_SUBJECT_CLASS = re.compile(
    r"(?:[a-z]+[_-]){0,2}(?:cats?|cat[_-]links|categor(?:y|ies)|categorias?|kicker|eyebrow|rubri[ck]|rubrique|tags?)"
)
_SUBJECT_PATH = re.compile(
    r"/(?:categor(?:y|ies)|categori[ae]s?|catégories?|kategorien?|kategori|tags?|etiquetas?|topics?|temas?|thema|themen|"
    r"sections?|rubri(?:c|ek|k|ken|que)s?)/[^/?#]",
    re.IGNORECASE,
)
_TAG_PATH = re.compile(r"/(?:tags?|topics?|thema|themen|keywords?|etiquetas?|mot-cle|sujets?)/", re.IGNORECASE)


def names_subject(segment: Segment, name: str) -> bool:
    """Whether a text of a segment is that of links to sections or tags, or stands in an element for these alone."""
    if any(map(_SUBJECT_CLASS.fullmatch, segment.classes[0].split())):
        return True
    rest = name
    for mark in segment.marks:
        if mark.element.tag == "a" and (shown := mark.text) and _leads_to_subject(mark):
            rest = rest.replace(shown, " ")
    return rest != name and not any(map(str.isalpha, rest))


def _leads_to_subject(mark: Mark) -> bool:
    if not {"tag", "category"}.isdisjoint(mark.rel.split()):
        return True
    return _SUBJECT_PATH.search((mark.element.get("href") or "")[:500]) is not None


def sections(page: Glance) -> tuple[Candidate, ...]:
    """The last link of the path to the page, categories, and the word above the headline."""
    crumbs = _crumbs(page)
    others = _categories(page) + _kickers(page)
    others.sort(key=lambda rival: rival[:2])
    # The first crumb is the front page.
    path = crumbs[1:][::-1] if len(crumbs) > 1 else []
    return tuple(dict.fromkeys((*path, *(candidate for *_, candidate in others))))


def _may_name_section(segment: Segment) -> bool:
    return segment.zone not in ("comment", "related", "footer") and len(segment.text) <= CRUMBS_CHARS_MAX


def _crumbs(page: Glance) -> list[Candidate]:
    return [
        Candidate(
            value=mark.text,
            source="visible:breadcrumb",
            context=page.contexts[segment.index],
            place=page.document.place(segment.element),
        )
        for segment, told in zip(page.segments, page.told, strict=True)
        if told & CRUMBS and _may_name_section(segment)
        for mark in segment.marks
        if mark.element.tag == "a" and mark.text
    ]


def _categories(page: Glance) -> list[tuple[int, int, Candidate]]:
    """Links to categories, each with its distance from the headline and its place."""
    if page.headline is None:
        return []
    found = []
    for place, mark in page.related:
        far = abs(place - page.headline)
        if far >= CATEGORY_SEGMENTS_MAX or "category" not in mark.rel.split() or not mark.text:
            continue
        if _may_name_section(page.segments[place]) and not page.told[place] & CRUMBS:
            where = page.contexts[place]
            candidate = Candidate(value=mark.text, source="visible:rel-category", context=where)
            found.append((far, place, candidate))
    return found


def _kickers(page: Glance) -> list[tuple[int, int, Candidate]]:
    """Words right above the headline, likewise."""
    if page.headline is None:
        return []
    found = []
    for place in range(max(0, page.headline - KICKER_BEFORE), page.headline):
        segment = page.segments[place]
        if segment.zone not in ("main", "header") or page.told[place] & CRUMBS:
            continue
        if (
            len(segment.text) <= KICKER_CHARS_MAX
            and (segment.link_share > 0.9 or _KICKER_CLASS.search(segment.classes[0]) is not None)
            and next(dates_in(segment.text), None) is None
        ):
            where = page.document.place(segment.element)
            candidate = Candidate(value=segment.text, source="visible:kicker", context="headline", place=where)
            found.append((page.headline - place + 10, place, candidate))
    return found


def tags(page: Glance) -> tuple[Candidate, ...]:
    """Subjects: links with rel=tag, and links inside an element of that name."""
    rel: dict[str, Segment] = {}
    named: dict[str, Segment] = {}
    for segment, mark, is_named in _may_be_tags(page):
        if segment.zone in ("comment", "related", "nav", "aside"):
            continue
        if not 1 < len(mark.raw) <= TAG_CHARS_MAX or mark.element.tag != "a":
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
                    context=page.contexts[first.index],
                    place=page.document.place(first.element),
                )
            )
    return tuple(result)


def _may_be_tags(page: Glance) -> Iterator[tuple[Segment, Mark, bool]]:
    """The inline elements with a rel, or in an element of that name, in order; and whether it is the latter."""
    named = {place for place, told in enumerate(page.told) if told & TAGS}
    if not named:
        yield from ((page.segments[place], mark, False) for place, mark in page.related)
        return
    for place in sorted(named.union(place for place, _ in page.related)):
        segment = page.segments[place]
        yield from ((segment, mark, place in named) for mark in segment.marks if mark.rel or place in named)


def _is_tag(mark: Mark) -> bool:
    kinds = mark.rel.split()
    return "tag" in kinds and "category" not in kinds


def publications(page: Glance) -> tuple[Candidate, ...]:
    """The name of the paper: text of the logo, or of the picture that is the logo."""
    place_of = page.document.place
    before = page.told[: page.headline if page.headline is not None else LOGO_SEGMENTS]
    logos = [page.segments[place] for place, told in enumerate(before) if told & LOGO]
    found = [
        Candidate(value=segment.text, source="visible:logo", context="header", place=place_of(segment.element))
        for segment in logos
        if len(segment.text) <= LOGO_CHARS_MAX
    ]
    for image in page.document.tagged["img"]:
        alt = image.get("alt")
        if not alt or not (alt := text.squeeze(alt)) or len(alt) > LOGO_CHARS_MAX:
            continue
        names = f"{image.get('class') or ''} {image.get('id') or ''} {(image.get('src') or '')[:300]}".lower()
        if "logo" in names:
            found.append(Candidate(value=alt, source="visible:logo-alt", context="header", place=place_of(image)))
            break
    return tuple(dict.fromkeys(found))[:5]
