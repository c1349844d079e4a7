"""Stories as many as wanted, in three languages, spread over some years, with one of every oddity."""

import datetime as dt
import random
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from newsbot.demo import articles
from newsbot.demo.article import slug
from newsbot.items import BlockKind, Image
from tests.crawl.newspaper.options import YEARS, Options
from tests.crawl.newspaper.story import Story, path

FIRST_NUMBER = 1201
# Every so-many-th story is odd in this way; numbers without a common divisor, so that oddities seldom meet.
SECOND_SECTION_EVERY = 11
SEVERAL_PAGES_EVERY = 13
MOVED_EVERY = 17
PREVIEW_EVERY = 29
LIVE_EVERY = 71
PROTECTED_EVERY = 83
_PREVIEW_BLOCKS = 3
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a story says, before it has a date and a place."""

    title: str
    subtitle: str | None
    authors: tuple[str, ...]
    section: str
    tags: tuple[str, ...]
    blocks: tuple[tuple[BlockKind, str], ...]
    image: Image | None = None


@cache
def english(count: int, seed: int) -> tuple[Draft, ...]:
    """Drafts made by the demo site's generator; those written by people, in several languages, are left out."""
    written = 12
    return tuple(
        Draft(
            title=article.title,
            subtitle=article.subtitle,
            authors=article.authors,
            section=article.section,
            tags=article.tags,
            blocks=article.blocks,
            image=article.images[0] if article.images else None,
        )
        for article in articles(count + written, seed=seed)[written:]
    )


@cache
def foreign(language: str, count: int, seed: int) -> tuple[Draft, ...]:
    """Drafts in German or Korean; no two share a title or a paragraph."""
    words: Mapping[str, Any] = tomllib.loads(
        Path(__file__).with_name("other_languages.toml").read_text(encoding="utf-8")
    )[language]
    chance, seen, drafts = random.Random(seed), set[str](), []

    def fresh(forms: list[str], facts: Mapping[str, str], size: int) -> str:
        for _ in range(200):
            text = " ".join(
                _SLOT.sub(lambda match: facts.get(match[1]) or chance.choice(words[match[1]]), form)
                for form in chance.sample(forms, size)
            )
            if text not in seen:
                break
        else:
            text = f"{text} ({len(seen)})"
        seen.add(text)
        return text[:1].upper() + text[1:]

    for _ in range(count):
        facts = {"thing": chance.choice(words["thing"])}
        title = fresh(words["titles"], {}, 1)
        drafts.append(
            Draft(
                title=title,
                subtitle=chance.choice((None, _SLOT.sub(lambda m: chance.choice(words[m[1]]), words["subtitles"][0]))),
                authors=tuple(chance.sample(words["authors"], chance.choice((1, 1, 1, 1, 2)))),
                section=chance.choice(words["sections"]),
                tags=tuple(chance.sample(words["tags"], 2)),
                blocks=tuple(
                    ("paragraph", fresh(words["sentences"], facts, chance.randint(3, 5)))
                    for _ in range(chance.randint(5, 8))
                ),
            )
        )
    return tuple(drafts)


def drafts(count: int, options: Options) -> tuple[Draft, ...]:
    """`count` drafts in the language of the options."""
    if options.language == "en":
        return english(count, options.seed)
    return foreign(options.language, count, options.seed)


def stories(options: Options, spare: int) -> tuple[tuple[Story, ...], tuple[Draft, ...]]:
    """The stories of a paper, oldest first, and `spare` drafts to be published later."""
    made = drafts(options.articles + spare, options)
    sections = sorted({draft.section for draft in made})
    moments = reversed(list(_moments(options)))
    return tuple(
        story(draft, index, moment, options, sections)
        for index, (draft, moment) in enumerate(zip(made[: options.articles], moments, strict=True))
    ), made[options.articles :]


def story(draft: Draft, index: int, moment: dt.datetime, options: Options, sections: list[str]) -> Story:
    """The draft as the story number `index`, published at `moment`."""

    def odd(every: int) -> bool:
        return options.extras and index % every == every - 1

    name = slug(draft.title)
    made = Story(
        number=FIRST_NUMBER + index * 7,
        slug=name,
        title=draft.title,
        subtitle=draft.subtitle,
        authors=draft.authors,
        date=moment,
        modified=moment + dt.timedelta(hours=5, minutes=7) if index % 6 == 1 else None,
        section=draft.section,
        tags=draft.tags,
        language=options.language,
        template=options.templates[index % len(options.templates)],
        blocks=draft.blocks,
        image=draft.image,
        old_slug=f"{name}-opinion" if odd(MOVED_EVERY) else None,
        also_in=next(other for other in sections if other != draft.section) if odd(SECOND_SECTION_EVERY) else None,
    )
    made = replace(made, path=path(made, options.permalinks))
    if odd(LIVE_EVERY) and made.template != "plain":  # such papers knew no live blogs
        return replace(made, kind="live")
    if odd(PROTECTED_EVERY):
        return replace(made, kind="protected")
    if odd(PREVIEW_EVERY):
        return replace(made, access="preview", blocks=made.blocks[:_PREVIEW_BLOCKS])
    return replace(made, pages=3 if index % 2 else 2) if odd(SEVERAL_PAGES_EVERY) else made


def _moments(options: Options) -> Iterator[dt.datetime]:
    """Moments of publication, newest first, at uneven gaps."""
    chance = random.Random(options.seed)
    gap_minutes = YEARS * 365 * 24 * 60 / max(options.articles, 1)
    moment = options.newest
    for _ in range(options.articles):
        yield moment
        moment -= dt.timedelta(minutes=round(gap_minutes * chance.uniform(0.4, 1.6)), seconds=chance.randrange(60))
