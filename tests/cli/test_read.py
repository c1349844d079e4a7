"""`newsbot read`: what a user types, and what comes out."""

import gzip
import json
from pathlib import Path

import jsonschema
import pytest

from newsbot import records as schema
from tests.command import newsbot, records

PARAGRAPH = (
    "The harbour has been quiet since the ferries stopped, and nobody who lives here has missed the noise of them. "
)
SECOND = "A town that waits for a boat learns the timetable by heart, and forgets it within a week of the last sailing."
THIRD = (
    "What will come instead, says the council, is a bridge; what has come so far is a sign that says where it would be."
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Quiet harbours | The Gull</title><meta property="og:site_name" content="The Gull">
<meta name="author" content="Mara Lindqvist"><meta property="article:published_time" content="2024-05-31T08:00:00+02:00">
<meta property="og:type" content="article"></head><body><nav><a href="/">Home</a> <a href="/about">About</a></nav><article><h1>Quiet harbours</h1>
<p class="byline">By Mara Lindqvist</p><p>{PARAGRAPH}</p><p>Second: {SECOND}</p><p>Third: {THIRD}</p></article></body></html>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pages" / "deep").mkdir(parents=True)
    (tmp_path / "pages" / "b.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "pages" / "deep" / "a.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "pages" / "notes.css").write_text("p {}", encoding="utf-8")
    (tmp_path / "empty.html").write_text("", encoding="utf-8")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")
    return tmp_path


def test_a_file_gives_its_record(folder: Path) -> None:
    done = newsbot("read", "pages/b.html", "--url", "https://gull.example/2024/05/quiet-harbours/", folder=folder)
    assert done.returncode == 0, done.stderr
    [record] = records(done.stdout)
    assert (record["title"], record["authors"], record["date"], record["url"]) == (
        "Quiet harbours",
        ["Mara Lindqvist"],
        "2024-05-31T08:00:00+02:00",
        "https://gull.example/2024/05/quiet-harbours/",
    )
    assert [block["text"][:6] for block in record["blocks"]] == ["The ha", "Second", "Third:"]
    jsonschema.validate(record, schema.schema())


def test_a_folder_is_read_sorted_with_its_subfolders(folder: Path) -> None:
    done = newsbot("read", "pages", folder=folder)
    assert (done.returncode, len(records(done.stdout))) == (0, 2)


def test_standard_input_is_read(folder: Path) -> None:
    done = newsbot("read", "-", given=PAGE)
    assert records(done.stdout)[0]["title"] == "Quiet harbours"


def test_one_bad_page_costs_no_other(folder: Path) -> None:
    done = newsbot("read", "nowhere.html", "empty.html", "paper.pdf", "pages/b.html", folder=folder)
    assert done.returncode == 3
    assert [record["title"] for record in records(done.stdout)] == [None, None, "Quiet harbours"]
    assert "nowhere.html: cannot be read (No such file or directory)" in done.stderr
    assert "The page is empty" in done.stderr
    assert "PDF" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_file_alone_is_status_1(tmp_path: Path) -> None:
    done = newsbot("read", "nowhere.html", folder=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")


def test_a_manifest_gives_one_record_a_line_in_order(folder: Path) -> None:
    lines = [
        {"ref": "one", "path": "pages/b.html", "url": ""},
        {"ref": "two", "path": "nowhere.html"},
        {"ref": "three"},
        {"ref": "four", "path": "pages/deep/a.html.gz", "url": "https://gull.example/x/"},
    ]
    text = "\n".join(json.dumps(line) for line in lines) + "\nnonsense\n"
    (folder / "manifest.jsonl").write_text(text, encoding="utf-8")
    done = newsbot("read", "--manifest", "manifest.jsonl", "--jobs", "2", folder=folder)
    assert done.returncode == 3, done.stderr
    got = records(done.stdout)
    assert [record["ref"] for record in got] == ["one", "two", "three", "four", "5"]
    assert [record["title"] for record in got] == ["Quiet harbours", None, None, "Quiet harbours", None]
    assert all(record["problems"] for record in got if record["title"] is None)


def test_a_missing_manifest_is_named(tmp_path: Path) -> None:
    done = newsbot("read", "--manifest", "nowhere.jsonl", folder=tmp_path)
    assert done.returncode == 1
    assert "nowhere.jsonl: the manifest cannot be opened" in done.stderr


def test_an_explanation_shows_every_rival_of_a_date(folder: Path) -> None:
    done = newsbot("read", "pages/b.html", "--explain", folder=folder)
    assert "date: 2024-05-31T08:00:00+02:00" in done.stderr
    assert "+ meta:article:published_time" in done.stderr
    assert "body:" in done.stderr
    assert len(records(done.stdout)) == 1


def test_an_explanation_is_indented_and_names_sources_as_they_are(tmp_path: Path) -> None:
    page = "<html><body><h1>The pier</h1><p class='date'>31 May 2024</p><p>" + "The harbour is deep. " * 40 + "</p>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    done = newsbot("read", "a.html", "--explain", folder=tmp_path)
    assert "\n  + visible:date: 31 May 2024 - " in done.stderr


def test_no_page_is_wrong_usage(tmp_path: Path) -> None:
    done = newsbot("read", folder=tmp_path)
    assert done.returncode == 2
    assert "no page given" in done.stderr


def test_an_unknown_site_is_named_with_those_there_are(folder: Path) -> None:
    done = newsbot("read", "pages/b.html", "--site", "nknew", folder=folder)
    assert done.returncode == 2
    assert "nknews" in done.stderr


def test_a_page_of_no_article_says_its_kind(tmp_path: Path) -> None:
    page = (
        "<html lang=en><head><title>Log in</title></head><body><h1>Log in</h1><form action=/login method=post>"
        "<input name=user><input type=password name=p><button>Log in</button></form></body></html>"
    )
    (tmp_path / "login.html").write_text(page, encoding="utf-8")
    done = newsbot("read", "login.html", "--url", "https://gull.example/login", folder=tmp_path)
    assert done.returncode == 3
    [record] = records(done.stdout)
    assert (record["kind"], record["body"]) == ("login", None)
    assert record["problems"]
