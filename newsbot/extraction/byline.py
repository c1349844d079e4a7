"""Who wrote and who edited, as a reader sees it.

    bylines(page) -> tuple[authors, editors]

Each way of marking a name is a source of its own; the names that one source gives beside one headline are
joined by "\\n".  A name that signs the end of the body is no candidate: one such line in ten names the author.
"""

import re
from collections.abc import Sequence
from itertools import islice

from lxml import etree

from newsbot import text
from newsbot.extraction.dateform import dated
from newsbot.extraction.glance import AUTHOR, AUTHOR_ABOVE, Glance
from newsbot.extraction.place import CLOSE_AFTER, CLOSE_BEFORE, NEAR_AFTER
from newsbot.extraction.segments import Segment
from newsbot.extraction.signatures import BYLINE_CHARS_MAX, Signatures
from newsbot.extraction.signs import (
    AT_TIME,
    BY,
    BY_ALONE,
    BY_CHARS_MAX,
    BY_INSIDE,
    BY_NICK,
    CUT,
    EDITED,
    INSIDE,
    JOINED,
    LABEL,
    NAME_CHARS_MAX,
    NEXT_LABEL,
    NICK,
    PARTED,
    SEVERAL,
    SPOKEN,
    has_after,
    has_author_class,
    is_author_path,
    is_link_text,
    is_name,
    may_open,
    posted_by,
    starts_like_a_name,
)
from newsbot.extraction.subjects import names_subject
from newsbot.items import Candidate
from newsbot.text import squeeze

# What is shorter may be a standfirst or a caption.
PARAGRAPH_CHARS_MIN = 120
# A byline that ends at a <br> has fewer elements before it.
LINE_ELEMENTS_MAX = 40
# A date in this many segments around makes a bare name a byline.
DATE_SEGMENTS = 2


def _take_marks(names: Signatures, segment: Segment) -> None:
    """Names in links and in inline elements with a class."""
    for element, raw, rel in segment.marks:
        if len(raw) > 2 * BYLINE_CHARS_MAX:
            continue
        has_rel = "author" in rel and "author" in rel.split()
        href = element.get("href") if not has_rel else None
        is_link = href is not None and is_author_path(href)
        names_class = element.get("class")
        has_class = names_class is not None and has_author_class(names_class.lower())
        # Most are none of these.
        if (has_rel or is_link or has_class) and element.tag != "time":
            shown = squeeze(raw)
            if has_rel or (is_link and is_link_text(shown)):
                names.add("visible:rel-author" if has_rel else "visible:author-link", segment, shown)
            if has_class and len(shown) <= BYLINE_CHARS_MAX:
                _add_of_class(names, segment, shown)


def _add_of_class(names: Signatures, segment: Segment, shown: str) -> None:
    """What an element with an author's class shows: a name, or a line with one."""
    posted = posted_by(shown)
    if posted:
        names.add("visible:label", segment, posted["name"], posted["label"])
    else:
        names.add("visible:byline-class", segment, shown)


def _first_line(segment: Segment) -> str:
    """The text of a segment up to its first <br>: byline and standfirst may share a paragraph."""
    element = segment.element
    parts: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, step in islice(walk, LINE_ELEMENTS_MAX):
        if step.tag == "br":
            line = squeeze("".join(parts))
            return line if line and segment.text.startswith(line) else segment.text
        parts.append((step.text if event == "start" else step.tail if step is not element else "") or "")
    return segment.text


def _take_line(names: Signatures, segment: Segment, line: str, previous: Segment | None, *, opens: bool) -> None:
    """Names that the words of a line give away; `opens` says whether an opener may stand at its start."""
    match = BY.match(line) if opens else None
    label = LABEL.search(line) if (":" in line or "：" in line) and not SPOKEN.search(line) else None
    if label and not label.start():
        names.add("visible:label", segment, label[0][: -len(label["name"])] + _to_next_label(label["name"]))
    elif label:
        names.add("visible:label", segment, _to_next_label(label["name"]), label[0][: -len(label["name"])])
    elif has_after(line):
        names.add("visible:label", segment, line)
    elif match and starts_like_a_name(match["name"]) and line[-1] not in ".!?:;…。！？：；@#/\\<>{}=|":
        names.add("visible:by", segment, line, match["label"])
    elif match and " " in match["label"] and (nick := NICK.match(match["name"])) and dated(line):
        names.add("visible:by", segment, nick["name"], match["label"])
    elif (
        previous is not None
        and len(line) <= NAME_CHARS_MAX
        and len(previous.text) <= BY_CHARS_MAX
        and starts_like_a_name(line)
        and may_open(previous.text)
        and text.fold(previous.text).strip(" :：") in BY_ALONE
    ):
        names.add("visible:label", segment, line, previous.text)
    else:
        _take_inner(names, segment, line)


def _to_next_label(line: str) -> str:
    """What a label names, without the next label and what that names."""
    return NEXT_LABEL.split(line, maxsplit=1)[0]


