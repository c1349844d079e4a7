"""Whether the record files of a site are those that its state knows: sentences for a person where they are not.

compared(folder, known, growing) -> Inventory
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """What a person should know of a folder before a crawl adds to it."""

    warnings: tuple[str, ...] = ()
    """Records may be written twice."""
    notes: tuple[str, ...] = ()
    """Records are elsewhere, which is all right where somebody moved them on purpose."""


def compared(folder: Path, known: Mapping[str, int], growing: str | None) -> Inventory:
    """What the state does not know of the files in a folder, and which of those it knows are not there.

    `known` maps the names of record files, without endings, to how many records the state knows in each, the oldest
    first; `growing` is the one that this crawl goes on with.
    """
    there = {path.name.removesuffix(".part").removesuffix(".jsonl") for path in folder.glob("*.jsonl*")}
    unknown = sorted(there - set(known))
    absent = [name for name, count in known.items() if count and name not in there and name != growing]
    warning = (
        f"{folder}: the state there does not know {_files(unknown)}: it was made anew, or is older. What is read now "
        "is written again, with revision 1, though these files may hold it. If you have the state that belongs to "
        "them, put it back before the next crawl."
    )
    note = (
        f"{folder}: {_files(absent)} cannot be found there any more. They are known and are not written again; "
        "to have them, move state.sqlite away as well; the next crawl then reads everything."
    )
    return Inventory(warnings=(warning,) if unknown else (), notes=(note,) if absent else ())


def _files(names: Sequence[str]) -> str:
    """The last of some record files, and how many there are beside it."""
    if not names:
        return "nothing"
    return f"{names[-1]}.jsonl" + (f" and {len(names) - 1} older record files" if len(names) > 1 else "")
