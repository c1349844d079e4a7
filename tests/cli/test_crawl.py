"""`newsbot crawl`: what a user types, and what comes out."""

import json
from pathlib import Path

import jsonschema
import pytest

from newsbot import records as schema
from tests.cli.test_read import PAGE
from tests.command import newsbot, records, scrapy
from tests.crawl.site import Answer, LoopbackSite


def listing(*paths: str, more: str = "") -> Answer:
    items = "".join(
        f'<article><h2><a href="{path}">A headline about {path.strip("/").split("/")[-1]}</a></h2><p>Dek.</p></article>'
        for path in paths
    )
    return Answer(
        body=f"<html lang=en><title>The Gull</title><main><h1>Opinion</h1>{items}{more}</main></html>".encode()
    )


def article(number: int, date: str = "2024-05-31") -> Answer:
    page = PAGE.replace("Quiet harbours", f"Quiet harbour number {number}").replace("2024-05-31", date)
    return Answer(body=page.replace("Second:", f"Second {number}:").encode())


@pytest.fixture
def gull() -> dict[str, Answer]:
    """Two list pages of three articles each."""
    paths = [f"/2024/0{month}/quiet-harbour-{month}/" for month in range(1, 7)]
    answers = {path: article(number, f"2024-0{number}-15") for number, path in enumerate(paths, start=1)}
    newer = listing(*reversed(paths[3:]), more='<a rel="next" href="/opinion/page/2/">Older posts</a>')
    return {**answers, "/opinion/": newer, "/opinion/page/2/": listing(*reversed(paths[:3]))}


def crawled(answers: dict[str, Answer], folder: Path, *options: str) -> tuple[int, list[dict], str, list[str]]:  # type: ignore[type-arg]
    """Status, records, messages and the paths asked for of a crawl with its records on standard output."""
    with LoopbackSite(answers) as site:
        done = newsbot(
            "crawl",
            f"{site.address}/opinion/",
            "--allow",
            site.authority,
            "--delay",
            "0",
            "--out",
            "-",
            *options,
            folder=folder,
        )
    return done.returncode, records(done.stdout), done.stderr, site.asked


def test_every_article_behind_all_list_pages_is_a_record(gull: dict[str, Answer], tmp_path: Path) -> None:
    status, got, messages, asked = crawled(gull, tmp_path)
    assert status == 0, messages
    assert sorted(record["title"][-1] for record in got) == list("123456")
    assert len(asked) == len(set(asked)) == 9  # robots.txt, two lists, six articles
    for record in got:
        jsonschema.validate(record, schema.schema())


def test_what_was_found_read_and_missed_is_told(gull: dict[str, Answer], tmp_path: Path) -> None:
    del gull["/2024/02/quiet-harbour-2/"]
    gull["/2024/03/quiet-harbour-3/"] = Answer(body=b"no", status=403)
    status, got, messages, _ = crawled(gull, tmp_path)
    assert (status, len(got)) == (3, 4)
    assert "not found (404)" in messages
    assert "blocked (403)" in messages
    assert "done, but something is missing" in messages


def test_since_and_until_choose_by_date_and_stop_the_walk(gull: dict[str, Answer], tmp_path: Path) -> None:
    _, got, messages, asked = crawled(gull, tmp_path, "--since", "2024-05-01", "--until", "2024-05-31")
    assert [record["date"][:7] for record in got] == ["2024-05"]
    assert "after --until" in messages
    assert "before --since" in messages
    assert "/opinion/page/2/" in asked


def test_max_is_exact(gull: dict[str, Answer], tmp_path: Path) -> None:
    status, got, _, asked = crawled(gull, tmp_path, "--max", "2")
    assert status == 0
    assert [record["date"][:7] for record in got] == ["2024-06", "2024-05"]  # the newest, as the list shows them
    assert len(asked) <= 5  # robots.txt, the list, two articles, at most one that was under way


def test_a_dry_run_fetches_no_article_and_writes_nothing(gull: dict[str, Answer], tmp_path: Path) -> None:
    status, got, messages, asked = crawled(gull, tmp_path, "--dry-run")
    assert (status, got) == (0, [])
    assert asked == ["/robots.txt", "/opinion/"]
    assert "/opinion/page/2/" in messages
    assert list(tmp_path.iterdir()) == []


def test_a_dry_run_that_cannot_be_says_why(gull: dict[str, Answer], tmp_path: Path) -> None:
    gull["/robots.txt"] = Answer(body=b"no", status=500)
    status, got, messages, _ = crawled(gull, tmp_path, "--dry-run")
    assert (status, got) == (1, [])
    assert "robots.txt cannot be had" in messages
    assert "newsbot: " in messages


