"""Which hosts keep newsbot out, and since when, from one crawl to the next."""

import datetime as dt

from newsbot.items import Missing
from newsbot.sites import Site
from newsbot.spiders.blocks import noted
from newsbot.spiders.ledger import Ledger
from newsbot.state import State

MONDAY, TUESDAY, FRIDAY = (dt.datetime(2024, 5, day, 8, 30, tzinfo=dt.UTC) for day in (6, 7, 10))
SITE = Site(name="paper", address="https://paper.example/")


def ledger(*reasons: str, read: int = 0) -> Ledger:
    missing = [
        Missing(url=f"https://www.paper.example/{number}", reason=reason, detail=None)
        for number, reason in enumerate(reasons)
    ]
    return Ledger(read=read, missing=missing)


def test_a_block_is_told_with_its_host_its_beginning_and_what_to_do() -> None:
    with State.open(None, now=MONDAY) as state:
        [first] = noted(SITE, state, ledger("blocked (403)", "blocked (403)", "not found (404)"), MONDAY)
        [again] = noted(SITE, state, ledger("blocked by Cloudflare (503)"), TUESDAY)
    assert (first.host, first.since, first.pages, first.reason) == ("paper.example", MONDAY, 2, "blocked (403)")
    assert (again.since, again.pages, again.reason) == (MONDAY, 1, "blocked by Cloudflare (503)")
    assert str(again).startswith("paper.example since 2024-05-06 08:30 UTC: blocked by Cloudflare (503); ask")


def test_a_block_is_over_with_the_first_crawl_that_is_refused_nothing() -> None:
    with State.open(None, now=MONDAY) as state:
        noted(SITE, state, ledger("blocked (403)"), MONDAY)
        assert noted(SITE, state, ledger(read=3), TUESDAY) == ()
        [anew] = noted(SITE, state, ledger("blocked (403)", read=3), FRIDAY)
    assert anew.since == FRIDAY


def test_a_crawl_that_got_nothing_at_all_says_nothing_of_a_block() -> None:
    with State.open(None, now=MONDAY) as state:
        noted(SITE, state, ledger("too many requests (429)"), MONDAY)
        assert noted(SITE, state, ledger("no answer in time"), TUESDAY) == ()
        [still] = noted(SITE, state, ledger("too many requests (429)"), FRIDAY)
    assert still.since == MONDAY


def test_what_robots_forbids_is_no_block() -> None:
    with State.open(None, now=MONDAY) as state:
        assert noted(SITE, state, ledger("forbidden by robots.txt", "gone (410)"), MONDAY) == ()
