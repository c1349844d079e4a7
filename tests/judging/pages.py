"""A site in memory for tests of judging: pages by their signs."""

from collections.abc import Iterable

from newsbot.discovery.shapes import Shapes
from newsbot.judging.doubts import Doubts, Seen
from newsbot.judging.evidence import NONE, PRINTED, TOLD, Evidence, Mark
from newsbot.sites import undescribed

HOME = "https://paper.example/"
SITE = undescribed(HOME)
ALL = TOLD | PRINTED


def seen(path: str, marks: Mark = NONE, *, is_listed: bool = False, **evidence: object) -> Seen:
    """A page at a path, with these signs."""
    shown = Evidence(marks=marks, **evidence)  # type: ignore[arg-type]
    return Seen(url=HOME + path, key=f"paper.example/{path}", evidence=shown, is_listed=is_listed)


def doubts(pages: Iterable[Seen] = ()) -> tuple[Doubts, Shapes]:
    """What is known of a site once these pages were read."""
    shapes = Shapes()
    made = Doubts(SITE, shapes)
    for page in pages:
        made.learn(page)
    return made, shapes


def articles(count: int, marks: Mark = ALL, *, folder: str = "", is_listed: bool = False) -> list[Seen]:
    """So many pages at addresses of articles."""
    return [seen(f"{folder}the-story-of-number-{number}-x", marks, is_listed=is_listed) for number in range(count)]
