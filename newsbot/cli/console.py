"""What people see: messages, progress and tables, all on standard error."""

import contextlib
import logging
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.logging import RichHandler

from newsbot.text import clean

_QUIET = {0: logging.WARNING, 1: logging.INFO, 2: logging.DEBUG}


class _Console(Console):
    """A console that falls silent when nobody reads it any more: the crawl goes on, its records are in files."""

    def on_broken_pipe(self) -> None:
        self.quiet = True
        # What libraries write there meets no broken pipe either.
        with contextlib.suppress(OSError, ValueError, AttributeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())

    def print(self, *things: Any, **options: Any) -> None:
        try:
            super().print(*things, **options)
        except OSError:  # a file on a full disk
            self.on_broken_pipe()


@cache
def console() -> Console:
    """The console on standard error."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  (as long as the process)
    return _Console(stderr=True, soft_wrap=True, emoji=False)  # "visible:date:" is a source, and no picture


class _LogFile(logging.FileHandler):
    """A log that says once that it cannot be written, and lets the crawl go on."""

    _is_given_up = False

    def emit(self, record: logging.LogRecord) -> None:
        if self._is_given_up:
            return
        try:
            super().emit(record)
        except OSError as error:
            self._give_up(error)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  (logging's name)
        error = sys.exception()
        if isinstance(error, OSError):
            self._give_up(error)
        else:
            super().handleError(record)

    def _give_up(self, error: OSError) -> None:
        self._is_given_up = True
        reason = error.strerror or error
        say(f"{self.baseFilename}: the log cannot be written ({reason}); the crawl goes on without it.")


def say(message: str) -> None:
    """One message for a person, its lines indented as given; what a page wrote into it cannot draw on the terminal."""
    for part in message.split("\n"):
        indent = " " * (len(part) - len(part.lstrip(" ")))
        console().print(indent + clean(part) if part.strip() else "", markup=False, highlight=False)


def log_to(*, verbose: int, quiet: bool, file: Path | None = None) -> None:
    """Sends log lines to the console (warnings; more with -v, errors with -q) and all to a file, if one is given."""
    level = logging.ERROR if quiet else _QUIET.get(verbose, logging.DEBUG)
    shown = RichHandler(level, console(), show_path=False, markup=False, log_time_format="%H:%M:%S")
    shown.setFormatter(logging.Formatter("%(message)s"))
    if not verbose:
        shown.addFilter(_is_own)
    handlers: list[logging.Handler] = [shown]
    if file is not None:
        to_file = _LogFile(file, encoding="utf-8", delay=True)
        to_file.setLevel(logging.DEBUG if verbose > 1 else logging.INFO)
        to_file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        handlers.append(to_file)
    for handler in handlers:
        handler.addFilter(_without_controls)
    logging.basicConfig(level=min(handler.level for handler in handlers), handlers=handlers, force=True)
    for name in ("twisted", "asyncio", "filelock", "charset_normalizer"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _is_own(entry: logging.LogRecord) -> bool:
    """Whether newsbot itself says it: what its libraries report, the summary tells in the end, with the reason."""
    return entry.name.split(".")[0] == "newsbot"


def _without_controls(entry: logging.LogRecord) -> bool:
    """Takes control characters out of a log line, so that no page can fake one. Always True."""
    lines = entry.getMessage().split("\n")
    entry.msg, entry.args = "\n    ".join(clean(line) for line in lines), ()
    return True
