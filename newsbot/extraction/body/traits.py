"""What is known of each unit: a table of numbers, a row a trait, a column a unit.

    traits(units, layout, about) -> Traits

The model that judges the units was learned from this very table: whoever changes a row must learn it anew
(`make train`).  The file of the model repeats the names, and forest.py complains where they differ.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from newsbot.extraction.body.containers import of_containers, of_kin, of_parts
from newsbot.extraction.body.layout import KINDS, Layout, Row
from newsbot.extraction.body.names import GROUPS, bits_of
from newsbot.extraction.body.rows import Rows, Sums, named
from newsbot.extraction.body.units import Unit
from newsbot.extraction.body.wording import WORDINGS, About, wordings

# Groups of names that a tree asked for when it was given all of them; the others are counted by _NO_ARTICLE.
_NEAR = ("caption", "box", "body", "related", "title")
_BRANCH = ("caption", "box", "related", "embed", "product", "byline")
_NO_ARTICLE = bits_of("comment newsletter paywall related social cookie overlay nav ad byline tags legal")
# Further away no neighbour is looked for.
_FAR = 50
_SHOWN_KINDS = ("paragraph", "heading", "list", "caption")
_NEIGHBOUR = ("words", "links", "level", "prose", "in main", "kind", "against", "up1:prose", "same parent")

# Names of rows that are made together.
_SAYS = named("says:", WORDINGS)
_TEXT_TRAITS = ("words", "links", "chars", "level", "bold", "italic", "ending", "opening", "marks")
_TEXT_SUMS = (
    *("word length", "commas", "linked", "running"),
    *named("kind:", _SHOWN_KINDS),
    *("zone", "zone:main", "page:units", "page:words", "page:prose", "page:links", "page:articles"),
)
_NEAR_NAMES, _BRANCH_NAMES = named("near:", _NEAR), named("branch:", _BRANCH)
_POSITION = (
    *("at", "words done", "prose done", "prose before", "from title", "headlines done"),
    *("from start", "from stop", "since prose", "until prose", "bylines done"),
)
_SECTION = named(
    "section:",
    ("words", "units", "prose", "links", "running", "against", "prose behind", "level", "heading links"),
)
_NEIGHBOURS = {step: named(f"{step:+}:", _NEIGHBOUR) for step in (-2, -1, 1, 2)}

_SHOWN_KIND_CODES = np.array([[KINDS.index(kind)] for kind in _SHOWN_KINDS], dtype=np.float32)
_NEAR_BITS, _BRANCH_BITS = (np.array([[GROUPS[name]] for name in names]) for names in (_NEAR, _BRANCH))
_BYLINE = GROUPS["byline"]


@dataclass(slots=True, eq=False)
class Traits:
    """The table, and what else is needed of it."""

    names: tuple[str, ...]
    table: Row
    """A row for each name, a column for each unit; 32-bit numbers."""
    kin: Row
    """For each unit a number that it shares with all that have its tag and class and those of its parent."""
    is_headline: Row
    """Whether a unit has just the words of the headline."""
    is_summary: Row
    """Whether a unit has just the words of the page's description."""
    is_lead_in: Row
    """Whether a unit opens like "Read more:"."""


def traits(units: Sequence[Unit], page: Layout, about: About) -> Traits:
    """The table of a page."""
    rows = Rows(page.size)
    table = rows.room(_SAYS)
    wordings(table, units, page, about)
    said = dict(zip(WORDINGS, table, strict=True))
    sums = Sums(page)
    _of_text(rows, page, sums)
    of_parts(rows, page, sums)
    of_containers(rows, page, sums)
    kin = of_kin(rows, page, sums)
    no_article = _of_names(rows, page, sums)
    _of_position(rows, page, sums)
    _of_sections(rows, page, sums, no_article)
    _of_neighbours(rows, page, sums, no_article)
    return Traits(
        names=tuple(rows.names),
        table=rows.table,
        kin=kin,
        is_headline=(said["headline share"] >= 1) & (said["share of headline"] >= 1),
        is_summary=(said["summary share"] >= 1) & (said["share of summary"] >= 1),
        is_lead_in=said["lead-in"] > 0,
    )


def _of_text(rows: Rows, page: Layout, sums: Sums) -> None:
    """The unit by itself."""
    base, size = page.base, page.size
    rows.room(_TEXT_TRAITS)[:] = [base[name] for name in _TEXT_TRAITS]
    room = rows.room(_TEXT_SUMS)
    np.divide(base["chars"], base["words"], out=room[0])
    np.divide(base["commas"], base["words"], out=room[1])
    room[2], room[3] = sums.linked, page.is_running
    np.equal(base["kind"], _SHOWN_KIND_CODES, out=room[4:8])
    room[8] = base["zone"]
    np.equal(base["zone"], 0, out=room[9])
    page_links = float(sums.linked.sum()) / sums.page_words
    for place, number in enumerate((size, sums.page_words, sums.page_prose, page_links), start=10):
        room[place] = number
    room[14] = page.tree.tags.count("article")


