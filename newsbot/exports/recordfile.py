"""The JSON Lines file that a crawl grows: `.part` while it grows, under its final name whole."""

import json
import os
from collections.abc import Mapping
from io import BufferedWriter
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
        self._file: BufferedWriter | None = None

    def resume(self, *, offset: int, count: int) -> str | None:
        """Cuts the `.part` file of an earlier process back to `offset` and goes on behind it.

        Gives a sentence for the log when the file holds less than it should: somebody shortened or removed it.
        """
        try:
            size = self.part.stat().st_size if self.part.exists() else 0
            if size > offset:
                os.truncate(self.part, offset)
        except OSError as error:
            raise _unwritable(self.part, error) from error
        self.offset, self.count = min(size, offset), count
        if size < offset:
            return f"{self.part}: has {size} bytes, expected {offset}; records that stood behind them are lost"
        return None

    def write(self, article: Article) -> None:
        """Appends one record and hands it to the operating system; `sync` makes it last."""
        data = (records.line(records.record(article)) + "\n").encode("utf-8")
        try:
            if self._file is None:
                self.part.parent.mkdir(parents=True, exist_ok=True)
                self._file = self.part.open("ab")
            self._file.write(data)
            self._file.flush()
        except OSError as error:
            raise _unwritable(self.part, error) from error
        self.count += 1
        self.offset += len(data)

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
                self._file.flush()
                os.fsync(self._file.fileno())
                self._file.close()
                self._file = None
            if not self.part.exists():
                return self.path if self.path.exists() else None
            if whole:
                self.part.rename(self.path)
        except OSError as error:
            raise _unwritable(self.part, error) from error
        return self.path if whole else self.part

    def write_summary(self, summary: Mapping[str, Any]) -> Path:
        """Keeps what the crawl did beside the records."""
        path = self.path.with_suffix(".summary.json")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        except OSError as error:
            raise _unwritable(path, error) from error
        return path


def _unwritable(path: Path, error: OSError) -> CrawlError:
    return CrawlError(
        f"{path}: cannot be written ({error.strerror or error}); expected a folder with room that this user may "
        f"write to. Free some space or name another folder with --out, and run the same command again."
    )
