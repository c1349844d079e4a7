"""Crawls of sites that want newsbot to slow down, or to go away."""

import datetime as dt
import itertools
import time
from email.utils import format_datetime
from pathlib import Path

import pytest

from tests.crawl.hostile.answers import HTML, in_turn, plain, reset_at_once
from tests.crawl.hostile.canaries import Canaries
from tests.crawl.hostile.newspaper import GOOD, article, newspaper, path
from tests.crawl.hostile.running import crawl
from tests.crawl.hostile.server import Answer, Exchange

TEXT = "text/plain"
# Of a wait, what clocks and machines under load may take off.
SLACK_SECONDS = 0.02


def rules(text: str | bytes) -> Answer:
    return plain(text, content_type=TEXT)


def dated(seconds: float) -> str:
    return format_datetime(dt.datetime.now(dt.UTC) + dt.timedelta(seconds=seconds), usegmt=True)


def later(name: str, status: int, seconds: float, *, as_date: bool = False) -> Answer:
    """Asks to come back in so many seconds, then gives the article."""

    async def answer(exchange: Exchange) -> bool | None:
        if exchange.visit > 1:
            return await plain(article(name))(exchange)
        value = dated(seconds) if as_date else str(int(seconds))
        return await plain("later", status, headers={"Retry-After": value})(exchange)

    return answer


@pytest.mark.hostile
def test_no_address_is_asked_for_again_before_the_time_it_named(tmp_path: Path) -> None:
    hostile = {
        "seconds": later("seconds", 503, 2),
        "dated": later("dated", 503, 3, as_date=True),
        "slow": later("slow", 429, 1),
        "never": plain("never", 503, headers={"Retry-After": "1000000000"}),
        "never-dated": plain("never", 429, headers={"Retry-After": "Fri, 31 Dec 9999 23:59:59 GMT"}),
    }
    begun = time.monotonic()
    result = crawl(newspaper(hostile, good=12), tmp_path)
    assert {"seconds", "dated", "slow"} < result.names
    assert len(result.names) == 15
    for name, seconds in (("seconds", 2), ("dated", 2), ("slow", 1)):
        first, second, *others = result.server.times(path(name))
        assert others == []
        assert second - first > seconds - SLACK_SECONDS
    assert len(result.server.times(path("never"))) == 1
    assert "asks to come back later (503)" in result.reason(path("never"))
    assert "asks to come back later (429)" in result.reason(path("never-dated"))
    # "too many requests" speaks for the host: nothing at all within its second.
    [slow, _] = result.server.times(path("slow"))
    assert not [asked.path for asked in result.server.asked if slow < asked.at < slow + 1 - SLACK_SECONDS]
    assert time.monotonic() - begun < 60


def guarded(answers: dict[str, Answer], refuses: "Refusing") -> dict[str, Answer]:
    """The same site behind a guard that counts requests."""

    def behind(answer: Answer) -> Answer:
        async def guard(exchange: Exchange) -> bool | None:
            if refuses.now(exchange.asked.at):
                headers = {"Retry-After": str(refuses.seconds)} if refuses.names_wait else {}
                return await plain("slow down", 429, content_type=HTML, headers=headers)(exchange)
            return await answer(exchange)

        return guard

    return {where: answer if where == "/robots.txt" else behind(answer) for where, answer in answers.items()}


class Refusing:
    """After `quota` answers everything is refused for `seconds`; whoever asks within them makes it begin again."""

    def __init__(self, quota: int, seconds: int, *, names_wait: bool) -> None:
        self.quota, self.seconds, self.names_wait = quota, seconds, names_wait
        self.given = 0
        self.until = 0.0
        self.refused: list[float] = []
        self.too_early = 0

    def now(self, at: float) -> bool:
        if at < self.until:
            self.refused.append(at)
            self.too_early += 1
            return True
        self.given += 1
        if self.given % self.quota:
            return False
        self.until = at + self.seconds
        self.refused.append(at)
        return True


@pytest.mark.hostile
@pytest.mark.parametrize("names_wait", [True, False], ids=["Retry-After", "no word how long"])
def test_all_articles_are_recovered_after_the_whole_host_refused(names_wait: bool, tmp_path: Path) -> None:
    refuses = Refusing(15, 2, names_wait=names_wait)
    result = crawl(guarded(newspaper({}), refuses), tmp_path, settings={"NEWSBOT_RETRY_SECONDS": 0.5})
    assert len(result.names) == GOOD
    assert result.status == 0
    if names_wait:
        assert refuses.too_early == 0


