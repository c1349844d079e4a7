"""Files, folders, manifests and standard input to pages."""

import datetime as dt
import gzip
import json
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from newsbot.document import SIZE_LIMIT_BYTES
from newsbot.errors import UnreadableError
from newsbot.items import Page

_PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".txt", ".php", ".asp", ".aspx", ".shtml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One page to read, not yet opened."""

    path: Path | None
    """None for standard input, and for a manifest's line that names none."""
    url: str | None = None
    ref: str | None = None
    """What the manifest calls it; goes into the record."""
    fault: str | None = None
    """Why it cannot be opened, when that is known already."""
    fetched_at: dt.datetime | None = None
    headers: tuple[tuple[str, str], ...] = field(default=())


def in_folder(folder: Path, url: str | None = None) -> Iterator[Reference]:
    """All pages in a folder and its subfolders, sorted by path."""
    for path in sorted(folder.rglob("*")):
        suffixes = path.suffixes[-2:] if path.suffix == ".gz" else path.suffixes[-1:]
        if path.is_file() and suffixes and suffixes[0].lower() in _PAGE_SUFFIXES:
            yield Reference(path=path, url=url)


def in_manifest(name: str) -> Iterator[Reference]:
    """The pages of a manifest, JSON Lines of {"ref", "path", "url"}, in order; "-" is standard input.

    A path that is not absolute is looked for beside the manifest first, then in the current folder.
    A line that is no JSON object gives a Reference with a fault, so that each line has its answer.
    Raises UnreadableError when the manifest itself cannot be opened.
    """
    if name == "-":
        return _manifest_lines(sys.stdin, Path())
    try:
        lines = Path(name).open(encoding="utf-8", errors="replace")  # noqa: SIM115  (the generator closes it)
    except OSError as error:
        raise UnreadableError(
            name, f'the manifest cannot be opened ({error.strerror}); expected JSON Lines of {{"ref", "path", "url"}}'
        ) from error
    return _manifest_lines(lines, Path(name).parent)


def _manifest_lines(lines: TextIO, beside: Path) -> Iterator[Reference]:
    with lines:
        yield from (
            reference
            for number, text in enumerate(lines, start=1)
            if (reference := _manifest_line(number, text, beside)) is not None
        )


def _manifest_line(number: int, text: str, beside: Path) -> Reference | None:
    """The reference in one line of a manifest; None for an empty line."""
    if not text.strip():
        return None
    try:
        entry = json.loads(text)
    except (ValueError, RecursionError):
        entry = None
    if not isinstance(entry, dict):
        return Reference(path=None, ref=str(number), fault=f"line {number} of the manifest is no JSON object")
    ref, url = entry.get("ref", entry.get("path", number)), entry.get("url")
    told = entry.get("path")
    path = _found(Path(told), beside) if isinstance(told, str) and told else None
    return Reference(
        path=path,
        url=url if isinstance(url, str) and url else None,
        ref=str(ref),
        fault=None if path else f"line {number} of the manifest names no path",
    )


def _found(path: Path, beside: Path) -> Path:
    return beside / path if not path.is_absolute() and (beside / path).exists() else path


def page(reference: Reference, now: dt.datetime) -> Page:
    """The bytes behind a reference. Raises UnreadableError, naming the path."""
    body = _content(reference.path) if reference.path else sys.stdin.buffer.read(SIZE_LIMIT_BYTES + 1)
    is_text = reference.path is not None and ".txt" in reference.path.suffixes[-2:]
    return Page(
        body=body,
        url=reference.url,
        content_type="text/plain" if is_text else None,
        fetched_at=reference.fetched_at,
        read_at=now,
    )


def _content(path: Path) -> bytes:
    """At most SIZE_LIMIT_BYTES and one more byte, so that a cut shows; `.gz` is unpacked up to there."""
    try:
        with path.open("rb") as file:
            if path.suffix != ".gz":
                return file.read(SIZE_LIMIT_BYTES + 1)
            with gzip.open(file) as unpacked:
                return unpacked.read(SIZE_LIMIT_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error) or type(error).__name__
        raise UnreadableError(str(path), f"cannot be read ({reason})") from error
