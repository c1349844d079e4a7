"""What a command loads before it begins."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import newsbot

# Runs the command of its arguments, then says what it has loaded of what only a crawl needs.
_RUN = """
import sys
from newsbot.cli import main
try:
    main()
except SystemExit as end:
    print("status", end.code or 0, file=sys.stderr)
print("loaded", sorted({"scrapy", "twisted", "itemadapter"} & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize("command", [["read", "page.html"], ["schema"], ["sites"], ["read", "--help"]], ids=" ".join)
def test_commands_that_fetch_nothing_start_without_scrapy(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(f"<h1>Low water</h1><p>{'The river fell again. ' * 40}</p>", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *command], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr.splitlines()[-2:] == ["status 0", "loaded []"]


def test_a_command_that_is_none_is_answered_with_the_one_that_was_meant() -> None:
    done = newsbot("craw")
    assert done.returncode == 2
    assert "Did you mean 'crawl'" in done.stderr
