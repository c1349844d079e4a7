"""Runs newsbot and scrapy as a user does: as processes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

# The longest crawl of the tests takes a few seconds; one that hangs shall not hold the suite.
SECONDS_MAX = 120
REPOSITORY = Path(__file__).parent.parent


def newsbot(
    *arguments: str, folder: Path | None = None, given: str | None = None, seconds_max: float = SECONDS_MAX
) -> subprocess.CompletedProcess[str]:
    """`newsbot ARGUMENTS` run to its end."""
    return _run([sys.executable, "-m", "newsbot", *arguments], folder, given, seconds_max)


def scrapy(*arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """`scrapy ARGUMENTS` in our project, run to its end."""
    return _run([sys.executable, "-m", "scrapy", *arguments], folder, None)


def _run(
    command: list[str], folder: Path | None, given: str | None, seconds_max: float = SECONDS_MAX
) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NEWSBOT_")}
    environment |= {"PYTHONPATH": str(REPOSITORY), "SCRAPY_SETTINGS_MODULE": "newsbot.settings", "COLUMNS": "200"}
    return subprocess.run(
        command,
        cwd=folder,
        input=given,
        capture_output=True,
        encoding="utf-8",
        timeout=seconds_max,
        env=environment,
        check=False,
    )


def records(text: str) -> list[dict[str, Any]]:
    """The records of JSON Lines."""
    return [json.loads(line) for line in text.splitlines()]
