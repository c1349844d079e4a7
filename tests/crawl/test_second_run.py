"""Scheduled crawls of one site: what is new, what changed, what went; and nothing twice."""

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from newsbot import urls
from newsbot.state import State
from tests.command import newsbot
from tests.crawl.later import crawled, records
from tests.crawl.newspaper import Newspaper
from tests.crawl.newspaper.answer import Answer

# Source choices -> whether they tell when an article changed, so that the next run finds edits and deletions; the
# others leave them to the rhythm of the re-check.
KINDS = {
    "listing,sections,authors,tags,archive,feed,sitemap,rest": True,
    "sitemap:yoast": True,
    "rest": True,
    "listing:path,feed": False,
    "listing:path,sections": False,
}
LARGE = 600
# Enough for two pages of REST and seven of listings.
SMALL = 70
REQUESTS_MAX = 30
EDITED, DELETED, NEW = 5, 3, 15


def change(paper: Newspaper) -> tuple[set[str], set[str], set[str]]:
    """Addresses of what was edited, deleted and published, none of them twice."""
    plain = [number for number, story in sorted(paper.site.desk.stories.items()) if story.kind == "article"]
    step = len(plain) // (EDITED + DELETED)
    chosen = plain[step // 2 :: step][: EDITED + DELETED]
    return tuple(  # type: ignore[return-value]
        {row["url"] for row in rows}
        for rows in (paper.edit(chosen[:EDITED]), paper.delete(chosen[EDITED:]), paper.publish(NEW))
    )


def once(folder: Path) -> None:
    """Each revision of each article is there once."""
    versions = Counter((record["id"], record["revision"]) for record in records(folder))
    assert [version for version, count in versions.items() if count > 1] == []


def revised(folder: Path) -> set[str]:
    """Addresses of the records that are a second revision, each with what changed."""
    found = [record for record in records(folder) if record["revision"] == 2]
    assert all(record["changed"] for record in found)
    return {record["url"] for record in found}


def scheduled(articles: int, kinds: str, folder: Path) -> None:
    """First run, one with nothing new, one after changes, and runs on later days."""
    with Newspaper(articles=articles, kinds=kinds) as paper:
        first = crawled(paper, folder)
        wanted = {row["url"] for row in paper.wanted}
        assert wanted <= {record["url"] for record in records(folder)}
        assert first["missing"] == []

        calm = crawled(paper, folder)
        assert (calm["read"], calm["found"], calm["unchanged"], calm.pages_read) == (0, 0, 0, 0)
        assert calm.requests <= REQUESTS_MAX

        edited, deleted, new = change(paper)
        third = crawled(paper, folder, days=0.1)
        told = KINDS[kinds]
        assert (third["read"], third["revisions"]) == (NEW + EDITED * told, EDITED * told)
        assert (third["unchanged"], third["missing"], third["gone"]) == (0, [], [])
        assert third.urls("vanished") == (deleted if told else set())
        assert new <= {record["url"] for record in records(folder)}
        assert third.requests <= REQUESTS_MAX + NEW + (EDITED + DELETED) * told

        soon = crawled(paper, folder, days=1)
        assert (soon["read"], soon["revisions"], soon["vanished"], soon["gone"]) == (0, 0, [], [])

        # A listing is walked whole once a week; half a year and more, and everything was due for a re-check once.
        met = [crawled(paper, folder, days=days) for days in ((3,) if told else (8, 11, 240, 243))]
        assert set().union(*(one.urls("vanished") for one in (third, *met))) == deleted
        assert set().union(*(one.urls("gone") for one in met)) == deleted
        assert sum(one["revisions"] for one in (third, *met)) == EDITED
        assert revised(folder) == edited
        assert deleted <= {record["url"] for record in records(folder)}
    once(folder)


@pytest.mark.parametrize("kinds", KINDS)
@pytest.mark.hostile
def test_six_hundred_articles_are_kept_up_to_date(kinds: str, tmp_path: Path) -> None:
    scheduled(LARGE, kinds, tmp_path)


@pytest.mark.parametrize("kinds", list(KINDS)[:1])
def test_a_second_run_brings_what_is_new_changed_or_gone_and_nothing_else(kinds: str, tmp_path: Path) -> None:
    scheduled(SMALL, kinds, tmp_path)


def test_a_site_built_anew_with_the_same_text_gives_no_record(tmp_path: Path) -> None:
    with Newspaper(articles=20, kinds="listing:path,sitemap:single") as paper:
        crawled(paper, tmp_path)
        before = records(tmp_path)
        paper.touch()
        built = crawled(paper, tmp_path)
        # All is asked, for the sitemap says that all changed (but for the newest, whose date lies ahead of the
        # paper's clock); nothing is written, for nothing did.
        assert built.pages_read >= len(paper.wanted) - 1
        assert (built["read"], built["revisions"]) == (0, 0)
        assert built["unchanged"] >= len(paper.wanted) - 1
        assert crawled(paper, tmp_path).pages_read == 0
    assert records(tmp_path) == before


# ── what is not there ──


def test_what_is_missing_is_gone_after_two_days_and_read_again_when_it_is_back(tmp_path: Path) -> None:
    with Newspaper(articles=12, kinds="sitemap:single", extras=False) as paper:
        crawled(paper, tmp_path)
        desk = paper.site.desk
        number = next(iter(desk.stories))
        story = desk.stories[number]
        [row] = paper.delete([number])
        gone = {row["url"]}
        assert crawled(paper, tmp_path).urls("vanished") == gone
        day = crawled(paper, tmp_path, days=1)
        assert (day["vanished"], day["gone"], day["missing"]) == ([], [], [])
        assert crawled(paper, tmp_path, days=2.1).urls("gone") == gone
        later = crawled(paper, tmp_path, days=9)
        assert (later["vanished"], later["gone"]) == ([], [])

        desk.deleted.clear()
        desk.stories[number] = story
        desk._settle()
        [row] = paper.edit([number])
        back = crawled(paper, tmp_path, days=30)
        assert (back["read"], back["revisions"], back["gone"]) == (1, 1, [])
        assert revised(tmp_path) == gone
        paper.delete([number])
        assert crawled(paper, tmp_path, days=31).urls("vanished") == gone
    once(tmp_path)


def test_a_dead_link_that_a_list_goes_on_showing_is_asked_ever_more_rarely(tmp_path: Path) -> None:
    with Newspaper(articles=12, kinds="listing:path", extras=False, validators=False) as paper:
        desk = paper.site.desk
        story = desk.newest[3]
        path = story.path
        desk.places.pop(path)
        asked = []
        for hour in (0, 1, 7, 15, 27, 50):
            before = len(paper.requests)
            crawled(paper, tmp_path, days=hour / 24, status=3 if hour in (0, 7, 15, 50) else 0)
            if any(request.path == path for request in paper.requests[before:]):
                asked.append(hour)
        assert asked == [0, 7, 15, 50]
        desk._settle()
        assert crawled(paper, tmp_path, days=12)["read"] == 1


@pytest.mark.parametrize("status", [404, 503])
def test_a_site_that_is_down_altogether_marks_nothing_as_gone(
    status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Newspaper(articles=12, kinds="sitemap:single", extras=False) as paper:
        crawled(paper, tmp_path)
        with monkeypatch.context() as down:
            page = Answer(kind="missing", body=b"<h1>Nothing here</h1>", status=status, headers={"Retry-After": "0"})
            down.setattr(paper.site, "response", lambda target: page)
            for days in (240, 243):
                met = crawled(paper, tmp_path, days=days, status=1)
                assert (met["vanished"], met["gone"]) == ([], [])
        # The first run ends the crawl that could not be done; what had no answer in it is asked by the next one.
        up = [crawled(paper, tmp_path, days=days) for days in (247, 248)]
        assert [(one["read"], one["vanished"], one["gone"]) for one in up] == [(0, [], [])] * 2
        assert sum(one["unchanged"] for one in up) == len(paper.wanted)


def test_an_article_that_the_site_confirms_is_asked_again_by_its_age(tmp_path: Path) -> None:
    with Newspaper(articles=12, kinds="listing:path", extras=False) as paper:
        crawled(paper, tmp_path)
        due = crawled(paper, tmp_path, days=240)
        assert (due["unchanged"], due.pages_read) == (len(paper.wanted), 0)
        assert crawled(paper, tmp_path, days=241)["unchanged"] == 0


# ── what was left ──


def test_what_max_left_comes_with_the_next_run_though_the_lists_are_as_they_were(tmp_path: Path) -> None:
    with Newspaper(articles=30, kinds="listing:path,feed,sitemap:single") as paper:
        crawled(paper, tmp_path)
        new = {row["url"] for row in paper.publish(12)}
        first = crawled(paper, tmp_path, "--max", "5")
        assert first["read"] == 5
        assert first["waiting"] >= 7
        assert crawled(paper, tmp_path)["read"] == 7
        assert new <= {record["url"] for record in records(tmp_path)}


def test_what_had_no_answer_is_asked_by_the_next_run_though_the_lists_are_as_they_were(tmp_path: Path) -> None:
    with Newspaper(articles=12, kinds="listing:path,sitemap:single", fail_every=3) as paper:
        newsbot(
            "crawl", f"{paper.address}/", "--allow", paper.authority, "--delay", "0", "--out", "out", folder=tmp_path
        )
        state = next((tmp_path / "out").glob("*/state.sqlite"))
        with State.open(state, now=dt.datetime.now(dt.UTC)) as known:
            row = paper.wanted[0]
            key = urls.key(row["url"])
            known.fetched(key=key, url=row["url"], now=dt.datetime.now(dt.UTC), outcome="failed", reason="no answer")
            known.commit()
        before = len(paper.requests)
        crawled(paper, tmp_path)
        assert any(row["url"].endswith(request.path) for request in list(paper.requests)[before:])
