"""The lock of a site's folder: held by one process at a time, gone with it however it dies."""

import datetime as dt
import os
import sys
from io import FileIO
from pathlib import Path
from weakref import WeakSet

from newsbot.errors import StateError

if sys.platform == "win32":
    import msvcrt

    # Locks reach beyond the end of the file, so that the text in front stays readable to others.
    _BYTE = 1 << 20

    def _try_lock(file: FileIO) -> None:
        file.seek(_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)
else:
    import fcntl

    def _try_lock(file: FileIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


_TEXT_BYTES = 200
_held: WeakSet[FileIO] = WeakSet()


def _let_go() -> None:
    """Closes the locks that a forked process inherited, lest it hold them when its parent is dead."""
    for file in tuple(_held):
        file.close()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


def lock(path: Path, *, now: dt.datetime) -> FileIO:
    """The open lock file at `path`; the lock lasts until it is closed or this process ends.

    It says which process has it and since when. Raises BlockingIOError or PermissionError when another one has it,
    and any other OSError when there can be none.
    """
    file = FileIO(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666), "r+")
    try:
        _try_lock(file)
        file.truncate(0)
        file.write(f"process {os.getpid()} since {now.astimezone(dt.UTC).isoformat(timespec='seconds')}\n".encode())
    except BaseException:
        file.close()
        raise
    _held.add(file)
    return file


def locked(path: Path, site_file: str, *, now: dt.datetime) -> FileIO:
    """As `lock`; raises StateError that names the process which has it."""
    try:
        return lock(path, now=now)
    except (BlockingIOError, PermissionError) as error:
        if isinstance(error, PermissionError) and sys.platform != "win32":
            raise
        holder = path.read_bytes()[:_TEXT_BYTES].decode("utf-8", "replace").strip() or "process unknown"
        raise StateError(
            site_file,
            f"another crawl of this site is running ({holder}). Let it end, or stop it; the same command then goes on.",
        ) from error
