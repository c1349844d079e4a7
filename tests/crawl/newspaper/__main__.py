"""A newspaper served by hand until interrupted.

python -m tests.crawl.newspaper --articles 600 --kinds listing,sitemap --port 18999 --truth truth.jsonl
curl -X POST 'http://127.0.0.1:18999/_control/publish?n=15'     also edit, delete, touch, forget
curl http://127.0.0.1:18999/_control/requests                   also truth
"""

import argparse
import contextlib
import dataclasses
import datetime as dt
import threading
from pathlib import Path
from typing import Any

from tests.crawl.newspaper import KINDS, TRAPS, Newspaper, Options, lines


def arguments() -> dict[str, Any]:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=18999)
    parser.add_argument("--truth", type=Path, help="file that gets the truth as JSON Lines")
    for field in dataclasses.fields(Options):
        flag, default = f"--{field.name.replace('_', '-')}", field.default
        note = {"kinds": f"of {KINDS}", "traps": f"of {TRAPS}"}.get(field.name, f"default {default}")
        if isinstance(default, bool):
            parser.add_argument(flag, action=argparse.BooleanOptionalAction, default=default, help=note)
        elif field.name == "templates":
            parser.add_argument(flag, type=lambda text: tuple(text.split(",")), default=default, help=note)
        elif isinstance(default, dt.datetime):
            parser.add_argument(flag, type=dt.datetime.fromisoformat, default=default, help=note)
        else:
            kind = type(default) if isinstance(default, int | float) else str
            parser.add_argument(flag, type=kind, default=default, help=note)
    return vars(parser.parse_args())


def main() -> None:
    """Serves until interrupted."""
    given = arguments()
    file = given.pop("truth")
    with Newspaper(**given) as paper:
        if file:
            file.write_text(lines(paper.truth), encoding="utf-8")
        print(paper.address, flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()
        print(dict(paper.counts()))


if __name__ == "__main__":
    main()