@pytest.mark.hostile
def test_all_articles_are_recovered_after_a_storm_of_errors(tmp_path: Path) -> None:
    """Every second answer is none: 503 with and without a time, 500, and broken connections by turns."""
    faults = itertools.cycle(
        (
            plain("x", 503),
            plain("x", 503, headers={"Retry-After": "0"}),
            plain("x", 500),
            reset_at_once(),
            plain("x", 429, headers={"Retry-After": "0"}),
            plain("x", 503, headers={"Retry-After": "-5"}),
            plain("x", 503, headers={"Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT"}),
            plain("x", 503, headers={"Retry-After": "soon"}),
        )
    )

    def stormy(answer: Answer) -> Answer:
        return in_turn(next(faults), answer)

    answers = {where: answer if where == "/robots.txt" else stormy(answer) for where, answer in newspaper({}).items()}
    result = crawl(answers, tmp_path, settings={"NEWSBOT_RETRY_SECONDS": 0.02})
    assert (result.status, len(result.names)) == (0, GOOD)
    paths = result.server.paths()
    assert max(paths.count(one) for one in set(paths)) <= 12
    assert result.server.most_at_once <= 2


@pytest.mark.hostile
def test_a_pause_of_the_users_counts_from_one_request_to_the_next(tmp_path: Path) -> None:
    robots = rules("User-agent: *\nCrawl-delay: 0.1\nRequest-rate: 1/1000d\nUser-agent: newsbot\nCrawl-delay: 0.2")
    result = crawl(newspaper({}, good=4, robots=robots), tmp_path, "--delay", "0.4")
    times = [asked.at for asked in result.server.asked]
    assert min(later - earlier for earlier, later in itertools.pairwise(times)) > 0.4 - SLACK_SECONDS
    assert len(result.records) == 4


@pytest.mark.hostile
def test_a_host_that_refuses_for_ever_is_left_alone_soon(tmp_path: Path) -> None:
    answers = newspaper({f"no-{n}": plain("no", 429) for n in range(20)}, good=0)
    result = crawl(answers, tmp_path)
    assert len([asked for asked in result.server.paths() if "no-" in asked]) <= 8
    assert "in a row" in result.summary["message"]
    assert result.summary["waiting"] >= 10


@pytest.mark.hostile
def test_a_host_that_blocks_for_ever_is_left_alone_soon(tmp_path: Path) -> None:
    answers = newspaper({f"no-{n:02}": plain("no", 403) for n in range(40)}, good=0)
    result = crawl(answers, tmp_path)
    assert len([asked for asked in result.server.paths() if "no-" in asked]) <= 20
    assert "in a row" in result.summary["message"]
    assert result.summary["waiting"] >= 10


@pytest.mark.hostile
def test_a_host_that_fails_for_ever_is_left_alone_at_last(tmp_path: Path) -> None:
    answers = newspaper({f"no-{n:02}": plain("no", 500) for n in range(80)}, good=0)
    result = crawl(answers, tmp_path)
    assert len({asked for asked in result.server.paths() if "no-" in asked}) == 50
    assert "50 pages in a row" in result.summary["message"]
    assert result.summary["waiting"] >= 20


@pytest.mark.hostile
def test_a_wait_ends_with_the_crawl(tmp_path: Path) -> None:
    answers = newspaper({"later": plain("later", 503, headers={"Retry-After": "200"})}, good=2)
    begun = time.monotonic()
    crawl(answers, tmp_path, "--max-minutes", "0.1")
    assert time.monotonic() - begun < 30


@pytest.mark.hostile
@pytest.mark.parametrize(
    ("answer", "words"),
    [
        pytest.param(plain("<h1>Forbidden</h1>", 403), "blocked (403)", id="403"),
        pytest.param(
            plain("<html><title>Just a moment...</title><h1>Checking your browser</h1></html>"),
            "blocked by a bot check (200)",
            id="challenge with 200",
        ),
        pytest.param(plain("slow down", 429), "too many requests (429)", id="429"),
    ],
)
def test_a_site_that_blocks_newsbot_is_told_from_one_without_articles(
    answer: Answer, words: str, tmp_path: Path
) -> None:
    answers = {**dict.fromkeys(newspaper({}, good=2), answer), "/robots.txt": plain("", 404)}
    result = crawl(answers, tmp_path, otherwise=answer)
    assert result.status == 1
    assert words in result.messages
    assert "ask its owner" in result.messages or "let newsbot in" in result.messages or "--delay" in result.messages
    assert "no links that look like articles" not in result.messages


@pytest.mark.hostile
def test_a_block_is_told_with_its_host_and_since_when_over_several_crawls(tmp_path: Path) -> None:
    with Canaries() as canaries:
        port = canaries.port
    refusal = dict.fromkeys(newspaper({}, good=2), plain("<h1>Forbidden</h1>", 403)) | {"/robots.txt": plain("", 404)}
    first = crawl(refusal, tmp_path, port=port)
    second = crawl(refusal, tmp_path, port=port)
    [block], [again] = first.summary["blocks"], second.summary["blocks"]
    assert (again["host"], again["since"], again["reason"]) == (f"127.0.0.1:{port}", block["since"], "blocked (403)")
    assert "ask its owner" in again["remedy"]
    for words in (f"127.0.0.1:{port} since 20", "blocked (403)", "So since 20", "UTC"):
        assert words in second.messages
    assert crawl(newspaper({}, good=2), tmp_path, port=port).summary["blocks"] == []
