"""What a robots.txt lets newsbot fetch: the cases of RFC 9309, and those of real files."""

import time

import pytest

from newsbot.politeness import ROBOTS_BYTES_MAX, Robots

SITE = "https://paper.example"


def forbids(text: str | bytes, path: str) -> bool:
    body = text if isinstance(text, bytes) else text.encode()
    return Robots.parsed(body).refusal(SITE + path) is not None


ALL = "User-agent: *\n"


@pytest.mark.parametrize(
    ("text", "path", "forbidden"),
    [
        pytest.param("", "/x", False, id="empty"),
        pytest.param(ALL + "Disallow: /", "/x", True, id="all forbidden"),
        pytest.param(ALL + "Disallow:", "/x", False, id="empty value forbids nothing"),
        pytest.param(ALL + "Disallow: /", "/robots.txt", False, id="the file itself"),
        pytest.param("Disallow: /", "/x", False, id="rule without group"),
        # 2.2.1: groups
        pytest.param(ALL + "Disallow: /\nUser-agent: newsbot\nAllow: /", "/x", False, id="own group wins"),
        pytest.param("User-agent: newsbot\n\n" + ALL + "Disallow: /", "/x", True, id="groups run on over empty lines"),
        pytest.param("User-agent: newsbot\nDisallow:\n" + ALL + "Disallow: /", "/x", False, id="own empty group wins"),
        pytest.param("USER-AGENT: NewsBot\ndisallow: /x", "/x", True, id="case of keys and tokens"),
        pytest.param("User-agent: newsbot/2.0\nDisallow: /x", "/x", True, id="version behind the token"),
        pytest.param("User-agent: news\nDisallow: /x", "/x", False, id="part of the token"),
        pytest.param("User-agent: newsbot-images\nDisallow: /x", "/x", False, id="longer token"),
        pytest.param("User-agent: a\nUser-agent: newsbot\nDisallow: /x", "/x", True, id="several agents"),
        pytest.param(
            "User-agent: newsbot\nDisallow: /x\nUser-agent: b\nDisallow: /z\nUser-agent: newsbot\nDisallow: /y",
            "/x",
            True,
            id="two groups of one token, first",
        ),
        pytest.param(
            "User-agent: newsbot\nDisallow: /x\nUser-agent: b\nDisallow: /z\nUser-agent: newsbot\nDisallow: /y",
            "/y",
            True,
            id="two groups of one token, second",
        ),
        pytest.param(
            "User-agent: newsbot\nSitemap: https://a.example/s.xml\nDisallow: /x",
            "/x",
            True,
            id="sitemap parts no group",
        ),
        pytest.param(
            "User-agent: other\nCrawl-delay: 9\n" + ALL + "Disallow: /x", "/x", True, id="crawl-delay ends the agents"
        ),
        pytest.param(
            ALL + "Crawl-delay: 9\nUser-agent: bad\nDisallow: /", "/x", False, id="the next group is another's"
        ),
        # 2.2.2: the longest match
        pytest.param(ALL + "Allow: /p\nDisallow: /", "/page", False, id="longer allow"),
        pytest.param(ALL + "Allow: /folder\nDisallow: /folder", "/folder/page", False, id="allow wins a tie"),
        pytest.param(ALL + "Allow: /page\nDisallow: /*.htm", "/page.htm", True, id="longer pattern with asterisk"),
        pytest.param(ALL + "Allow: /$\nDisallow: /", "/", False, id="home alone"),
        pytest.param(ALL + "Allow: /$\nDisallow: /", "/page.htm", True, id="all but home"),
        pytest.param(
            ALL + "Disallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/example/a", True, id="5.1 example"
        ),
        # 2.2.3: special characters
        pytest.param(ALL + "Disallow: /*.php$", "/folder/file.php", True, id="asterisk and dollar"),
        pytest.param(ALL + "Disallow: /*.php$", "/file.php?x=1", False, id="dollar is the end"),
        pytest.param(ALL + "Disallow: /*.php", "/file.php?x=1", True, id="no dollar"),
        pytest.param(ALL + "Disallow: /a*b*c", "/a1c2b3", False, id="pieces in order"),
        pytest.param(ALL + "Disallow: /a*b*c", "/a1b2c3", True, id="pieces with gaps"),
        pytest.param(ALL + "Disallow: /fish*", "/fish.html", True, id="asterisk at the end"),
        pytest.param(ALL + "Disallow: /ab*ab$", "/ab", False, id="pieces do not overlap"),
        pytest.param(ALL + "Disallow: /ab*ab$", "/abab", True, id="pieces may touch"),
        pytest.param(ALL + "Disallow: /x$y", "/x$y", True, id="dollar inside is a dollar"),
        pytest.param(
            ALL + "Disallow: /path/file-with-a-%2A.html", "/path/file-with-a-*.html", True, id="encoded asterisk"
        ),
        pytest.param(ALL + "Disallow: /path/file-with-a-%2A.html", "/path/file-with-a-b.html", False, id="no wildcard"),
        pytest.param(ALL + "Disallow: /path/foo-%24", "/path/foo-$", True, id="encoded dollar"),
        # 2.2.2: percent-encoding
        pytest.param(ALL + "Disallow: /foo/bar?baz=quz", "/foo/bar?baz=quz", True, id="query"),
        pytest.param(
            ALL + "Disallow: /foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", True, id="URL"
        ),
        pytest.param(ALL + "Disallow: /foo/bar/\u30c4", "/foo/bar/%E3%83%84", True, id="letter in the rule"),
        pytest.param(ALL + "Disallow: /foo/bar/%e3%83%84", "/foo/bar/\u30c4", True, id="letter in the address"),
        pytest.param(ALL + "Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", True, id="needless encoding in the rule"),
        pytest.param(ALL + "Disallow: /foo/bar/baz", "/foo/bar/%62%61%7A", True, id="and in the address"),
        pytest.param(ALL + "Disallow: /a/b", "/a%2Fb", False, id="an encoded slash is no slash"),
        pytest.param(ALL + "Disallow: /a%2fb", "/a%2Fb", True, id="case of an encoding"),
        pytest.param(ALL + "Disallow: /Folder", "/folder", False, id="case of a path"),
        # 2.3 and real files
        pytest.param("\ufeff" + ALL + "Disallow: /x", "/x", True, id="byte order mark"),
        pytest.param(ALL.replace("\n", "\r\n") + "Disallow: /x\r\n", "/x", True, id="CRLF"),
        pytest.param(ALL.replace("\n", "\r") + "Disallow: /x\r", "/x", True, id="CR"),
        pytest.param(("User-agent: *\nDisallow: /x").encode("utf-16"), "/x", True, id="UTF-16"),
        pytest.param(b"User-agent: *\nDisallow: /caf\xe9\nDisallow: /x", "/x", True, id="another encoding"),
        pytest.param(b"User-agent: *\nDisallow: /caf\xe9", "/caf%E9", True, id="bytes of another encoding"),
        pytest.param(ALL + "Disallow: /x # y", "/x", True, id="comment"),
        pytest.param("User agent: *\nDisallow /x", "/x", True, id="no colon"),
        pytest.param(ALL + "Dissallow: /x", "/x", True, id="misspelt"),
        pytest.param(ALL + "Disallow: x/", "/x/y", True, id="no slash"),
        pytest.param(" User-agent : * \n  Disallow :  /x  ", "/x", True, id="spaces"),
        pytest.param("<!DOCTYPE html>\nUser-agent: *\nDisallow: /", "/x", False, id="HTML"),
        pytest.param(ALL + "Noindex: /x\nHost: a\nNonsense\n\0\0: /\nDisallow: /y", "/x", False, id="nonsense"),
    ],
)
def test_an_address_is_allowed_or_forbidden(text: str | bytes, path: str, forbidden: bool) -> None:
    assert forbids(text, path) is forbidden


