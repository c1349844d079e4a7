"""The file that a crawl grows."""

import errno
import json
from io import FileIO
from pathlib import Path
from typing import Any

import pytest

from newsbot.errors import CrawlError
from newsbot.exports import RecordFile, recordfile
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


def test_a_record_that_finds_no_room_leaves_no_half_and_can_be_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = RecordFile(tmp_path, "x")
    file.write(article("one"))
    file.finish(whole=False)

    class Full(FileIO):
        has_room = False

        def write(self, data: Any) -> int:
            if self.has_room:
                return super().write(data)
            if len(data) < 50:
                raise OSError(errno.ENOSPC, "No space left on device")
            return super().write(bytes(data)[: len(data) // 2])

    with monkeypatch.context() as patched:
        patched.setattr(recordfile, "FileIO", Full)
        file = RecordFile(tmp_path, "x")
        file.resume(offset=(tmp_path / "x.jsonl.part").stat().st_size, count=1)
        with pytest.raises(CrawlError, match=r"x\.jsonl\.part: cannot be written \(No space left .* Free some space"):
            file.write(article("two"))
    assert [json.loads(line)["title"] for line in file.part.read_text().splitlines()] == ["one"]
    assert (file.count, file.offset) == (1, file.part.stat().st_size)
    Full.has_room = True
    file.write(article("two"))
    assert file.finish(whole=True) == file.path
    assert len(file.path.read_text().splitlines()) == 2


def test_a_summary_is_there_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = RecordFile(tmp_path, "x")
    path = file.write_summary({"read": 1})

    def full(number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(recordfile.os, "fsync", full)
    with pytest.raises(CrawlError, match=r"x\.summary\.json: cannot be written"):
        file.write_summary({"read": 2})
    assert json.loads(path.read_text()) == {"read": 1}
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("cut", "kept"), [(0, ["one", "two"]), (1, ["one"]), (10_000, [])], ids=["whole", "one byte less", "gone"]
)
def test_a_file_that_was_shortened_keeps_its_whole_lines_and_says_so(cut: int, kept: list[str], tmp_path: Path) -> None:
    file = RecordFile(tmp_path, "x")
    for title in ("one", "two"):
        file.write(article(title))
    offset = file.offset
    file.finish(whole=False)
    file.part.write_bytes(file.part.read_bytes()[: max(0, offset - cut)])
    again = RecordFile(tmp_path, "x")
    said = again.resume(offset=offset, count=2)
    assert (said is None) == (cut == 0)
    again.write(article("three"))
    assert [json.loads(line)["title"] for line in again.part.read_text().splitlines()] == [*kept, "three"]
    assert again.offset == again.part.stat().st_size
    again.finish(whole=False)
