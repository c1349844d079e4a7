"""Scheduled crawls of a real WordPress: what was put in, edited, opened, trashed and deleted at the desk."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.wordpress.crawling import Crawl, crawl
from tests.wordpress.entries import Entry, article, drafts
from tests.wordpress.paper import Setup, WordPress

pytestmark = pytest.mark.wordpress

SETUPS = {
    "REST": Setup(),
    "sitemap": Setup(without=("rest", "rest links")),
    "feed and lists": Setup(without=("rest", "rest links", "sitemaps")),
}
# Lists, and what the plan reads for a test.
CALM_REQUESTS_MAX = 15
# Drafts before these are posts of the paper already.
SPARE = 180
SIZE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What happened at the desk between two crawls, by key of entry."""

    new: tuple[str, ...]
    edited: tuple[str, ...]
    opened: str
    """A post whose password was taken off."""
    gone: tuple[str, ...]
    """Addresses of posts that were trashed or deleted."""


def busy_day(desk: WordPress, turn: int) -> Day:
    """A day at the desk; each turn touches other entries."""
    edited = tuple(f"post-{20 + 10 * turn + number}" for number in range(3))
    for key in edited:
        first, *others = desk.entries[key].parts
        late = ("paragraph", f"A late line about {key} that nobody has seen before today.")
        desk.edit(key, parts=((*first, late), *others))
    desk.edit(f"password-{turn}", password="")
    new = new_posts(turn)
    desk.put(new)
    urls = {row["key"]: row["url"] for row in desk.truth()}
    trashed, deleted = f"post-{90 + turn}", f"post-{100 + turn}"
    desk.trash(trashed)
    desk.delete(deleted)
    return Day(
        new=tuple(entry.key for entry in new if entry.status == "publish"),
        edited=edited,
        opened=f"password-{turn}",
        gone=(urls[trashed], urls[deleted]),
    )


def new_posts(turn: int) -> Sequence[Entry]:
    """Three posts and a draft of a day after all others."""
    date = dt.datetime(2025, 11, 20, 12) + dt.timedelta(days=turn)
    texts = list(drafts())[SPARE + SIZE * turn :][:SIZE]
    made = [article(text, 900 + 10 * turn + number, date) for number, text in enumerate(texts)]
    return (*made[:3], replace(made[3], status="draft"))


def told(made: Crawl, desk: WordPress) -> dict[str, int]:
    """Key of entry -> revision, of all records of a crawl."""
    keys = {row["url"]: row["key"] for row in desk.truth()}
    return {keys[record["url"]]: record["revision"] for record in made.records}


@pytest.mark.parametrize("name", SETUPS)
def test_a_next_run_brings_what_happened_at_the_desk_and_nothing_else(
    desk: WordPress, tmp_path: Path, name: str
) -> None:
    desk.set_up(SETUPS[name])
    assert len(crawl(desk, tmp_path).records) >= 110
    calm = crawl(desk, tmp_path)
    print(f"calm: {len(calm.requests)} requests\n{calm.said}")
    assert calm.records == []
    assert len(calm.requests) <= CALM_REQUESTS_MAX

    day = busy_day(desk, list(SETUPS).index(name))
    busy = crawl(desk, tmp_path)
    print(f"busy: {len(busy.requests)} requests\n{busy.said}")
    new, edited = dict.fromkeys(day.new, 1), dict.fromkeys(day.edited, 2)
    # REST alone tells what was edited: neither the feed nor WordPress's own sitemap (before 6.5) does.
    assert told(busy, desk) == (new | edited | {day.opened: 1} if name == "REST" else new)
    if name != "feed and lists":
        assert {one["url"] for one in busy.summary["vanished"]} == set(day.gone)
    if name == "sitemap":
        again = crawl(desk, tmp_path, "--recheck")
        print(f"recheck: {len(again.requests)} requests\n{again.said}")
        assert told(again, desk) in (edited, edited | {day.opened: 1})
    assert crawl(desk, tmp_path).records == []
