"""`newsbot`, the door to the street: one command a file.

    crawl.py  read.py  sites.py  schema.py      the commands
    console.py       what goes to the terminal: messages, progress, tables
    explain.py       every rival of every field, for a person
    paths.py         files, folders and manifests -> pages

Records go to standard output or files, everything for people to standard error.
"""

import sys

from newsbot.errors import NewsbotError


def main() -> None:
    """Runs the command line; exits with its status."""
    # Here and not above: the processes of `newsbot read` import this package too, and need no Scrapy.
    from newsbot.cli.app import app
    from newsbot.cli.console import console

    try:
        app(prog_name="newsbot")
    except NewsbotError as error:
        console().print(f"newsbot: {error}", style="red", markup=False, highlight=False)
        sys.exit(error.status)
    except BrokenPipeError:
        # The reader of standard output is gone; Python would complain once more at its own end.
        sys.stderr.close()
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
