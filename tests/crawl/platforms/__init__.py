"""Sites as the usual publishing systems make them, each with known truth: to see that no site needs to be described.

PLATFORMS["ghost"] -> (what answers, how it names articles)
Site("ghost", articles=40)    the same on a port of the loopback interface; .address .truth .requests

press.py       stories and what all pages share
generators.py  Hugo, Jekyll               hosted.py   Ghost, Squarespace    weblogs.py  Blogger, Substack
systems.py     Drupal, TYPO3, Joomla      early.py    Movable Type, ASP     modern.py   Next.js, Arc
strangers/     STRANGERS: more, which nobody saw while newsbot was made

Markup and addresses were written by hand after the systems' public documentation and themes; no page is a copy.
"""

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.server import Server, conditional
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms import early, generators, hosted, modern, systems, weblogs
from tests.crawl.platforms.press import Platform, Press, answered, press
from tests.crawl.platforms.strangers import STRANGERS

PLATFORMS: Mapping[str, tuple[Platform, Callable[[Story], str]]] = {
    "hugo": (generators.hugo, generators.hugo_path),
    "jekyll": (generators.jekyll, generators.jekyll_path),
    "ghost": (hosted.ghost, hosted.ghost_path),
    "blogger": (weblogs.blogger, weblogs.blogger_path),
    "substack": (weblogs.substack, weblogs.substack_path),
    "squarespace": (hosted.squarespace, hosted.squarespace_path),
    "drupal": (systems.drupal, systems.drupal_path),
    "typo3": (systems.typo3, systems.typo3_path),
    "joomla": (systems.joomla, systems.joomla_path),
    "movable-type": (early.movable_type, early.movable_type_path),
    "asp": (early.asp, early.asp_path),
    "next-js": (modern.next_js, modern.next_path),
    "arc": (modern.arc, modern.arc_path),
}


class Site:
    """One of the imitated sites on a port of the loopback interface; a context manager.

    It holds `later` more stories back, which `publish` prints.
    """

    def __init__(self, platform: str, *, articles: int, port: int = 0, later: int = 0) -> None:
        self.requests: list[str] = []
        """Path and query of everything that was asked, in order."""
        self._platform, path, shelf = STRANGERS.get(platform) or (*PLATFORMS[platform], press)
        self._server = Server(self._reply, port)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._whole = shelf(self.address, articles + later, path)
        self._press = Press(base=self.address, stories=self._whole.stories[later:])

    def publish(self) -> None:
        """Prints what it held back."""
        self._press = self._whole

    @property
    def truth(self) -> list[dict[str, Any]]:
        """What a crawl must bring."""
        return self._press.truth

    def _reply(self, method: str, target: str, headers: Mapping[str, str]) -> Answer:
        self.requests.append(target)
        return conditional(answered(self._platform, self._press, target), headers)

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stop()
