"""The command line: its name, its version and its commands."""

from typing import Annotated

import typer

from newsbot.cli import crawl, read, schema, sites
from newsbot.version import VERSION

app = typer.Typer(
    name="newsbot",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Reads opinion and news sites: every article, whole and clean, as JSON Lines.",
    epilog="Try: newsbot crawl demo --out -",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"newsbot {VERSION}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


app.command("crawl")(crawl.crawl)
app.command("read")(read.read)
app.command("sites")(sites.list_sites)
app.command("schema")(schema.print_schema)
