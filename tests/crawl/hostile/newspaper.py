"""A list of good articles with hostile ones among them."""

from collections.abc import Iterable, Mapping

from tests.crawl.hostile.answers import plain
from tests.crawl.hostile.server import Answer

GOOD = 40
_PARAGRAPHS = (
    "The council of {name} met for the third time this spring, and for the third time it could not agree on the "
    "one question that its voters had put to it, which is who shall pay for the bridge and who shall cross it.",
    "In {name} that is no small matter: the river divides the town in two, the school stands on one bank and the "
    "market on the other, and a detour of nine miles is what remains to those who will not trust the ferry.",
    "What the council lacks is not money but the will to say no to somebody. Whoever wants the bridge of {name} "
    "must first tell its neighbours what they will not get, and nobody has found the words for that yet.",
    "The end of this story of {name} is known to everybody who has read the minutes of the last forty years, and "
    "the last line of it is always the same: the matter was put off until the next meeting of the council.",
)


def path(name: str) -> str:
    return f"/2024/05/the-bridge-of-{name}/"


def article(name: str) -> str:
    """An article that is whole only with its last sentence."""
    paragraphs = "".join(f"<p>{text.format(name=name)}</p>" for text in _PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>The bridge of {name} - The Ferryman</title>"
        f"<meta property=og:type content=article></head><body><header><a href=/>The Ferryman</a></header><main>"
        f"<article><h1>The bridge of {name} waits for its council</h1><p class=byline>By Ada Marsh</p>"
        f"<time datetime=2024-05-07T09:00:00+00:00>7 May 2024</time>{paragraphs}</article></main></body></html>"
    )


def listing(addresses: Iterable[tuple[str, str]], more: str = "") -> str:
    """A home page that links (address, words of the headline)."""
    teasers = "".join(
        f'<article class=teaser><h2><a href="{address}">{words}</a></h2>'
        f"<p>What the council of the town decided, and what it put off once more.</p></article>"
        for address, words in addresses
    )
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>The Ferryman</title></head>"
        f"<body><main><h1>Opinion</h1>{teasers}</main>{more}</body></html>"
    )


def newspaper(
    hostile: Mapping[str, Answer],
    *,
    good: int = GOOD,
    robots: Answer | None = None,
    links: Iterable[tuple[str, str]] = (),
    more: str = "",
) -> dict[str, Answer]:
    """Answers of a site whose home page links `good` articles and one address for each hostile one, then `more`."""
    names = [f"town-{number:02}" for number in range(good)]
    shown = [(path(name), f"The bridge of {name} waits for its council") for name in names]
    step = max(1, len(shown) // (len(hostile) + 1))
    for number, name in enumerate(hostile):
        shown.insert((number + 1) * step + number, (path(name), f"The bridge of {name} waits for its council"))
    return {
        "/": plain(listing([*shown, *links], more)),
        "/robots.txt": robots or plain("", 404),
        **{path(name): plain(article(name)) for name in names},
        **{path(name): answer for name, answer in hostile.items()},
    }


def lost() -> Answer:
    """What the site says of any address that it does not know."""
    return plain("<!DOCTYPE html><title>Not found</title><h1>Page not found</h1>", 404)
