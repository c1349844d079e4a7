"""What is known of each unit, as the names of features that hold for it.

    features(units, branches, headline, description) -> list[list[str]]

Every feature is yes or no; `weights.py` says what each is worth.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from newsbot.extraction.body.branches import Branches
from newsbot.extraction.body.units import Unit
from newsbot.text import is_same, words
from newsbot.words import ROWS

# A unit of running text: sentences, not labels.  12 words and a third of links as in the containers' weight.
RUNNING_WORDS = 12
RUNNING_LINK_SHARE = 0.33
# Patterns of furniture are for lines; longer text is no line.
LINE_CHARS = 300
_WORD_BINS = ((3, "words<4"), (7, "words<8"), (11, "words<12"), (19, "words<20"), (39, "words<40"), (79, "words<80"))
_LINK_BINS = ((0.0, "links=0"), (0.2, "links<.2"), (0.5, "links<.5"), (0.9, "links<.9"))
_SHARE_BINS = ((0.02, "<.02"), (0.1, "<.1"), (0.3, "<.3"), (0.6, "<.6"))
_END = re.compile(r"[.!?…。！？।][\"'”’»«)\]]*$")
_PHOTO_END = re.compile(r"[(\[|/©]\s*[^()\[\]|/]{2,60}[)\]]?$")
_DATE = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")
_LEAD_IN = re.compile(
    r"^\W*(?:read (?:more|also|next|our|the)|also read|see also|related(?: stor| article)?|more (?:on|from|about)"
    r"|watch|listen|click here|sign up|subscribe|follow (?:us|our)|join (?:us|our)|download|don'?t miss|recommended"
    r"|lesen sie|mehr (?:zum|dazu)|auch interessant|lire aussi|à lire|lea también|leer más|leggi anche|lees ook"
    r"|czytaj|zobacz|läs (?:mer|också)|les også|læs også|lue myös|leia (?:mais|também)|по теме|читайте|read on"
    r"|advertisement|anzeige|werbung|publicidad|foto|photo|bild|image|picture|video|copyright|©)\b",
    re.IGNORECASE,
)


def is_running(unit: Unit) -> bool:
    """Whether a unit reads like sentences of an article."""
    return unit.words >= RUNNING_WORDS and unit.link_share < RUNNING_LINK_SHARE and unit.kind != "caption"


@cache
def furniture(field: str) -> re.Pattern[str]:
    """One pattern for the lines that all languages have for `field` of the furniture."""
    found = [pattern for row in ROWS.values() for pattern in getattr(row.furniture, field)]
    return re.compile("|".join(f"(?:{pattern})" for pattern in found) or r"(?!)", re.IGNORECASE)


def features(
    units: Sequence[Unit], branches: Branches, headline: str | None, description: str | None
) -> list[list[str]]:
    """For each unit the names of its features."""
    head, dek = words(headline or ""), words(description or "")
    folded = [unit.text[:LINE_CHARS].casefold() for unit in units]
    repeats = Counter(folded)
    running = [place for place, unit in enumerate(units) if is_running(unit) and branches.steps[unit.node] <= 1]
    first, last = (running[0], running[-1]) if running else (0, len(units))
    title_at = headline_place(units, headline)
    signatures = _signature_shares(units, branches)
    links = _parent_links(units, branches)
    rows = []
    for place, unit in enumerate(units):
        row = ["bias", *_text_features(unit), *_branch_features(unit, branches)]
        row.append(f"signature{_bin(signatures.get(signature(unit, branches), 0.0), _SHARE_BINS, '>.6')}")
        row.append(f"parent-{_bin(links[branches.nodes[unit.node].parent], _LINK_BINS, 'links>.9')}")
        if repeats[folded[place]] > 1:
            row.append("repeated")
        if title_at is not None and place < title_at:
            row.append("above-title" if head and words(units[title_at].text) == head else "above-h1")
        row.append("before-text" if place < first else "after-text" if place > last else "within-text")
        mine = words(unit.text) if unit.words < 80 and place <= first + 3 and (head or dek) else ()
        if mine and mine == head:
            row.append("is-headline")
        if mine and dek and (mine == dek or (len(mine) > 5 and mine[:12] == dek[: len(mine[:12])] and place <= first)):
            row.append("is-description")
        rows.append(row)
    for place, row in enumerate(rows):
        row.extend(_neighbour_features(units, branches, place))
    return rows


def signature(unit: Unit, branches: Branches) -> tuple[str, str]:
    """Tag and class of the unit's element and of the one above."""
    node = branches.nodes[unit.node]
    above = branches.nodes[node.parent].signature if node.parent >= 0 else ""
    return node.signature, above


