"""Keeps what a crawl of one site brings: records in their file, all else in the state, the two in step.

The records are on the disk before the state says so: `commit` flushes the file, notes its size in the state and
only then commits.  Whatever happens in between, the next crawl cuts the file back to what the state knows.
"""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from newsbot import records
from newsbot.exports import RecordFile
from newsbot.items import Article
from newsbot.spiders.inventory import compared
from newsbot.state import CrawlRow, KnownArticle, State, looked_at

# Records between two commits: a power cut costs at most these, and they are asked again.
COMMIT_EVERY = 20
WHOLE = (0, 3)
"""Exit statuses after which a record file is whole and gets its final name."""
STATE_FILE = "state.sqlite"

Write = Callable[[Article], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What became of one article."""

    article: Article
    """With its revision and what changed."""
    is_written: bool
    """Whether it gave a record: not when it is as it was, or was read under another address."""
    is_twin: bool = False
    """Whether another address gave the same text in this crawl."""


class Keeper:
    """The record file and the state of one site, for one crawl."""

    def __init__(self, folder: Path | None, started: dt.datetime, scope: str, *, write: Write | None = None) -> None:
        """`folder` is the site's own; None keeps nothing beyond the process.  `write` gets each record as well.

        Raises StateError and CrawlError when the folder, the state or the file cannot be used.
        """
        self.notes: tuple[str, ...] = ()
        """What a person may want to know of the output, a sentence each."""
        self.warnings: tuple[str, ...] = ()
        """What a person should know of the output at once."""
        self.file: RecordFile | None = None
        self._write = write
        self._uncommitted = 0
        self.state = State.open(folder / STATE_FILE if folder else None, now=started)
        try:
            self.crawl = self.state.begin(now=started, scope=scope)
            if folder is not None:
                self._open_file(folder, started)
            self.state.commit()
        except BaseException:
            self.state.close()
            raise

    def _open_file(self, folder: Path, started: dt.datetime) -> None:
        """Goes on with the file of a crawl that was not ended, or begins one; ends what the last crawl could not."""
        for row in self.state.last_crawls(2):
            if row.ended is not None and row.status in WHOLE and row.records_file:
                _end_files(RecordFile(folder, row.records_file), row)
        found = compared(folder, self.state.record_files(), self.crawl.records_file)
        self.notes, self.warnings = found.notes, found.warnings
        stem = self.crawl.records_file or _free_stem(folder, started)
        self.file = RecordFile(folder, stem)
        if self.crawl.resumed:
            lost = self.file.resume(offset=self.crawl.offset, count=self.crawl.records)
            self.warnings += (lost,) if lost else ()
        self.state.wrote(records_file=stem, offset=self.file.offset, records=self.file.count)

    def keep(self, article: Article, *, now: dt.datetime) -> Kept:
        """Writes the record of an article, unless the last one says the same."""
        identity = records.identity(article.url or records.content_hash(article))
        known = self.state.article(identity)
        content = records.content_hash(article)
        if known is not None and known.content_hash == content:
            self.state.kept(article=looked_at(known, now))
            return Kept(article=article, is_written=False)
        if known is None and article.body and self._is_twin(content):
            return Kept(article=article, is_written=False, is_twin=True)
        fields = records.field_hashes(article)
        if known is not None:
            changed = tuple(name for name, value in fields.items() if known.field_hashes.get(name) != value)
            article = replace(article, revision=known.revision + 1, changed=changed)
        if self.file is not None:
            self.file.write(article)
        now_known = KnownArticle(
            id=identity,
            url=article.url or "",
            revision=article.revision,
            content_hash=content,
            field_hashes=fields,
            date=article.date.day if article.date else None,
            first_read=known.first_read if known else now,
            last_read=now,
            last_changed=now,
            next_check=now,
        )
        self.state.kept(article=looked_at(now_known, now))
        self._uncommitted += 1
        # Last, for it may fail: the record is in its file, and the state knows it.
        if self._write is not None:
            self._write(article)
        return Kept(article=article, is_written=True)

    def _is_twin(self, content: str) -> bool:
        """Whether an article of the same content was read in this crawl: session ids, print and mobile pages."""
        other = self.state.article_like(content)
        known = self.state.article(other) if other is not None else None
        return known is not None and known.last_read >= self.crawl.started

    def commit(self, *, at_least: int = 0) -> None:
        """Makes everything so far last; with `at_least`, only when so many records wait for it."""
        if self._uncommitted < at_least:
            return
        self._flush()
        self.state.commit()
        self._uncommitted = 0

    def _flush(self) -> None:
        """Puts the records on the disk, and then tells the state of them."""
        if self.file is not None:
            self.file.sync()
            self.state.wrote(
                records_file=self.file.path.name.removesuffix(".jsonl"),
                offset=self.file.offset,
                records=self.file.count,
            )

    def finish(self, *, status: int, summary: str, now: dt.datetime) -> Path | None:
        """Ends the crawl in the state and gives the file its final name; the path of the records, None without any.

        With a status that is none of WHOLE both stay as they are, for the next crawl to go on with.
        """
        is_whole = status in WHOLE
        try:
            self._flush()
            if is_whole:
                self.state.finish(now=now, status=status, summary=summary)
            self.state.commit()
            return self.file.finish(whole=is_whole) if self.file is not None else None
        finally:
            self.state.close()

    def tell(self, summary: Mapping[str, Any]) -> None:
        """Keeps what the crawl did beside its records. Raises CrawlError when it cannot be written."""
        if self.file is not None:
            self.file.write_summary(summary)


def _end_files(file: RecordFile, row: CrawlRow) -> None:
    """Gives a file its final name and keeps what its crawl did, if that crawl ended and died before it could."""
    path = file.finish(whole=True)
    if row.summary and not file.summary_path.exists():
        file.write_summary({**json.loads(row.summary), "output": str(path) if path else None})


def _free_stem(folder: Path, started: dt.datetime) -> str:
    """The name of a crawl's files: its start, or the next second that no earlier crawl took."""
    while True:
        stem = started.strftime("%Y%m%dT%H%M%SZ")
        if not any(folder.glob(f"{stem}.jsonl*")) and not any(folder.glob(f"{stem}.summary.json")):
            return stem
        started += dt.timedelta(seconds=1)