def test_the_refusal_names_the_line() -> None:
    robots = Robots.parsed(b"User-agent: *\nDisallow: /a\nDisallow: /*secret")
    assert robots.refusal(SITE + "/a/secret") == "Disallow: /*secret"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        pytest.param(ALL + "Disallow: /x", None, id="none"),
        pytest.param(ALL + "Crawl-delay: 10", 10.0, id="seconds"),
        pytest.param(ALL + "Crawl-delay: 0.5", 0.5, id="half a second"),
        pytest.param(ALL + "Crawl-delay: soon", None, id="no number"),
        pytest.param(ALL + "Crawl-delay: -3", None, id="below zero"),
        pytest.param(ALL + "Request-rate: 1/5", 5.0, id="rate"),
        pytest.param(ALL + "Request-rate: 30/1m", 2.0, id="rate a minute"),
        pytest.param(ALL + "Request-rate: 1/10s 0600-0845", 10.0, id="rate with hours"),
        pytest.param(ALL + "Request-rate: 0/10", None, id="no rate"),
        pytest.param(ALL + "Crawl-delay: 3\nRequest-rate: 1/7", 7.0, id="the larger of both"),
        pytest.param(ALL + "Crawl-delay: 9\nRequest-rate: 1/7", 9.0, id="the larger of both, the other"),
        pytest.param(ALL + "Crawl-delay: 9\nUser-agent: newsbot\nCrawl-delay: 2", 2.0, id="own group"),
        pytest.param(ALL + "Crawl-delay: 9\nUser-agent: newsbot\nDisallow: /x", None, id="own group says nothing"),
        pytest.param(ALL + "Crawl-delay: 1e9", 1.0, id="no exponents"),
        pytest.param(ALL + "Crawl-delay: 86400", 86_400.0, id="a day"),
        pytest.param(ALL + "Crawl-delay: 999999999999", 999_999_999_999.0, id="thirty thousand years"),
        pytest.param(ALL + "Crawl-delay: inf", None, id="infinite"),
        pytest.param(ALL + "Crawl-delay: nan", None, id="not a number"),
        pytest.param(ALL + "Crawl-delay: 0", 0.0, id="nothing"),
        pytest.param(ALL + "Crawl-delay: " + "9" * 9_000, 999_999_999_999.0, id="a number without end"),
        pytest.param(ALL + "Crawl-delay: 1,5", 1.0, id="comma"),
        pytest.param(ALL + "Request-rate: 1/1d", 86_400.0, id="rate a day"),
        pytest.param(ALL + "Request-rate: 1/999999999d", 86_399_999_913_600.0, id="rate of ages"),
        pytest.param(ALL + "Request-rate: 999999999/1", 1 / 999_999_999, id="rate of a flood"),
        pytest.param(ALL + "Request-rate: 1/0", 0.0, id="rate in no time"),
        pytest.param(ALL + "Request-rate: -1/5", None, id="rate below zero"),
        pytest.param("User-agent: newsbot\nCrawl-delay: 4\nUser-agent: newsbot\nCrawl-delay: 6", 6.0, id="said twice"),
    ],
)
def test_the_pause_asked_for(text: str, seconds: float | None) -> None:
    assert Robots.parsed(text.encode()).pause_seconds == seconds