def _take_inner(names: Signatures, segment: Segment, line: str) -> None:
    """Names in the middle of a line: behind "by", before a time, beside a date."""
    has_by = any(map(line.__contains__, INSIDE))
    inside = BY_INSIDE.search(line) if has_by else None
    if inside and len(line) <= BYLINE_CHARS_MAX and (dated(line) or segment.index == names.headline):
        names.add("visible:by", segment, CUT.split(inside["name"], maxsplit=1)[0], inside["label"])
    elif (nick := _nick(line, has_by=has_by)) is not None:
        names.add("visible:by", segment, nick["name"], nick.groupdict().get("label"))
    elif posted := posted_by(line):
        names.add("visible:label", segment, posted["name"], posted["label"])
    elif (name := _beside_date(line)) and segment.zone == "main" and not names_subject(segment, name):
        names.add("visible:beside-date", segment, name)


def _nick(line: str, *, has_by: bool) -> re.Match[str] | None:
    """The account that a dated line names, "Posted in Towns by ada on 3 May 2020"; None for any other line."""
    if len(line) > BYLINE_CHARS_MAX:
        return None
    if " @ " in line and (found := AT_TIME.search(line)):
        return found
    found = BY_NICK.search(line) if has_by else None
    return found if found and dated(line) else None


def _opening(segments: Sequence[Segment], headline: int | None) -> Segment | None:
    """The line of nothing but names right above the first paragraph, as papers set it that sign for their writers."""
    if headline is None:
        return None
    for segment in segments[headline + 1 : headline + CLOSE_AFTER + 1]:
        if segment.zone == "main" and segment.tag == "p" and len(segment.text) >= PARAGRAPH_CHARS_MIN:
            above = segments[segment.index - 1]
            is_line = above.zone == "main" and above.tag == "p" and above.index > headline and not may_open(above.text)
            names = SEVERAL.split(above.text)
            is_names = all(map(is_name, names)) and not names_subject(above, above.text)
            return above if is_line and is_names and len(above.text) <= BYLINE_CHARS_MAX else None
    return None


def _beside_date(line: str) -> str | None:
    """The one name in a line of date and name, "4 February 2022 | 13:10 | Ada Lovelace"; None for any other line."""
    if len(line) > 2 * NAME_CHARS_MAX or " " not in line or not dated(line):
        return None
    found = [part for part in PARTED.split(line) if all(map(is_name, JOINED.split(part)))]
    return found[0] if len(found) == 1 and not dated(found[0]) else None


def bylines(page: Glance) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """Authors and editors that the page names, each best first."""
    headline, segments = page.headline, page.segments
    names = Signatures(page.document, headline, segments)
    editors: list[Candidate] = []
    for place, where in enumerate(page.contexts):
        if where in ("comment", "related"):
            continue
        segment = segments[place]
        line = segment.text
        if segment.marks and where != "footer" and len(line) <= 4 * BYLINE_CHARS_MAX:
            _take_marks(names, segment)
        if segment.embed:
            continue
        opens = may_open(line)
        if opens and where == "headline":
            line = _first_line(segment)
        if len(line) > BYLINE_CHARS_MAX:
            continue
        edited = EDITED.match(line) if opens else None
        if edited and starts_like_a_name(edited["name"]):
            source, shown_in = "visible:edited-by", page.document.place(segment.element)
            editors.append(
                Candidate(value=edited["name"], source=source, context=where, label=edited["label"], place=shown_in)
            )
        elif where != "footer":
            _take_segment(names, page, place, line, opens=opens)
    if (line_of_names := _opening(segments, headline)) is not None:
        names.add("visible:opening", line_of_names, line_of_names.text)
    return names.candidates(), tuple(editors)


def _take_segment(names: Signatures, page: Glance, place: int, line: str, *, opens: bool) -> None:
    """Names that the classes around a segment and its words give away."""
    headline, segment, where, told = page.headline, page.segments[place], page.contexts[place], page.told[place]
    if told & (AUTHOR | AUTHOR_ABOVE) and _is_name_element(segment, told):
        _add_of_class(names, segment, line)
    is_near = where in ("headline", "header") and (headline is None or place - headline <= NEAR_AFTER)
    if is_near or (headline is None and where == "body"):
        _take_line(names, segment, line, page.segments[place - 1] if place else None, opens=opens)
    is_close = headline is not None and -CLOSE_BEFORE <= place - headline <= CLOSE_AFTER
    is_bare_name = is_close and segment.zone == "main" and is_name(line) and not names_subject(segment, line)
    if is_bare_name and _is_beside_date(page.segments, place):
        names.add("visible:beside-date", segment, line)


def _is_name_element(segment: Segment, told: int) -> bool:
    """Whether the block element of a segment, or the one around it, is an author's by its class."""
    if told & AUTHOR:
        return True
    return len(segment.text) <= NAME_CHARS_MAX and (not segment.classes[0] or is_name(segment.text))


def _is_beside_date(segments: Sequence[Segment], place: int) -> bool:
    start = max(0, place - DATE_SEGMENTS)
    return any(near.has_time or dated(near.text) for near in segments[start : place + DATE_SEGMENTS + 1])
