"""Options that several commands share."""

import datetime as dt
import os
from pathlib import Path
from typing import Annotated

import typer

from newsbot.errors import UsageError

SitesFolders = Annotated[
    list[Path] | None,
    typer.Option(
        "--sites",
        help="Folder with site definitions of your own; may be repeated. Also NEWSBOT_SITES.",
        show_default=False,
    ),
]
Contact = Annotated[
    str | None,
    typer.Option(
        envvar="NEWSBOT_CONTACT",
        show_default=False,
        help="E-mail or address in the user agent, so that a site's owner can reach you.",
    ),
]
Allow = Annotated[
    list[str] | None,
    typer.Option(
        "--allow",
        metavar="HOST:PORT",
        show_default=False,
        help="Fetch from this host and port although it is not public (loopback, intranet); may be repeated.",
    ),
]
Verbose = Annotated[
    int, typer.Option("-v", "--verbose", count=True, show_default=False, help="Say more; twice for all.")
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say errors alone.")]


def folders(given: list[Path] | None) -> tuple[str, ...]:
    """Folders of the user's own definitions: those given, then those of NEWSBOT_SITES."""
    named = os.environ.get("NEWSBOT_SITES", "")
    return tuple(str(folder) for folder in given or ()) + tuple(part for part in named.split(os.pathsep) if part)


def day(text: str | None, option: str) -> dt.date | None:
    """A calendar day written YYYY-MM-DD. Raises UsageError for anything else."""
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{option}: found {text!r}, expected a day like 2024-05-31") from error
