"""What the sites have to print: stories of one author, of earlier years, in other languages.

abroad("ja", JAPAN)(base, count, path)     the shelf of a Japanese paper
"""

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import replace

from tests.crawl.newspaper import Options
from tests.crawl.newspaper.press import FIRST_NUMBER, Draft, foreign, stories
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import Press, press
from tests.crawl.platforms.strangers.tongues import drafts

Shelf = Callable[[str, int, Callable[[Story], str]], Press]
"""(address, number of stories, path of a story) -> what a site has to print."""
SPARE_TITLES = 60
_NEWEST = dt.datetime(2025, 9, 30, 8, 0)


def alone(shelf: Shelf) -> Shelf:
    """The same shelf with one author a story, for systems that know no more."""

    def made(base: str, count: int, path: Callable[[Story], str]) -> Press:
        found = shelf(base, count, path)
        return Press(base=base, stories=tuple(replace(story, authors=story.authors[:1]) for story in found.stories))

    return made


def earlier(years: int) -> Callable[[str, int, Callable[[Story], str]], Press]:
    """Stories so many years before the usual ones."""

    def shelf(base: str, count: int, path: Callable[[Story], str]) -> Press:
        made = press(base, count, path)
        moved = (replace(one, date=one.date - dt.timedelta(days=round(years * 365.25))) for one in made.stories)
        return Press(base=base, stories=tuple(replace(one, path=path(one)) for one in moved))

    return shelf


def _story(draft: Draft, index: int, moment: dt.datetime, language: str) -> Story:
    return Story(
        number=FIRST_NUMBER + index * 7,
        slug=f"s{index}",
        title=draft.title,
        subtitle=draft.subtitle,
        authors=draft.authors,
        date=moment,
        section=draft.section,
        tags=draft.tags,
        language=language,
        template="classic",
        blocks=draft.blocks,
    )


def abroad(language: str, zone: dt.tzinfo, gap_hours: float = 600.0) -> Shelf:
    """The shelf of a paper in another script, one story every so many hours, more or less."""

    def shelf(base: str, count: int, path: Callable[[Story], str]) -> Press:
        chance, moment, made = random.Random(3), _NEWEST.replace(tzinfo=zone), list[Story]()
        for index, draft in enumerate(drafts(language, max(count, SPARE_TITLES))[:count]):
            story = _story(draft, count - index, moment, language)
            made.append(replace(story, path=path(story)))
            moment -= dt.timedelta(minutes=round(gap_hours * 60 * chance.uniform(0.4, 1.6)))
        return Press(base=base, stories=tuple(made))

    return shelf


def spoken(language: str) -> Shelf:
    """A paper in German ("de") or Korean ("ko")."""

    def shelf(base: str, count: int, path: Callable[[Story], str]) -> Press:
        options = Options(articles=count, extras=False, templates=("classic",), language=language)
        made, _ = stories(options, 0)
        return Press(base=base, stories=tuple(replace(one, path=path(one), modified=None) for one in reversed(made)))

    return shelf


def bilingual(base: str, count: int, path: Callable[[Story], str]) -> Press:
    """Two stories in English to each one in German."""
    made, _ = stories(Options(articles=count, extras=False, templates=("classic",)), 0)
    spoken = foreign("de", count, 5)
    mixed = [
        _spoken(story, draft) if index % 3 == 2 else story
        for index, (story, draft) in enumerate(zip(made, spoken, strict=True))
    ]
    return Press(base=base, stories=tuple(replace(story, path=path(story), modified=None) for story in reversed(mixed)))


def _spoken(story: Story, draft: Draft) -> Story:
    """The story as its German draft has it."""
    return replace(
        story,
        language="de",
        title=draft.title,
        subtitle=draft.subtitle,
        authors=draft.authors,
        section=draft.section,
        blocks=draft.blocks,
    )
