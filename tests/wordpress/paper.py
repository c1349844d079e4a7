"""WordPress(): a whole one in a folder, with the entries of the paper, set up anew for each condition."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.wordpress.database import Database
from tests.wordpress.entries import Entry, authors, entries
from tests.wordpress.packages import THEMES, WORDPRESS
from tests.wordpress.server import Server

PHP = Path(__file__).parent / "php"
DATED = "/%year%/%monthnum%/%postname%/"
PLAIN = ""
CLASSIC, BLOCKS = "twentytwentyone", "twentytwentythree"
MENU = [
    {"kind": "home", "title": "Home"},
    {"kind": "category", "title": "Opinion"},
    {"kind": "category", "title": "Towns"},
    {"kind": "archive", "title": "Columns", "key": "column"},
    {"kind": "archive", "title": "Notes", "key": "note"},
    {"kind": "page", "title": "About us", "key": "about"},
    {"kind": "page", "title": "Contact", "key": "contact"},
]
# The types of entry that are articles.
ARTICLE_TYPES = ("post", "column", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """One condition of the site."""

    permalinks: str = DATED
    theme: str = CLASSIC
    base: str = ""
    """The folder it is installed in, "/blog"; "" for the root."""
    without: tuple[str, ...] = ()
    """What is switched off: "rest", "rest links", "sitemaps", "feeds"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request that the site answered."""

    status: int
    target: str


class WordPress:
    """`with WordPress() as paper:` installed, filled and served at `paper.home`."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.ids: dict[str, int] = {}
        self._open = ExitStack()
        self._theme = CLASSIC

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self.folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="wordpress-")))
            self._requests = self.folder / "requests.jsonl"
            self._install()
            database = stack.enter_context(Database(self.folder))
            self._server = stack.enter_context(
                Server(self.folder / "www", self.folder / "php" / "router.php", self.folder / "php.log")
            )
            self.authority = self._server.authority
            self._told: dict[str, Any] = {
                "database": "gazette",
                "socket": str(database.socket),
                "log": str(self._requests),
                "without": [],
                "rewrites": True,
                "home": self._server.address,
            }
            self._tell()
            filled = entries()
            given = {"users": authors(), "entries": [_row(entry) for entry in filled], "menu": MENU}
            self.ids = self._php("fill.php", given)
            self.entries = {entry.key: entry for entry in filled}
            self.set_up(Setup())
            self._open = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def _install(self) -> None:
        """Puts a copy of the package's files into the folder; /etc and /var/lib/wordpress stay as they are."""
        www = self.folder / "www"
        shutil.copytree(WORDPRESS, www, symlinks=True, ignore=shutil.ignore_patterns("wp-content", "wp-config*"))
        shutil.copy(PHP / "config.php", www / "wp-config.php")
        content = www / "wp-content"
        (content / "mu-plugins").mkdir(parents=True)
        (content / "plugins").mkdir()
        (content / "uploads").mkdir()
        (content / "themes").symlink_to(THEMES)
        shutil.copy(PHP / "paper.php", content / "mu-plugins")
        shutil.copytree(PHP, self.folder / "php")

    def _tell(self) -> None:
        (self.folder / "paper.json").write_text(json.dumps(self._told))

    def _php(self, file: str, given: Mapping[str, Any]) -> Any:
        done = subprocess.run(
            ["php", self.folder / "php" / file, self.folder],
            input=json.dumps(given),
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        if done.returncode or done.stderr:
            raise RuntimeError(f"{file} {given.get('deed', '')}: {done.stderr}{done.stdout[-2000:]}")
        return json.loads(done.stdout)

    def _deed(self, deed: str, **given: Any) -> Any:
        return self._php("desk.php", {"deed": deed, **given})

    # ── conditions ──

    @property
    def home(self) -> str:
        """The address of the home page."""
        return f"{self._told['home']}/"

    def set_up(self, setup: Setup) -> None:
        """Puts the site into a condition."""
        self._theme = setup.theme
        # Without readable addresses WordPress asks for no rewriting, and the web server knows files alone.
        self._told |= {
            "without": setup.without,
            "home": self._server.address + setup.base,
            "rewrites": bool(setup.permalinks),
        }
        self._tell()
        self._deed("set up", theme=setup.theme, permalinks=setup.permalinks)
        self._deed("show")

    def category(self, name: str) -> str:
        """The address of a category."""
        url: str = self._deed("category", name=name)
        return url

    # ── the truth ──

    def truth(self, *, types: Iterable[str] = ARTICLE_TYPES) -> list[dict[str, Any]]:
        """What a crawl shall find, in rows as tests.crawl.scoring takes them, and the posts behind a password."""
        rows = []
        for key, listed in self._deed("list", ids=self.ids).items():
            entry = self.entries[key]
            if listed is None or listed["status"] != "publish" or entry.type not in types:
                continue
            # WordPress's themes of blocks lead to further pages where the break is a block, and to no other.
            parts = entry.parts[:1] if entry.is_classic and self._theme == BLOCKS else entry.parts
            pages = ["\n\n".join(text for _, text in part) for part in parts]
            rows.append(
                {
                    "key": key,
                    "type": entry.type,
                    "url": listed["url"],
                    "kind": "protected" if listed["password"] else "article",
                    "title": entry.title,
                    "authors": list(entry.authors),
                    "date": listed["date"],
                    "body": "\n\n".join(pages),
                    "pages": pages,
                    "categories": entry.categories,
                }
            )
        return rows

    def requests(self) -> list[Request]:
        """What was asked of the site since the last time."""
        if not self._requests.exists():
            return []
        lines = self._requests.read_text(encoding="utf-8").splitlines()
        self._requests.unlink()
        return [Request(status=status, target=target) for status, target in map(json.loads, lines)]

    # ── deeds of the desk ──

    def put(self, made: Sequence[Entry]) -> None:
        """Puts entries in."""
        self.ids |= self._deed("put", entries=[_row(entry) for entry in made], ids=self.ids)
        self.entries |= {entry.key: entry for entry in made}

    def edit(self, key: str, **changes: Any) -> None:
        """Changes fields of an entry, and the post with them."""
        entry = self.entries[key] = replace(self.entries[key], **changes)
        row = {"post_title": entry.title, "post_content": entry.content, "post_password": entry.password}
        self._deed("edit", changes={self.ids[key]: row})

    def trash(self, *keys: str) -> None:
        """Moves entries to the trash."""
        self._deed("trash", ids=[self.ids[key] for key in keys])

    def delete(self, *keys: str) -> None:
        """Deletes entries for good."""
        self._deed("delete", ids=[self.ids[key] for key in keys])


def _row(entry: Entry) -> dict[str, Any]:
    row = asdict(entry) | {"content": entry.content, "date": entry.date and f"{entry.date:%Y-%m-%d %H:%M:%S}"}
    row.pop("parts")
    return row
