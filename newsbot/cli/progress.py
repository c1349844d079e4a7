"""A progress bar on a terminal, nothing elsewhere (the log has lines of its own)."""

from collections import Counter
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from newsbot.items import Article
from newsbot.text import clean

_TITLE_CHARS = 60


class Bar:
    """Counts the records of each site while they come."""

    def __init__(self, console: Console, *, shown: bool) -> None:
        self._counts: Counter[str] = Counter()
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.fields[site]}"),
            TextColumn("{task.completed} read"),
            TimeElapsedColumn(),
            TextColumn("{task.fields[title]}", markup=False),
            console=console,
            transient=True,
            disable=not (shown and console.is_terminal),
            redirect_stdout=False,
        )
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def tell(self, site: str, article: Article) -> None:
        """One more record."""
        self._counts[site] += 1
        if site not in self._tasks:
            self._tasks[site] = self._progress.add_task("", total=None, site=site, title="")
        self._progress.update(
            self._tasks[site],
            completed=self._counts[site],
            title=clean(article.title or "")[:_TITLE_CHARS],
        )
