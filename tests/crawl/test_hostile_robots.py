"""Crawls under a robots.txt."""

import itertools
from pathlib import Path

import pytest

from tests.crawl.hostile.answers import endless, in_turn, plain, redirect, silent
from tests.crawl.hostile.newspaper import lost, newspaper, path
from tests.crawl.hostile.running import IMPATIENT, crawl
from tests.crawl.hostile.server import Answer, Canary, HostileServer

TEXT = "text/plain"
# Of a wait, what clocks and machines under load may take off.
SLACK_SECONDS = 0.02


def rules(text: str | bytes) -> Answer:
    return plain(text, content_type=TEXT)


def test_rules_behind_two_redirects_are_kept_with_their_crawl_delay(tmp_path: Path) -> None:
    long = "\n".join(f"Disallow: /archive/{number}/" for number in range(18_000))
    text = (
        "\ufeff# our rules\r\nUser-agent: *\r\nDisallow: /\r\n\r\nUser-Agent: NewsBot/1.0\r\nCrawl-delay: 0.3\r\n"
        f"{long}\r\nDisallow: /*town-01\r\nDisallow: /2024/05/the-bridge-of-town-%302/$\r\n"
        f"Allow: /2024/05/the-bridge-of-town-03/\r\nDisallow: /2024/05/the-bridge-of-town-03\r\n"
        "Sitemap: http://127.0.0.2/sitemap.xml\r\n"
    )
    answers = newspaper({}, good=6, robots=redirect("/robots/1"))
    answers |= {"/robots/1": redirect("/robots/2", 301), "/robots/2": rules(text)}
    result = crawl(answers, tmp_path)
    assert result.names == {"town-00", "town-03", "town-04", "town-05"}
    assert not [asked for asked in result.server.paths() if "town-01" in asked or "town-02" in asked]
    assert "forbidden by robots.txt" in result.reason("town-01")
    assert "Disallow: /*town-01" in result.reason("town-01")
    times = [asked.at for asked in result.server.asked if not asked.path.startswith("/robot")]
    assert min(later - earlier for earlier, later in itertools.pairwise(times)) > 0.3 - SLACK_SECONDS


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        pytest.param(plain("sorry", 503), "server error (503)", id="503"),
        pytest.param(plain("sorry", 500), "server error (500)", id="500", marks=pytest.mark.hostile),
        pytest.param(silent(5), "no answer in time", id="silent", marks=pytest.mark.hostile),
    ],
)
def test_without_an_answer_to_robots_nothing_is_fetched(answer: Answer, words: str, tmp_path: Path) -> None:
    result = crawl(newspaper({}, good=2, robots=answer), tmp_path, settings=IMPATIENT)
    assert set(result.server.paths()) == {"/robots.txt"}
    assert len(result.server.paths()) <= 6
    assert result.status == 1
    assert "robots.txt cannot be had" in result.messages
    assert words in result.messages


@pytest.mark.hostile
@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(plain("no", 403), id="403"),
        pytest.param(plain("no", 404), id="404"),
        pytest.param(plain("no", 410), id="410"),
        pytest.param(rules("<!DOCTYPE html><html><body>User-agent: *\nDisallow: /\n</body></html>"), id="html"),
        pytest.param(redirect("/robots.txt"), id="redirects for ever"),
        pytest.param(in_turn(plain("sorry", 503), rules("User-agent: *\nDisallow: /no")), id="503 once"),
        pytest.param(rules("User-agent: *\nDisallow:\n"), id="all allowed"),
    ],
)
def test_a_site_without_rules_is_crawled(answer: Answer, tmp_path: Path) -> None:
    result = crawl(newspaper({}, good=2, robots=answer), tmp_path)
    assert (result.status, len(result.records)) == (0, 2)


@pytest.mark.hostile
@pytest.mark.parametrize(
    ("redirects", "expected"),
    [
        pytest.param(5, {"town-00", "town-02"}, id="five redirects, the last to another host"),
        pytest.param(
            6, {"town-00", "town-01", "town-02"}, id="six, of which RFC 9309 wants no more than five followed"
        ),
    ],
)
def test_rules_of_another_host_that_redirects_lead_to_are_kept(
    redirects: int, expected: set[str], tmp_path: Path
) -> None:
    statuses = itertools.cycle((301, 302, 303, 307, 308))
    with HostileServer({"/rules": rules("User-agent: *\nDisallow: /*town-01")}, lost()) as other:
        places = ["/robots.txt", *(f"/robots-{n}" for n in range(1, redirects)), f"http://{other.authority}/rules"]
        answers = newspaper({}, good=3)
        answers |= {place: redirect(to, next(statuses)) for place, to in itertools.pairwise(places)}
        assert crawl(answers, tmp_path, "--allow", other.authority).names == expected


@pytest.mark.hostile
def test_rules_that_cannot_be_had_anew_stay_in_force_and_are_not_asked_for_with_every_page(tmp_path: Path) -> None:
    answer = in_turn(rules("User-agent: *\nDisallow: /*town-1"), plain("sorry", 503))
    settings = {"NEWSBOT_ROBOTS_SECONDS": 2.0}
    result = crawl(newspaper({}, good=20, robots=answer), tmp_path, "--delay", "0.3", settings=settings)
    assert result.names == {f"town-{n:02}" for n in range(10)}
    # Once at the beginning, and the five tries of one time when it was old.
    assert result.server.paths().count("/robots.txt") == 6


@pytest.mark.hostile
def test_of_a_large_file_the_beginning_counts_and_is_all_that_is_read(tmp_path: Path) -> None:
    sent = endless(b"User-agent: *\nDisallow: /*town-01\n" + b"# x\n" * 20_000, 25_000_000, {"Content-Type": TEXT})
    result = crawl(newspaper({}, good=3, robots=sent), tmp_path)
    assert result.names == {"town-00", "town-02"}
    assert result.peak_bytes < 400_000_000


@pytest.mark.hostile
def test_a_redirect_of_robots_to_another_place_of_this_machine_is_not_followed(tmp_path: Path) -> None:
    with Canary() as canary:
        answers = newspaper({}, good=2, robots=redirect(f"http://127.0.0.1:{canary.port}/robots.txt"))
        result = crawl(answers, tmp_path)
        assert canary.connections == 0
    assert len(result.records) == 2


@pytest.mark.hostile
def test_rules_are_read_again_when_they_are_old(tmp_path: Path) -> None:
    answer = in_turn(rules("User-agent: *\nCrawl-delay: 0.3"), rules("User-agent: *\nDisallow: /2024/"))
    result = crawl(newspaper({}, good=30, robots=answer), tmp_path, settings={"NEWSBOT_ROBOTS_SECONDS": 5.0})
    assert result.server.paths().count("/robots.txt") >= 2
    assert 0 < len(result.records) < 30
    assert "forbidden by robots.txt" in result.reason(path("town-29"))


@pytest.mark.hostile
def test_a_pause_longer_than_ours_is_said_and_not_waited_for(tmp_path: Path) -> None:
    result = crawl(newspaper({}, good=2, robots=rules("User-agent: *\nCrawl-delay: 86400")), tmp_path)
    assert set(result.server.paths()) == {"/robots.txt"}
    assert result.status == 1
    assert "86,400 s between two pages" in result.messages
