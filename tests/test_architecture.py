"""The floor plan. Read it first: which part of the house may import which.

A module imports lower floors only, never sideways to another room of its own floor. The rooms of floors 0
to 3 are pure: no Scrapy, no clock, no network, no printing.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "newsbot"

# Each line one floor; within a line a room may import those to its left only where ORDERED says so.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("version", "errors", "text", "urls", "items", "words"),
    ("encoding", "document", "sites"),
    ("discovery", "extraction", "normalise", "validation", "records", "state", "politeness", "safety", "archive"),
    ("reading", "reports", "exports", "walking", "judging"),
    (
        "settings",
        "demo",
        "spiders",
        "scheduler",
        "resolver",
        "downloading",
        "pipelines",
        "middlewares",
        "exporters",
        "extensions",
        "discretion",
        "crawling",
    ),
    ("cli", "_front", "__main__", "__init__"),
)
# Floors whose rooms build upon each other, from left to right: the words, the tree beside the sites, and
# Scrapy's glue, whose parts name each other as Scrapy wants it. The door to the street opens inwards.
ORDERED = (0, 1, 4, 5)
GLUE_ORDER = (
    "settings",
    "demo",
    "spiders",
    "scheduler",
    "resolver",
    "downloading",
    "pipelines",
    "middlewares",
    "exporters",
    "extensions",
    "discretion",
    "crawling",
)
PURE_FLOORS = 4
IMPURE = frozenset(
    (
        "scrapy",
        "twisted",
        "itemadapter",
        "zope",
        "requests",
        "urllib.request",
        "http.client",
        "http.server",
        "asyncio",
        "subprocess",
        "logging",
        "random",
        "time",
    )
)
STANDARD_ONLY_FLOOR = 0


def floor_of(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    """The room a file belongs to: its first folder, or its own stem."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Dotted names that a module imports, with their lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def may_import(importer: str, imported: str) -> bool:
    above, below = floor_of(importer), floor_of(imported)
    if importer == imported or below < above:
        return True
    if below > above or above not in ORDERED:
        return False
    order = GLUE_ORDER if "crawling" in FLOORS[above] else FLOORS[above]
    return order.index(imported) < order.index(importer)


def breaches(path: Path, source: str) -> Iterator[str]:
    """Every breach of the floor plan in one file, a sentence each."""
    room, where = room_of(path), path.relative_to(PACKAGE.parent)
    tree = ast.parse(source)
    is_pure = floor_of(room) < PURE_FLOORS
    for name, line in imports(tree):
        if name == "newsbot" or (
            name.startswith("newsbot.")
            and name.split(".")[1] in ("read", "crawl", "record")
            and not (PACKAGE / name.split(".")[1]).exists()
        ):
            yield f"{where}:{line} uses the front door from inside; import the room itself"
        elif name.startswith("newsbot."):
            imported = name.split(".")[1]
            if not any(imported in rooms for rooms in FLOORS):
                yield f"{where}:{line} imports {imported}, which has no floor; give it one in FLOORS"
            elif not may_import(room, imported):
                how = "upward" if floor_of(imported) > floor_of(room) else "sideways"
                yield f"{where}:{line} imports {how}: {room} may not know {imported}"
        elif is_pure and any(name == bad or name.startswith(bad + ".") for bad in IMPURE):
            yield f"{where}:{line} imports {name} in a pure room"
        elif floor_of(room) == STANDARD_ONLY_FLOOR and name.split(".")[0] not in sys.stdlib_module_names:
            yield f"{where}:{line} imports {name} on floor 0, which is standard library only"
    if is_pure:
        yield from (f"{where}:{line} {what} in a pure room" for what, line in impure_calls(tree))


def impure_calls(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Clock, console and network, by name of the call."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if called in ("print", "input", "breakpoint"):
            yield f"calls {called}()", node.lineno
        elif called.split(".")[-1] in ("now", "utcnow", "today") and called.split(".")[0] in ("dt", "datetime", "date"):
            yield f"reads the clock with {called}()", node.lineno
        elif called in ("socket.create_connection", "socket.socket", "socket.getaddrinfo"):
            yield f"opens the network with {called}()", node.lineno


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_keeps_the_floor_plan(path: Path) -> None:
    assert list(breaches(path, path.read_text(encoding="utf-8"))) == []


def test_no_module_is_part_of_an_import_cycle() -> None:
    graph = {}
    names = {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
        for path in modules()
    }
    for name, path in names.items():
        targets = set()
        for target, _ in imports(ast.parse(path.read_text(encoding="utf-8"))):
            module = target if target in names else target.rpartition(".")[0]
            if module in names and module != name and not name.startswith(module + "."):
                targets.add(module)
        graph[name] = targets
    assert list(cycles(graph)) == []


def cycles(graph: dict[str, set[str]]) -> Iterator[str]:
    """One cycle through each module that is part of one, as "a -> b -> a"."""
    for start in graph:
        stack, seen = [(start, (start,))], set()
        while stack:
            name, path = stack.pop()
            for target in graph[name]:
                if target == start:
                    yield " -> ".join((*path, start))
                    stack.clear()
                    break
                if target not in seen:
                    seen.add(target)
                    stack.append((target, (*path, target)))


@pytest.mark.parametrize(
    ("room", "source", "words"),
    [
        pytest.param("extraction/x.py", "import scrapy", "imports scrapy in a pure room", id="scrapy"),
        pytest.param("normalise/x.py", "from itemadapter import ItemAdapter", "imports itemadapter", id="itemadapter"),
        pytest.param("normalise/x.py", "from newsbot.extraction import extract", "sideways", id="sideways"),
        pytest.param("text.py", "from newsbot.reading import read", "upward", id="upward"),
        pytest.param("discovery/x.py", "import newsbot", "front door", id="front door"),
        pytest.param("reading.py", "from newsbot import read", "front door", id="front door by name"),
        pytest.param("reading.py", "import datetime as dt\ndt.datetime.now()", "reads the clock", id="clock"),
        pytest.param("records.py", "print(1)", "calls print()", id="print"),
        pytest.param("sites/x.py", "import urllib.request", "imports urllib.request", id="network"),
        pytest.param("text.py", "import lxml", "standard library only", id="floor 0"),
    ],
)
def test_a_breach_is_named(room: str, source: str, words: str) -> None:
    assert any(words in breach for breach in breaches(PACKAGE / room, source))


def test_a_cycle_is_named() -> None:
    assert "a -> b -> a" in list(cycles({"a": {"b"}, "b": {"a"}}))
