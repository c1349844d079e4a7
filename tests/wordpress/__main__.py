"""`make test-wordpress`: says what is missing, or runs the tests."""

import signal
import sys
from pathlib import Path

import pytest

from tests.wordpress.packages import INSTALL, lacking


def main() -> int:
    """The exit status of pytest; 2 where packages are missing."""
    missing = lacking()
    if missing:
        print(f"make test-wordpress: not installed: {', '.join(missing)}. As root: {INSTALL}", file=sys.stderr)
        return 2
    # A stop of any kind ends both servers with the tests, in a background job too.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    return int(pytest.main([str(Path(__file__).parent), "-m", "wordpress", "-rA", "--durations=0", *sys.argv[1:]]))


if __name__ == "__main__":
    sys.exit(main())