def test_records_and_summary_stand_in_the_folder_of_the_site(gull: dict[str, Answer], tmp_path: Path) -> None:
    with LoopbackSite(gull) as site:
        done = newsbot(
            "crawl",
            f"{site.address}/opinion/",
            "--allow",
            site.authority,
            "--delay",
            "0",
            "--out",
            "here",
            folder=tmp_path,
        )
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "here" / site.authority.replace(":", "_")
    [file] = folder.glob("*.jsonl")
    assert len(records(file.read_text(encoding="utf-8"))) == 6
    summary = json.loads(file.with_suffix(".summary.json").read_text(encoding="utf-8"))
    assert (summary["found"], summary["read"], summary["status"], summary["missing"]) == (6, 6, 0, [])
    assert not list(folder.glob("*.part"))


def test_a_loopback_address_is_refused_without_allow(gull: dict[str, Answer], tmp_path: Path) -> None:
    with LoopbackSite(gull) as site:
        done = newsbot("crawl", f"{site.address}/opinion/", folder=tmp_path)
    assert done.returncode == 1
    assert f"--allow {site.authority}" in done.stderr
    assert site.asked == []


def test_a_site_that_does_not_answer_is_said_so(tmp_path: Path) -> None:
    with LoopbackSite() as site:
        pass
    done = newsbot("crawl", f"{site.address}/", "--allow", site.authority, "--delay", "0", folder=tmp_path)
    assert done.returncode == 1
    assert "connection refused" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_page_without_articles_is_said_so(tmp_path: Path) -> None:
    status, got, messages, _ = crawled(
        {"/opinion/": Answer(body=b"<html><body><h1>Hello</h1></body></html>")}, tmp_path
    )
    assert (status, got) == (1, [])
    assert "shows no links that look like articles" in messages


def test_a_redirect_to_another_host_is_not_followed(gull: dict[str, Answer], tmp_path: Path) -> None:
    with LoopbackSite({"/secret": Answer(body=PAGE.encode())}) as other:
        gull["/2024/01/quiet-harbour-1/"] = Answer(
            body=b"", status=302, headers={"Location": f"{other.address}/secret"}
        )
        _, got, messages, _ = crawled(gull, tmp_path)
    assert len(got) == 5
    assert other.asked == []
    assert "leads to another site" in messages


def test_a_bulk_crawl_without_contact_is_refused_with_the_line_to_add(tmp_path: Path) -> None:
    done = newsbot("crawl", "https://news.example/opinion/", folder=tmp_path)
    assert done.returncode == 2
    assert "--contact you@example.org" in done.stderr


@pytest.mark.parametrize(
    ("options", "words"),
    [
        pytest.param(["--since", "yesterday"], "expected a day like", id="no day"),
        pytest.param(["--since", "2024-02-01", "--until", "2024-01-01"], "no day is left", id="empty range"),
        pytest.param(["--allow", "localhost"], "is not HOST:PORT", id="no port"),
    ],
)
def test_wrong_usage_says_what_to_write(options: list[str], words: str, tmp_path: Path) -> None:
    done = newsbot("crawl", "demo", *options, folder=tmp_path)
    assert done.returncode == 2
    assert words in done.stderr


def test_a_wrong_definition_gives_all_its_faults_and_status_2(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "gull.toml").write_text(
        'title = 3\naddress = "gull.example"\nexlude = ["("]\n', encoding="utf-8"
    )
    done = newsbot("crawl", "gull", "--sites", "mine", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("gull.toml") >= 3
    assert "Traceback" not in done.stderr


def test_the_demo_is_crawled_whole(tmp_path: Path) -> None:
    done = newsbot("crawl", "demo", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    [file] = tmp_path.glob("newsbot-out/demo/*.jsonl")
    got = records(file.read_text(encoding="utf-8"))
    assert len({record["url"] for record in got}) == len(got) > 20
    assert {record["language"].split("-")[0] for record in got} >= {"en", "de", "fr", "ko", "ru"}


def test_scrapy_lists_the_sites_and_crawls_the_demo(tmp_path: Path) -> None:
    assert {"demo", "nknews", "url"} <= set(scrapy("list", folder=tmp_path).stdout.split())
    done = scrapy(
        "crawl", "demo", "-O", "x.jsonl", "-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0", folder=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert len(records((tmp_path / "x.jsonl").read_text(encoding="utf-8"))) > 20
