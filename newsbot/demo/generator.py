"""As many articles as wanted: the hand-written ones, then others made from the sentences in grammar.toml."""

import datetime as dt
import random
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from importlib import resources
from typing import Any

from newsbot.demo.article import LAYOUTS, DemoArticle, hand_written, slug
from newsbot.items import BlockKind, Image

_MIDDLE = ("history", "witness", "figures", "objection", "answer", "proposal", "aside")
# Generated articles are all older than the hand-written ones, so that those stand on the front page.
_NEWEST = dt.datetime(2024, 12, 20, 9, 0, tzinfo=dt.UTC)
# Between two articles, in hours: one or two a week, as a small paper has, so 600 go back about eight years.
_GAP_HOURS = (30, 210)
_OFFSETS_HOURS = (0, 0, 0, 1, 2, -5)
_SLOT = re.compile(r"\{(\w+)\}")
_CHOICE = re.compile(r"\[([^\[\]]+)\]")
# A title or paragraph that was there before is made anew; with millions of forms a few attempts are plenty.
_ATTEMPTS = 200
_UNCAPPED = {"a", "an", "on", "and", "the", "of", "in", "about", "to", "for", "with"}


def articles(count: int, *, seed: int = 1) -> tuple[DemoArticle, ...]:
    """`count` articles: the hand-written ones first, then generated ones, ever older.

    The same count and seed give the same articles, and a smaller count the first of them. No two share a
    title, an address or a paragraph.
    """
    written = hand_written()
    press = _Press(seed, written)
    return written[:count] + tuple(press.article() for _ in range(count - len(written)))


