"""What no log line shows: secrets in addresses, control characters of pages.

Scrapy logs addresses as they are, and what a server wrote into an error too. This extension takes passwords, tokens
and session ids out of every line, with its traceback, whichever library wrote it.
"""

import logging

from scrapy.crawler import Crawler

from newsbot.safety import masked_text
from newsbot.text import clean

_FORMATTER = logging.Formatter()


class Discretion:
    """Puts the filter before every handler of the process, once."""

    def __init__(self) -> None:
        for handler in logging.getLogger().handlers:
            if discreet not in handler.filters:
                handler.addFilter(discreet)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Discretion":
        return cls()


def discreet(entry: logging.LogRecord) -> bool:
    """Takes secrets and control characters out of a log entry. Always True."""
    if entry.exc_info and not entry.exc_text:
        entry.exc_text = _FORMATTER.formatException(entry.exc_info)
    if entry.exc_text:
        entry.exc_text = "\n".join(_line(line) for line in entry.exc_text.splitlines())
    first, *others = entry.getMessage().splitlines() or [""]
    # Later lines are set in, so that no page can write a line of the log.
    entry.msg, entry.args = "\n".join((_line(first), *("    " + _line(line) for line in others))), ()
    return True


def _line(line: str) -> str:
    margin = line[: len(line) - len(line.lstrip(" "))]
    return margin + clean(masked_text(line))
