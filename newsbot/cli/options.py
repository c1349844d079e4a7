"""Arguments and options of the commands, each with its help text."""

import datetime as dt
import os
import re
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


# ── crawl ──

Targets = Annotated[
    list[str],
    typer.Argument(
        metavar="SITE|URL...",
        help="Names from `newsbot sites`, or addresses of a home page or section.",
        show_default=False,
    ),
]
Out = Annotated[str, typer.Option(metavar="DIR|-", help="Folder for records; - writes them to standard output.")]
Since = Annotated[str | None, typer.Option(metavar="DAY", help="First day, like 2024-01-31.", show_default=False)]
Until = Annotated[str | None, typer.Option(metavar="DAY", help="Last day, inclusive.", show_default=False)]
Sections = Annotated[
    list[str] | None,
    typer.Option(
        "--section",
        metavar="NAME",
        show_default=False,
        help="Only articles of this section, as pages print it or addresses have it; may be repeated.",
    ),
]
Languages = Annotated[
    list[str] | None,
    typer.Option(
        "--language",
        metavar="CODE",
        show_default=False,
        help="Only articles in this language, like en or pt-BR; may be repeated.",
    ),
]
Include = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        show_default=False,
        help="Only addresses in whose path or query this regular expression is found; may be repeated.",
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        show_default=False,
        help="No address in whose path or query this regular expression is found; may be repeated.",
    ),
]
MaxArticles = Annotated[
    int | None, typer.Option("--max", min=1, metavar="N", help="No more than N records a site.", show_default=False)
]
MaxMinutes = Annotated[
    float | None, typer.Option(min=0.01, metavar="N", help="End after N minutes.", show_default=False)
]
Delay = Annotated[
    float | None,
    typer.Option(
        min=0.0,
        metavar="SECONDS",
        help="Pause between two requests to a host; the site's own, else 1.",
        show_default=False,
    ),
]
Concurrency = Annotated[int, typer.Option(min=1, max=16, metavar="N", help="Requests at a time to a host.")]
Recheck = Annotated[bool, typer.Option("--recheck", help="Ask for every known article again, whatever its age.")]
Audit = Annotated[bool, typer.Option("--audit", help="Walk every source to its end, and estimate what they all miss.")]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Find out what the site offers, show the plan, fetch no article.")
]

# ── read ──

Inputs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE|DIR|URL|-...",
        show_default=False,
        help="Pages: HTML or text files, folders, addresses, - for standard input.",
    ),
]
Manifest = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        show_default=False,
        help='JSON Lines of {"ref", "path", "url"}; one record a line, in order. - is standard input.',
    ),
]
SiteName = Annotated[
    str | None, typer.Option("--site", metavar="NAME", show_default=False, help="Read by this site's definition.")
]
Address = Annotated[
    str | None, typer.Option("--url", metavar="URL", show_default=False, help="The address the page was at.")
]
Jobs = Annotated[
    int,
    typer.Option(min=0, metavar="N", show_default=False, help="Processes; 0 for all cores with --manifest, else 1."),
]
Explain = Annotated[
    bool,
    typer.Option("--explain", help="Show on standard error every rival of every field and why it was taken or not."),
]


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


def patterns(texts: list[str] | None, option: str) -> tuple[re.Pattern[str], ...]:
    """The regular expressions of an option. Raises UsageError for what is none."""
    found = []
    for text in texts or ():
        try:
            found.append(re.compile(text))
        except (re.error, OverflowError, RecursionError) as error:
            raise UsageError(
                f"{option}: found {text!r}, expected a regular expression ({error}); put a backslash before a "
                "character that is meant as it stands"
            ) from error
    return tuple(found)