@cache
def _grammar() -> Mapping[str, Any]:
    text = (resources.files("newsbot.demo") / "grammar.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


class _Press:
    """Makes one article after the other and remembers what it has printed."""

    def __init__(self, seed: int, printed: Sequence[DemoArticle]) -> None:
        self._random = random.Random(seed)
        self._grammar = _grammar()
        self._moment = _NEWEST
        self._number = 0
        self._titles = {article.title for article in printed}
        self._paragraphs: set[str] = set()

    def article(self) -> DemoArticle:
        chance = self._random
        topic = chance.choice(self._grammar["topics"])
        facts = self._facts(topic)
        title = self._new(
            lambda: _headline(self._filled(chance.choice(self._grammar["titles"]), facts)),
            self._titles,
            lambda: facts.update(self._facts(topic)),
        )
        self._moment -= dt.timedelta(hours=chance.randint(*_GAP_HOURS), minutes=chance.randrange(60))
        zone = dt.timezone(dt.timedelta(hours=chance.choice(_OFFSETS_HOURS)))
        date = self._moment.astimezone(zone)
        layout = LAYOUTS[self._number % len(LAYOUTS)]
        self._number += 1
        return DemoArticle(
            slug=slug(title),
            title=title,
            subtitle=self._maybe(0.6, lambda: self._sentence(self._grammar["subtitles"], facts)),
            authors=tuple(chance.sample(self._grammar["authors"], 2 if chance.random() < 0.1 else 1)),
            editors=tuple(chance.sample(self._grammar["editors"], 1 if chance.random() < 0.3 else 0)),
            date=date,
            modified=self._maybe(0.2, lambda: date + dt.timedelta(hours=chance.randint(2, 60), minutes=7)),
            section=topic["section"],
            tags=tuple(topic["tags"]),
            layout=layout,
            blocks=self._blocks(facts),
            images=self._images(title, facts),
        )

    def _maybe(self, share: float, make: Callable[[], Any]) -> Any:
        return make() if self._random.random() < share else None

    def _new(self, make: Callable[[], str], seen: set[str], change: Callable[[], None] = lambda: None) -> str:
        """The first text that `make` gives and `seen` has not; a number is added when all forms are used up."""
        text = make()
        for _ in range(_ATTEMPTS):
            if text not in seen:
                break
            change()
            text = make()
        else:
            text = f"{text} ({len(seen)})"
        seen.add(text)
        return text

    def _facts(self, topic: Mapping[str, Any]) -> dict[str, str]:
        """What stays the same in an article: its topic, places and people."""
        chance, grammar = self._random, self._grammar
        place, rival = chance.sample(grammar["towns"], 2)
        surname = chance.choice(grammar["surnames"])
        role, other_role = chance.sample(grammar["roles"], 2)
        facts = {
            "thing": topic["thing"],
            "things": topic["things"],
            "things1": topic["thing"].removeprefix("the "),
            "act": topic["act"],
            "keeper": topic["keeper"],
            "keeper2": topic["keeper"].removeprefix("the "),
            "place": place,
            "rivaltown": rival,
            "person": f"{chance.choice(grammar['first_names'])} {surname}",
            "surname": surname,
            "role": role,
            "role2": other_role,
            "body": chance.choice(grammar["bodies"]),
        }
        facts["parts"] = "\n".join(topic["parts"])
        return facts

    def _blocks(self, facts: Mapping[str, str]) -> tuple[tuple[BlockKind, str], ...]:
        chance = self._random
        used: set[str] = set()
        kinds = ["opening", *chance.sample(_MIDDLE, chance.randint(3, 6)), "closing"]
        blocks: list[tuple[BlockKind, str]] = []
        with_headings = chance.random() < 0.25
        headings = chance.sample(self._grammar["headings"], 2)
        for number, kind in enumerate(kinds):
            if with_headings and number in (2, 4) and kind != "closing":
                blocks.append(("heading", self._filled(headings.pop(), facts)))
            paragraph = self._new(partial(self._paragraph, kind, facts, used), self._paragraphs)
            blocks.append(("paragraph", paragraph))
            if kind == "proposal" and chance.random() < 0.4:
                items = [self._filled(item, facts) for item in chance.sample(self._grammar["listed"], 3)]
                blocks.append(("list", "\n".join(items)))
        return tuple(blocks)

    def _paragraph(self, kind: str, facts: Mapping[str, str], used: set[str]) -> str:
        """A paragraph of three to six sentences, none of a form that the article has `used` already."""
        chance, forms = self._random, self._grammar["kinds"][kind]
        follows = chance.sample(forms["follows"], chance.randint(2, 4))
        chosen = [chance.choice(forms["leads"]), *follows, *chance.sample(forms["ends"], chance.randint(0, 1))]
        fresh = [form for form in chosen if form not in used]
        used.update(fresh)
        return " ".join(self._filled(form, facts) for form in fresh or chosen)

    def _sentence(self, forms: Sequence[str], facts: Mapping[str, str]) -> str:
        return self._filled(self._random.choice(forms), facts)

    def _images(self, title: str, facts: Mapping[str, str]) -> tuple[Image, ...]:
        if self._random.random() < 0.5:
            return ()
        caption = self._filled("{Part}, {place}, {month} {year}.", facts)
        credit = self._maybe(0.7, lambda: self._random.choice(self._grammar["credits"]))
        return (Image(url=f"/media/{slug(title)}.svg", caption=caption, credit=credit),)

    def _filled(self, form: str, facts: Mapping[str, str]) -> str:
        """A sentence with its choices made and its slots filled; it opens with a capital letter."""
        parts = self._random.sample(facts["parts"].split("\n"), 2)
        chosen = _CHOICE.sub(lambda match: self._random.choice(match[1].split("|")), form)
        text = _SLOT.sub(lambda match: self._slot(match[1], facts, parts), chosen)
        return text[:1].upper() + text[1:]

    def _slot(self, name: str, facts: Mapping[str, str], parts: Sequence[str]) -> str:
        plain = name[:1].lower() + name[1:]
        value = facts.get(plain) or self._chance(plain, parts)
        return value if plain == name else value[:1].upper() + value[1:]

    def _chance(self, name: str, parts: Sequence[str]) -> str:
        chance = self._random
        match name:
            case "part" | "part2":
                return parts[name == "part2"]
            case "simile" | "day" | "month":
                return str(chance.choice(self._grammar[f"{name}s"]))
            case "year":
                return str(chance.randint(1951, 2009))
            case "money":
                return f"{chance.randint(3, 98) * 250:,} crowns"
            case "people":
                return f"{chance.randint(19, 420) * 100:,}"
            case "few":
                return chance.choice(("two", "three", "four", "five"))
            case "minutes":
                return str(chance.choice((9, 12, 14, 17, 20, 23, 35, 40, 45)))
            case _:
                return str(
                    chance.choice(
                        (
                            "seven",
                            "nine",
                            "eleven",
                            "twelve",
                            "thirteen",
                            "sixteen",
                            "nineteen",
                            "twenty-one",
                            "twenty-six",
                            "thirty",
                            "thirty-four",
                            "forty",
                        )
                    )
                )


def _headline(text: str) -> str:
    """`text` with the capitals of a headline."""
    words = text.split(" ")
    return " ".join(
        word if place and word in _UNCAPPED else word[:1].upper() + word[1:] for place, word in enumerate(words)
    )