def _bin(value: float, bins: Sequence[tuple[float, str]], beyond: str) -> str:
    return next((name for limit, name in bins if value <= limit), beyond)


def headline_place(units: Sequence[Unit], headline: str | None) -> int | None:
    """Where the headline is shown: the last <h1> with its words above the text, else the first <h1>, else None."""
    first: int | None = None
    shown: int | None = None
    for place, unit in enumerate(units):
        if shown is not None and is_running(unit):
            break
        if unit.tag == "h1":
            first = place if first is None else first
            shown = place if headline and is_same(unit.text, headline) else shown
    return first if shown is None else shown


def _signature_shares(units: Sequence[Unit], branches: Branches) -> dict[tuple[str, str], float]:
    weight: Counter[tuple[str, str]] = Counter()
    for unit in units:
        if is_running(unit):
            weight[signature(unit, branches)] += unit.words
    total = sum(weight.values()) or 1
    return {name: value / total for name, value in weight.items()}


def _parent_links(units: Sequence[Unit], branches: Branches) -> dict[int, float]:
    """For each element above a unit, the share of linked characters in the units right below it."""
    chars: Counter[int] = Counter()
    linked: Counter[int] = Counter()
    for unit in units:
        parent = branches.nodes[unit.node].parent
        chars[parent] += len(unit.text)
        linked[parent] += round(unit.link_share * len(unit.text))
    return {parent: linked[parent] / count for parent, count in chars.items()}


def _text_features(unit: Unit) -> list[str]:
    text = unit.text
    row = [
        _bin(unit.words, _WORD_BINS, "words>79"),
        _bin(unit.link_share, _LINK_BINS, "links>.9"),
        f"kind:{unit.kind}",
        f"tag:{unit.tag}",
        f"zone:{unit.zone}",
    ]
    if _END.search(text[-12:]):
        row.append("ends-sentence")
    elif text.endswith(":"):
        row.append("ends-colon")
    if text.endswith(("…", "...")):
        row.append("ends-ellipsis")
    segment = unit.segment
    row.extend(name for name in ("hidden", "bold", "italic", "in_article", "embed") if getattr(segment, name))
    if len(text) <= LINE_CHARS:
        row.extend(_line_features(text, unit.words))
    return row


def _line_features(text: str, count: int) -> list[str]:
    row = []
    if _LEAD_IN.match(text):
        row.append("lead-in")
    row.extend(
        f"says:{field}"
        for field in ("read_more", "newsletter", "toolbar", "paywall", "end", "disclaimer")
        if furniture(field).fullmatch(text)
    )
    if count < 40 and _PHOTO_END.search(text[-80:]):
        row.append("ends-credit")
    if count < 12 and _DATE.search(text):
        row.append("short-date")
    if text.isupper():
        row.append("capitals")
    return row


def _branch_features(unit: Unit, branches: Branches) -> list[str]:
    steps = branches.steps[unit.node]
    top = branches.top[unit.node]
    total = branches.weight[branches.main] or 1.0
    row = [f"out:{min(steps, 4)}", f"branch{_bin(branches.weight[top] / total, _SHARE_BINS, '>.6')}"]
    inside = "in" if steps == 0 else "out"
    row.extend(f"{inside}:{group}" for group in branches.near[unit.node])
    own = branches.nodes[unit.node]
    if steps == 0 and own.parent == branches.main:
        row.append("child-of-main")
    if steps == 0 and unit.node == branches.main:
        row.append("main-itself")
    row.extend(f"self:{group}" for group in own.groups)
    return row


def _neighbour_features(units: Sequence[Unit], branches: Branches, place: int) -> list[str]:
    row = []
    for step in (-2, -1, 1, 2):
        at = place + step
        if not 0 <= at < len(units):
            row.append(f"{step:+}:none")
            continue
        other = units[at]
        near = "in" if branches.steps[other.node] == 0 else "out"
        state = "running" if is_running(other) else "links" if other.link_share > 0.5 else "short"
        row.append(f"{step:+}:{state}-{near}")
    return row
