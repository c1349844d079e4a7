"""Figures held against floors.json, which may rise and not silently fall.

below(floors, figures) -> list[str]         what fell, one sentence each
risen(floors, figures) -> Floors            floors as high as the figures, none lower than before
"""

import json
import math
from dataclasses import dataclass
from pathlib import Path

from .scoring import Figures

FILE = Path(__file__).with_name("floors.json")
# Floors are kept with so many decimals, rounded down: a page more or less is a step of .004 in most figures.
_DECIMALS = 3
# Two machines may add up the same trees in another order.
_SLACK = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """The lowest figure that is good enough, by field and source, for one corpus."""

    corpus: str
    """Fingerprint of the corpus that they are for."""
    floors: Figures


def read(path: Path = FILE) -> Floors | None:
    """The floors of a file; None when there is none."""
    if not path.is_file():
        return None
    found = json.loads(path.read_text(encoding="utf-8"))
    return Floors(corpus=found["corpus"], floors=found["floors"])


def write(floors: Floors, path: Path = FILE) -> None:
    """Floors to a file, a line a figure."""
    path.write_text(json.dumps({"corpus": floors.corpus, "floors": floors.floors}, indent=1) + "\n", encoding="utf-8")


def below(floors: Figures, figures: Figures) -> list[str]:
    """What fell below its floor or is measured no more.

    >>> below({"title": {"all": 0.9}}, {"title": {"all": 0.8}})
    ['title of all: 0.8000 is below its floor 0.900']
    """
    told = []
    for field, sources in floors.items():
        for source, floor in sources.items():
            figure = figures.get(field, {}).get(source)
            if figure is None:
                told.append(f"{field} of {source}: its floor is {floor:.3f}, and it was not measured")
            elif figure < floor - _SLACK:
                told.append(f"{field} of {source}: {figure:.4f} is below its floor {floor:.3f}")
    return told


def risen(floors: Figures, figures: Figures) -> Figures:
    """Floors as high as the figures, where these are higher."""
    step = 10**_DECIMALS
    return {
        field: {
            source: max(floors.get(field, {}).get(source, 0.0), math.floor(figure * step + _SLACK) / step)
            for source, figure in sources.items()
        }
        for field, sources in figures.items()
    }