def test_sitemaps_are_given_once_in_order_wherever_they_stand() -> None:
    text = (
        "Sitemap: /b.xml\nUser-agent: x\nSITEMAP: https://a.example/a.xml?x=1\nDisallow: /\nsitemap: /b.xml\nSitemap:"
    )
    assert Robots.parsed(text.encode()).sitemaps == ("/b.xml", "https://a.example/a.xml?x=1")


def test_what_lies_behind_the_limit_is_not_read_and_no_line_is_cut() -> None:
    filler = b"User-agent: *\nDisallow: /x\n" + b"# padding padding padding\n" * 20_000
    body = filler[: ROBOTS_BYTES_MAX - 12] + b"\nDisallow: /abcdefgh\n"
    robots = Robots.parsed(body)
    assert robots.refusal(SITE + "/x") is not None
    assert robots.refusal(SITE + "/abc") is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("User-agent: *\nDisallow: /" + "*a" * 200_000 + "b", id="asterisks"),
        pytest.param("User-agent: *\nDisallow: /" + "a" * 400_000, id="one long rule"),
        pytest.param("User-agent: *\n" * 30_000 + "Disallow: /x", id="agents"),
        pytest.param("User-agent: *\n" + "Disallow: /*x*y*z\n" * 8_000, id="many rules"),
        pytest.param("User-agent: *\n" + "Allow: /\nUser-agent: a\n" * 15_000, id="many groups"),
        pytest.param("a " * 250_000, id="one line of words"),
        pytest.param(" " * 500_000, id="spaces"),
        pytest.param("User-agent:" + " " * 400_000 + "x", id="spaces behind a colon"),
    ],
)
def test_a_hostile_file_takes_little_time(text: str) -> None:
    begun = time.process_time()
    robots = Robots.parsed(text.encode())
    for number in range(20):
        robots.refusal(f"{SITE}/" + "a" * 2_000 + str(number))
    assert time.process_time() - begun < 4
