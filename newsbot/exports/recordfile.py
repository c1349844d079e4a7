"""The JSON Lines file that a crawl grows: `.part` while it grows, under its final name whole."""

import contextlib
import json
import os
import sys
from collections.abc import Mapping
from io import FileIO
from pathlib import Path
from typing import Any

from newsbot import records
from newsbot.errors import CrawlError
from newsbot.items import Article


class RecordFile:
    """The records of one crawl of one site. No record, no file.

    Every failure to write raises a CrawlError that names the file and the remedy; what was written before
    stays whole, in the `.part` file.
    """

    def __init__(self, folder: Path, stem: str) -> None:
        self.path = folder / f"{stem}.jsonl"
        """The final name."""
        self.part = folder / f"{stem}.jsonl.part"
        self.count = 0
        """Records in it."""
        self.offset = 0
        """Its size in bytes."""
        self._file: FileIO | None = None

    @property
    def summary_path(self) -> Path:
        """Where what the crawl did is kept."""
        return self.path.with_suffix(".summary.json")

    def resume(self, *, offset: int, count: int) -> str | None:
        """Cuts the `.part` file of an earlier process back to `offset` and goes on behind it.

        Gives a sentence for the log when the file holds less than it should: somebody shortened or removed it.
        """
        try:
            size = self.part.stat().st_size if self.part.exists() else 0
            whole = offset if size >= offset else self._whole_bytes(size)
            if size > whole:
                os.truncate(self.part, whole)
        except OSError as error:
            raise _unwritable(self.part, error) from error
        self.offset, self.count = whole, count
        if size < offset:
            return (
                f"{self.part}: has {size} bytes, expected {offset}; somebody shortened or removed it. The records that "
                f"stood behind {whole} are not written again: to have them, move the state of this site away too."
            )
        return None

    def _whole_bytes(self, size: int) -> int:
        """How many of the first `size` bytes of the `.part` file are whole lines."""
        return self.part.read_bytes()[:size].rfind(b"\n") + 1 if size else 0

    def write(self, article: Article) -> None:
        """Appends one record and hands it to the operating system; `sync` makes it last."""
        data = (records.line(records.record(article)) + "\n").encode("utf-8")
        try:
            if self._file is None:
                self.part.parent.mkdir(parents=True, exist_ok=True)
                self._file = FileIO(self.part, "ab")
                sync_folder(self.part.parent)
            rest = memoryview(data)
            while rest:
                rest = rest[self._file.write(rest) :]
        except OSError as error:
            self._cut_back()
            raise _unwritable(self.part, error) from error
        self.count += 1
        self.offset += len(data)

    def _cut_back(self) -> None:
        """Takes away the half of a record that could not be written whole."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.truncate(self.offset)

    def sync(self) -> None:
        """Returns when all that was written is on the disk."""
        try:
            if self._file is not None:
                os.fsync(self._file.fileno())
        except OSError as error:
            raise _unwritable(self.part, error) from error

    def finish(self, *, whole: bool) -> Path | None:
        """Closes the file, under its final name when the crawl is whole; its path, None without any record."""
        try:
            if self._file is not None:
                os.fsync(self._file.fileno())
                self._file.close()
                self._file = None
            if not self.part.exists():
                return self.path if self.path.exists() else None
            if whole:
                self.part.rename(self.path)
                sync_folder(self.path.parent)
        except OSError as error:
            raise _unwritable(self.part, error) from error
        return self.path if whole else self.part

    def write_summary(self, summary: Mapping[str, Any]) -> Path:
        """Keeps what the crawl did beside the records."""
        path = self.summary_path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, json.dumps(summary, ensure_ascii=False, indent=1) + "\n")
        except OSError as error:
            raise _unwritable(path, error) from error
        return path


def write_whole(path: Path, text: str) -> None:
    """Writes a file that is there whole or not at all, however the process ends. Raises OSError."""
    growing = path.with_name(f"{path.name}.new")
    try:
        with growing.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        growing.replace(path)
    except OSError:
        growing.unlink(missing_ok=True)
        raise


def sync_folder(folder: Path) -> None:
    """Returns when the names in a folder are on the disk; where that cannot be asked for, at once."""
    if sys.platform == "win32":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            os.fsync(number)
    finally:
        os.close(number)


def _unwritable(path: Path, error: OSError) -> CrawlError:
    return CrawlError(
        f"{path}: cannot be written ({error.strerror or error}); expected a folder with room that this user may "
        f"write to. Free some space or name another folder with --out, and run the same command again."
    )
