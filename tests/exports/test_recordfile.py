"""The file that a crawl grows."""

import json
from pathlib import Path

import pytest

from newsbot.errors import CrawlError
from newsbot.exports import RecordFile
from newsbot.items import Article, RawArticle


def article(title: str) -> Article:
    return Article(raw=RawArticle(kind="article"), url=f"https://example.org/{title}", title=title)


def test_the_file_is_a_part_until_it_is_whole(tmp_path: Path) -> None:
    file = RecordFile(tmp_path / "site", "20240531T120000Z")
    file.write(article("one"))
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["20240531T120000Z.jsonl.part"]
    assert file.finish(whole=True) == file.path
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["20240531T120000Z.jsonl"]


def test_each_record_is_in_the_file_as_soon_as_it_is_written(tmp_path: Path) -> None:
    file = RecordFile(tmp_path, "x")
    for number, title in enumerate(("one", "two", "three"), start=1):
        file.write(article(title))
        lines = file.part.read_text(encoding="utf-8").splitlines()
        assert len(lines) == number
        assert json.loads(lines[-1])["title"] == title
    file.finish(whole=True)


def test_an_unfinished_crawl_leaves_the_part(tmp_path: Path) -> None:
    file = RecordFile(tmp_path, "x")
    file.write(article("one"))
    assert file.finish(whole=False) == file.part
    assert not file.path.exists()


def test_no_record_makes_no_file(tmp_path: Path) -> None:
    assert RecordFile(tmp_path, "x").finish(whole=True) is None
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_named_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("in the way", encoding="utf-8")
    with pytest.raises(CrawlError, match=r"site.*cannot be written.*--out"):
        RecordFile(tmp_path / "site", "x").write(article("one"))
