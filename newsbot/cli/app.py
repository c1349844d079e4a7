"""The command line: its name, its version and its commands.

A command is imported when it is asked for: Scrapy, which `crawl` alone needs, takes as long as the rest together.
"""

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from newsbot.version import VERSION

# Name -> the function of that command, in the order of the help.
_COMMANDS = {
    "crawl": "newsbot.cli.crawl:crawl",
    "read": "newsbot.cli.read:read",
    "sites": "newsbot.cli.sites:list_sites",
    "schema": "newsbot.cli.schema:print_schema",
}


class _Commands(TyperGroup):
    """The commands, each imported at its first use."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name in _COMMANDS and cmd_name not in self.commands:
            module, _, function = _COMMANDS[cmd_name].partition(":")
            alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich")
            alone.command(cmd_name)(getattr(import_module(module), function))
            self.add_command(typer.main.get_command(alone), cmd_name)
        return super().get_command(ctx, cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in _COMMANDS:
            # For the question whether another was meant.
            for name in _COMMANDS:
                self.get_command(ctx, name)
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=_Commands,
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
