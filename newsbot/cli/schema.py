"""`newsbot schema`: the JSON Schema of a record."""

import json

import typer

from newsbot import records


def print_schema() -> None:
    """Print the JSON Schema of a record."""
    typer.echo(json.dumps(records.schema(), indent=1, ensure_ascii=False))
