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
from newsbot.extraction.body.rows import Rows, Sums
from newsbot.extraction.body.tree import GROUPS, bits_of
from newsbot.extraction.body.units import Unit
from newsbot.extraction.body.wording import WORDINGS, About, wordings

# Groups of names that a tree asked for when it was given all of them; the others are counted by _NO_ARTICLE.
_NEAR = ("caption", "box", "body", "related", "title")
_BRANCH = ("caption", "box", "related", "embed", "product", "byline")
_NO_ARTICLE = bits_of("comment newsletter paywall related social cookie overlay nav ad byline tags legal")
# Further away no neighbour is looked for.
_FAR = 50
_SHOWN_KINDS = ("paragraph", "heading", "list", "caption")
_TEXT_TRAITS = ("words", "links", "chars", "level", "bold", "italic", "ending", "opening", "marks")


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
    table = np.array(wordings(units, page, about), dtype=np.float32).T
    said = dict(zip(WORDINGS, table, strict=True))
    rows.add_all("says:", WORDINGS, table)
    sums = Sums(page)
    _of_text(rows, page, sums)
    of_parts(rows, page, sums)
    of_containers(rows, page, sums)
    kin = of_kin(rows, page, sums)
    no_article = _of_names(rows, page)
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
    base = page.base
    rows.add_all("", _TEXT_TRAITS, [base[name] for name in _TEXT_TRAITS])
    rows.add("word length", base["chars"] / base["words"])
    rows.add("commas", base["commas"] / base["words"])
    rows.add("linked", sums.linked)
    rows.add("running", page.is_running)
    for name in _SHOWN_KINDS:
        rows.add(f"kind:{name}", base["kind"] == KINDS.index(name))
    rows.add("zone", base["zone"])
    rows.add("zone:main", base["zone"] == 0)
    rows.add("page:units", page.size)
    rows.add("page:words", sums.page_words)
    rows.add("page:prose", sums.page_prose)
    rows.add("page:links", float(sums.linked.sum()) / sums.page_words)
    rows.add("page:articles", page.tree.tags.count("article"))


def _of_names(rows: Rows, page: Layout) -> Row:
    """What class and id near a unit and on its branch say; the answer: whether they speak against it."""
    own = np.array(page.tree.groups, dtype=np.int64)
    near = own[page.node] | own[page.up] | own[page.parents[page.up]]
    branch = np.array(page.branch, dtype=np.int64)[page.node]
    rows.add_all("near:", _NEAR, [near & GROUPS[name] != 0 for name in _NEAR])
    rows.add_all("branch:", _BRANCH, [branch & GROUPS[name] != 0 for name in _BRANCH])
    against = branch & _NO_ARTICLE
    rows.add("branch:against", [bits.bit_count() for bits in against.tolist()])
    return np.asarray(against != 0)


def _of_position(rows: Rows, page: Layout, sums: Sums) -> None:
    """Where on the page a unit stands, counted in units and in words."""
    at, size = sums.at, page.size
    rows.add("at", at / size)
    rows.add("words done", sums.words_before[:-1] / sums.page_words)
    rows.add("prose done", sums.prose_before[:-1] / sums.page_prose)
    rows.add("prose before", sums.prose_before[:-1])
    rows.add("from title", at - page.title if page.title is not None else np.full(size, -999))
    is_first = page.base["level"] == 1
    rows.add("headlines done", np.cumsum(is_first) - is_first)
    steps = np.array(page.steps)[page.node]
    is_prose = page.prose > 0
    close = np.flatnonzero(is_prose & (steps <= 1))
    start, stop = (int(close[0]), int(close[-1])) if len(close) else (0, size)
    rows.add("from start", at - start)
    rows.add("from stop", at - stop)
    before = np.maximum.accumulate(np.where(is_prose, at, -_FAR))
    behind = np.minimum.accumulate(np.where(is_prose, at, size + _FAR)[::-1])[::-1]
    rows.add("since prose", at - np.concatenate(([-_FAR], before[:-1])))
    rows.add("until prose", np.concatenate((behind[1:], [size + _FAR])) - at)
    byline = GROUPS["byline"]
    is_byline = np.array([bits & byline > 0 for bits in page.branch])[page.node]
    rows.add("bylines done", np.cumsum(is_byline & (page.base["marks"] > 0) & (at > start)))


def _of_sections(rows: Rows, page: Layout, sums: Sums, no_article: Row) -> None:
    """What stands between the heading above a unit and the next one: one box, one teaser, one chapter."""
    section = np.cumsum(sums.is_heading)
    count = np.bincount(section)
    some = np.maximum(count, 1)
    head = np.concatenate(([0], np.flatnonzero(sums.is_heading)))
    words = np.bincount(section, page.base["words"])
    prose = np.bincount(section, page.prose)
    table = np.array(
        (
            words,
            count,
            prose,
            np.bincount(section, sums.linked) / np.maximum(words, 1),
            np.bincount(section, page.is_running) / some,
            np.bincount(section, no_article) / some,
            prose.sum() - np.cumsum(prose),
            page.base["level"][head],
            page.base["links"][head],
        ),
        dtype=np.float32,
    )
    names = ("words", "units", "prose", "links", "running", "against", "prose behind", "level", "heading links")
    rows.add_all("section:", names, table[:, section])
    rows.add("section:at", sums.at - head[section])


def _of_neighbours(rows: Rows, page: Layout, sums: Sums, no_article: Row) -> None:
    """The two units before and the two behind."""
    base = page.base
    steps = np.array(page.steps)[page.node]
    table = np.array(
        (
            base["words"],
            base["links"],
            base["level"],
            page.prose,
            steps == 0,
            base["kind"],
            no_article,
            sums.prose[page.up] / sums.page_prose,
            page.up,
        ),
        dtype=np.float32,
    )
    names = ("words", "links", "level", "prose", "in main", "kind", "against", "up1:prose")
    size = page.size
    padded = np.full((len(table), size + 4), -1, dtype=np.float32)
    padded[:, 2 : size + 2] = table
    for step in (-2, -1, 1, 2):
        other = padded[:, 2 + step : size + 2 + step]
        rows.add_all(f"{step:+}:", names, other[:-1])
        rows.add(f"{step:+}:same parent", other[-1] == table[-1])
