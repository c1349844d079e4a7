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

# Records between two forced writes to the disk: a power cut costs at most these, and a crawl at one page a
# second spends no measurable time on it.
SYNC_EVERY = 20


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
        self._file: BufferedWriter | None = None

    def write(self, article: Article) -> None:
        """Appends one record and hands it to the operating system."""
        data = (records.line(records.record(article)) + "\n").encode("utf-8")
        try:
            if self._file is None:
                self.part.parent.mkdir(parents=True, exist_ok=True)
                self._file = self.part.open("ab")
            self._file.write(data)
            self._file.flush()
            self.count += 1
            if self.count % SYNC_EVERY == 0:
                os.fsync(self._file.fileno())
        except OSError as error:
            raise _unwritable(self.part, error) from error

    def finish(self, *, whole: bool) -> Path | None:
        """Closes the file, under its final name when the crawl is whole; its path, None without any record."""
        if self._file is None:
            return None
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
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
