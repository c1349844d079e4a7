"""One WordPress for all tests that leave its posts as they are, and one for each module that changes them."""

from collections.abc import Iterator

import pytest

from tests.wordpress.packages import lacking
from tests.wordpress.paper import WordPress


def _wordpress() -> Iterator[WordPress]:
    missing = lacking()
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with WordPress() as paper:
        yield paper


@pytest.fixture(scope="session")
def paper() -> Iterator[WordPress]:
    """A filled WordPress; tests set it up anew, and change no post."""
    yield from _wordpress()


@pytest.fixture(scope="module")
def desk() -> Iterator[WordPress]:
    """A filled WordPress whose posts are changed."""
    yield from _wordpress()
