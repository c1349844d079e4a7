"""The errors that newsbot raises on purpose.

    NewsbotError                  everything below; the command line prints it and ends with its `status`
     ├── DefinitionError          a site definition is wrong: holds every Fault of it at once
     ├── UnknownSiteError         a name that no definition has
     ├── UsageError               the call itself is wrong: options that do not go together, a bad address
     ├── UnreadableError          a file, folder or manifest that cannot be read
     ├── StateError               the state of a site cannot be used: locked, broken, of a newer newsbot, disk full
     └── CrawlError               a crawl that could not be done: no answer, nowhere to write

A bad page is no error: it gives a `Problem` (see `newsbot.items`).
"""

from collections.abc import Sequence
from dataclasses import dataclass


class NewsbotError(Exception):
    """Something that newsbot was asked for cannot be done; the text says where, what and the remedy."""

    status = 1
    """Exit status of the command line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong in a site definition."""

    file: str
    """Path of the definition as the user knows it."""
    key: str
    """Dotted key, with the index of a table in a list: "layouts[0].selectors.date"."""
    found: str
    """What stands there."""
    expected: str
    """What may stand there."""
    remedy: str
    """What to do, a sentence."""

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: found {self.found}; expected {self.expected}. {self.remedy}"


class DefinitionError(NewsbotError):
    """A site definition cannot be used. `faults` holds all that is wrong, in the order of the file."""

    status = 2

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class UnknownSiteError(NewsbotError):
    """No definition has this name. `name` is what was asked for, `known` the names there are."""

    status = 2

    def __init__(self, name: str, known: Sequence[str]) -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(
            f"{name!r} is neither a site that newsbot knows ({', '.join(self.known)}) nor an address. "
            f"Give one of these names, or an address with http:// or https:// in front."
        )


class UsageError(NewsbotError):
    """The call is wrong; the text says what to write instead."""

    status = 2


class UnreadableError(NewsbotError):
    """A file, folder or manifest cannot be read. `path` names it."""

    def __init__(self, path: str, message: str) -> None:
        self.path = path
        super().__init__(f"{path}: {message}")


class StateError(NewsbotError):
    """The state file of a site cannot be used or written. `path` names it; what was committed before is intact."""

    def __init__(self, path: str, message: str) -> None:
        self.path = path
        super().__init__(f"{path}: {message}")


class CrawlError(NewsbotError):
    """A crawl could not be done; what was written before is intact."""
