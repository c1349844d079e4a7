"""What a real WordPress serves, crawled with no definition written for it."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from tests.command import newsbot, records, scrapy
from tests.crawl.site import Answer, LoopbackSite
from tests.shared import shared

LOST = ("2016/10/a-page-that-is-gone", "2015/02/another-one-of-these", "2014/01/the-third-that-nobody-kept")
CARD = """<article class="post hentry"><header><h2 class="entry-title"><a href="/{path}/" rel="bookmark">{title}</a></h2></header>
<div class="entry-summary"><p>A few words about it.</p></div></article>"""


def truths() -> list[dict[str, Any]]:
    lines = shared("pages", "wordpress", "truth.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def path_of(url: str) -> str:
    return urlsplit(url).path.strip("/")


def put_up(site: LoopbackSite) -> list[dict[str, Any]]:
    """The eight articles behind a listing page that links them and three more which are gone."""
    wanted = [truth for truth in truths() if not truth["file"].endswith("_p2.html")]
    cards = [CARD.format(path=path_of(truth["url"]), title=truth["title"]) for truth in wanted]
    cards += [CARD.format(path=path, title=path.split("/")[-1].replace("-", " ").capitalize()) for path in LOST]
    listing = (
        "<!doctype html><html lang=en-US><head><title>Opinion &#8211; Test News</title></head><body class=archive>"
        "<nav><a href=/about/>About</a><a href=/category/news/>News</a></nav><main id=main class=site-main>"
        f"<h1 class=page-title>Opinion</h1>{''.join(cards)}</main></body></html>"
    )
    site.answers["/category/opinion/"] = Answer(body=listing.encode())
    folder = shared("pages", "wordpress")
    for truth in wanted:
        html = (folder / truth["file"]).read_text(encoding="utf-8")
        html = re.sub(r"opinion\.example:1810\d", site.authority, html)
        served = quote(unquote(urlsplit(truth["url"]).path))
        for path in {served, urlsplit(truth["url"]).path}:
            site.answers[path] = Answer(body=html.encode())
    return wanted


def by_slug(found: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {unquote(path_of(record["url"])): record for record in found}


def check(found: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> None:
    got = by_slug(found)
    assert set(got) == {unquote(path_of(truth["url"])) for truth in wanted}
    whole = 0
    for truth in wanted:
        record = got[unquote(path_of(truth["url"]))]
        assert (record["title"], record["authors"], record["subtitle"], record["date"][:10]) == (
            truth["title"],
            truth["authors"],
            truth["subtitle"],
            truth["date"][:10],
        )
        # A list is one block with its items on lines of their own; the truth has an entry for each item.
        lines = [line.split() for line in record["body"].split("\n") if line]
        whole += lines == [text.split() for text in truth["body"]]
    assert whole >= 6


def test_newsbot_crawls_a_wordpress_that_nobody_described(tmp_path: Path) -> None:
    with LoopbackSite() as site:
        wanted = put_up(site)
        done = newsbot(
            "crawl", f"{site.address}/category/opinion/", "--allow", site.authority, "--delay", "0", folder=tmp_path
        )
    assert done.returncode == 3, done.stderr
    # For the articles alone: that this copy does not serve the interface which its pages name is no loss beside its lists.
    assert done.stderr.count("not found (404)") == 1
    assert all(path in done.stderr for path in LOST)
    files = list(tmp_path.glob("newsbot-out/*/*.jsonl"))
    assert len(files) == 1
    check(records(files[0].read_text(encoding="utf-8")), wanted)


def test_scrapy_crawls_it_by_the_spider_url(tmp_path: Path) -> None:
    with LoopbackSite() as site:
        wanted = put_up(site)
        done = scrapy(
            "crawl",
            "url",
            "-a",
            f"url={site.address}/category/opinion/",
            "-O",
            "x.jsonl",
            "-s",
            "DOWNLOAD_DELAY=0",
            "-s",
            "AUTOTHROTTLE_ENABLED=0",
            folder=tmp_path,
        )
    assert done.returncode == 0, done.stderr
    check(records((tmp_path / "x.jsonl").read_text(encoding="utf-8")), wanted)