def _of_names(rows: Rows, page: Layout, sums: Sums) -> Row:
    """What class and id near a unit and on its branch say; the answer: whether they speak against it."""
    own = np.array(page.tree.groups)
    near = own.take(page.node) | own.take(page.up) | own.take(sums.up2)
    np.not_equal(near & _NEAR_BITS, 0, out=rows.room(_NEAR_NAMES))
    np.not_equal(page.names & _BRANCH_BITS, 0, out=rows.room(_BRANCH_NAMES))
    against = page.names & _NO_ARTICLE
    rows.add("branch:against", [bits.bit_count() for bits in against.tolist()])
    return np.asarray(against != 0)


def _of_position(rows: Rows, page: Layout, sums: Sums) -> None:
    """Where on the page a unit stands, counted in units and in words."""
    at, size = sums.at, page.size
    room = rows.room(_POSITION)
    np.divide(at, size, out=room[0])
    np.divide(sums.words_before[:-1], sums.page_words, out=room[1])
    np.divide(sums.prose_before[:-1], sums.page_prose, out=room[2])
    room[3] = sums.prose_before[:-1]
    room[4] = at - page.title if page.title is not None else -999
    is_first = page.base["level"] == 1
    room[5] = np.add.accumulate(is_first, dtype=np.intp) - is_first
    is_prose = page.prose > 0
    close = (is_prose & (page.step <= 1)).nonzero()[0]
    start, stop = (int(close[0]), int(close[-1])) if len(close) else (0, size)
    room[6], room[7] = at - start, at - stop
    # Each unit's own place does not count: what is before comes one later, what is behind one earlier.
    before, behind = np.full(size + 1, -_FAR), np.full(size + 1, size + _FAR)
    places = is_prose.nonzero()[0]
    before[places + 1] = behind[places] = places
    room[8] = at - np.maximum.accumulate(before)[:-1]
    room[9] = np.minimum.accumulate(behind[::-1])[::-1][1:] - at
    is_byline = page.names & _BYLINE != 0
    is_byline &= page.base["marks"] > 0
    is_byline[: start + 1] = False
    room[10] = np.add.accumulate(is_byline, dtype=np.intp)


def _of_sections(rows: Rows, page: Layout, sums: Sums, no_article: Row) -> None:
    """What stands between the heading above a unit and the next one: one box, one teaser, one chapter."""
    section = np.add.accumulate(sums.is_heading, dtype=np.intp)
    count = np.bincount(section)
    some = np.maximum(count, 1)
    head = np.zeros(len(count), dtype=np.intp)
    head[1:] = sums.is_heading.nonzero()[0]
    words = np.bincount(section, page.base["words"])
    prose = np.bincount(section, page.prose)
    table = np.empty((len(_SECTION), len(count)), dtype=np.float32)
    table[0], table[1], table[2] = words, count, prose
    np.divide(np.bincount(section, sums.linked), np.maximum(words, 1), out=table[3])
    np.divide(np.bincount(section, page.is_running), some, out=table[4])
    np.divide(np.bincount(section, no_article), some, out=table[5])
    np.subtract(prose.sum(), np.add.accumulate(prose), out=table[6])
    table[7], table[8] = page.base["level"].take(head), page.base["links"].take(head)
    rows.gather(_SECTION, table, section)
    rows.add("section:at", sums.at - head.take(section))


def _of_neighbours(rows: Rows, page: Layout, sums: Sums, no_article: Row) -> None:
    """The two units before and the two behind."""
    base, size = page.base, page.size
    # The last row tells which have the same parent; it is no trait by itself.
    padded = np.full((len(_NEIGHBOUR), size + 4), -1, dtype=np.float32)
    table = padded[:, 2 : size + 2]
    for row, values in enumerate((base["words"], base["links"], base["level"], page.prose)):
        table[row] = values
    np.equal(page.step, 0, out=table[4])
    table[5], table[6] = base["kind"], no_article
    np.divide(sums.prose.take(page.up), sums.page_prose, out=table[7])
    table[8] = page.up
    for step, names in _NEIGHBOURS.items():
        other = padded[:, 2 + step : size + 2 + step]
        room = rows.room(names)
        room[:-1] = other[:-1]
        np.equal(other[-1], table[-1], out=room[-1])
