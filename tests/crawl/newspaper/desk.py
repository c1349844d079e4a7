"""The newsroom's memory: which stories stand where, and what happens to them over time."""

import datetime as dt
import random
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from urllib.parse import quote, unquote
from zlib import crc32

from newsbot.demo.article import slug
from newsbot.items import BlockKind
from tests.crawl.newspaper import press
from tests.crawl.newspaper.options import Options
from tests.crawl.newspaper.story import Story, old_path

# Drafts kept ready for publication; when they are used up, twice as many are made.
SPARE = 40
# Between two events of the paper's own clock.
STEP = dt.timedelta(hours=1)


class Desk:
    """Stories and their places. `version` grows with every change of any list."""

    def __init__(self, options: Options) -> None:
        self.options = options
        first, self._spare = press.stories(options, SPARE)
        self.sections = sorted({story.section for story in first})
        self.stories = {story.number: story for story in first}
        self.deleted: dict[str, Story] = {}
        """Path -> what stood there."""
        self.clock = options.newest + STEP
        self.version = 0
        self.build = 1
        self._count = len(first)
        self._settle()

    def publish(self, count: int = 1) -> list[Story]:
        """The new stories, each newer than all before."""
        new = []
        for _ in range(count):
            self.clock += STEP
            draft = self._draft(self._count - self.options.articles)
            story = press.story(draft, self._count, self.clock, replace(self.options, extras=False), self.sections)
            self._count += 1
            self.stories[story.number] = story
            new.append(story)
        self._settle()
        return new

    def edit(self, which: int | Iterable[int]) -> list[Story]:
        """The stories after an edit of their text: a number of them, spread over the years, or those numbered."""
        self.clock += STEP
        edited = [self._edited(self.stories[number]) for number in self._chosen(which)]
        self.stories.update((story.number, story) for story in edited)
        self._settle()
        return edited

    def touch(self) -> None:
        """Builds every page anew: other bytes and dates of files, the same texts."""
        self.clock += STEP
        self.build += 1
        self.stories = {
            number: replace(story, touched=self.clock, version=story.version + 1)
            for number, story in self.stories.items()
        }
        self._settle()

    def delete(self, which: int | Iterable[int]) -> list[Story]:
        """The stories that are gone now."""
        self.clock += STEP
        gone = [self.stories.pop(number) for number in self._chosen(which)]
        self.deleted.update((unquote(story.path), story) for story in gone)
        self._settle()
        return gone

    def _draft(self, index: int) -> press.Draft:
        if index >= len(self._spare):
            self._spare = press.drafts(self.options.articles + 2 * index, self.options)[self.options.articles :]
        return self._spare[index]

    def _chosen(self, which: int | Iterable[int]) -> list[int]:
        if not isinstance(which, int):
            return list(which)
        plain = [number for number, story in sorted(self.stories.items()) if story.kind == "article"]
        return random.Random(self.version).sample(plain, which)

    def _edited(self, story: Story) -> Story:
        addition = {
            "de": "Nachtrag vom {}: Eine Zahl in diesem Text wurde berichtigt.",
            "ko": "바로잡습니다({}): 본문의 숫자 하나를 고쳤습니다.",
        }.get(story.language, "A correction of {}: one of the figures in this text was wrong and has been put right.")
        block: tuple[BlockKind, str] = ("paragraph", addition.format(f"{self.clock:%Y-%m-%d %H:%M}"))
        return replace(story, modified=self.clock, blocks=(*story.blocks, block), version=story.version + 1)

    def _settle(self) -> None:
        """Works out the places anew."""
        self.version += 1
        self.newest = sorted(self.stories.values(), key=lambda story: story.date, reverse=True)
        self.places = {unquote(story.path): story for story in self.newest}
        self.moved = {
            unquote(old): story
            for story in self.newest
            if (old := old_path(story, self.options.permalinks)) is not None
        }
        self.second = {unquote(second_path(story)): story for story in self.newest if story.also_in}
        self.lists: dict[str, tuple[str, list[Story]]] = {
            "/opinion/": ("All opinions", [story for story in self.newest if not self.leaks(story, "listing")])
        }
        """Path -> heading and stories, newest first."""
        styles = self.options.styles
        for story in self.newest:
            if styles("sections"):
                for section in filter(None, (story.section, story.also_in)):
                    self._listed(section_path(section), section, story)
            if styles("authors"):
                for name in story.authors:
                    self._listed(author_path(name), name, story)
            if styles("tags"):
                for tag in story.tags:
                    self._listed(tag_path(tag), tag, story)
        self.dated: dict[str, list[Story]] = {}
        """"/2019/", "/2019/07/" and "/2019/07/14/" -> stories of that time, newest first."""
        for story in self.newest:
            for pattern in ("/%Y/", "/%Y/%m/", "/%Y/%m/%d/"):
                self.dated.setdefault(story.date.strftime(pattern), []).append(story)
        if not styles("listing"):
            del self.lists["/opinion/"]

    def leaks(self, story: Story, source: str) -> bool:
        """Whether a source leaves a story out, by chance."""
        return crc32(f"{source} {story.slug}".encode()) % 1_000 < 1_000 * self.options.leaks

    def _listed(self, path: str, heading: str, story: Story) -> None:
        self.lists.setdefault(unquote(path), (heading, []))[1].append(story)


@cache
def section_path(section: str) -> str:
    """Path of the list of one section."""
    return quote(f"/category/{slug(section)}/")


@cache
def author_path(name: str) -> str:
    """Path of the list of one author's stories."""
    return quote(f"/author/{slug(name)}/")


@cache
def tag_path(tag: str) -> str:
    """Path of the list of the stories with one tag."""
    return quote(f"/tag/{slug(tag)}/")


def second_path(story: Story) -> str:
    """Path under which a story also stands in its second section."""
    return quote(f"/category/{slug(story.also_in or '')}/{story.slug}/")
