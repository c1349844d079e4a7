"""TOML definitions -> Site, with every fault of a definition at once.

    load(path)                    one definition
    known(folders), names(...)    what can be crawled
    site_for(name or address)     the Site to crawl

`keys.py` says which keys there are, `values.py` what may stand under them.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from itertools import takewhile
from pathlib import Path
from typing import Any

from newsbot import urls
from newsbot.errors import DefinitionError, Fault, UnknownSiteError, UnreadableError
from newsbot.sites.keys import READERS, table
from newsbot.sites.model import Site, Source, undescribed
from newsbot.sites.values import Note

_NAME = re.compile(r"(?!url$)[A-Za-z0-9][\w.-]*")
_LINE = re.compile(r"\(at line (?P<line>\d+), column \d+\)")


def load(path: Path | str) -> Site:
    """The Site that a definition describes; its name is the stem of the file.

    Raises DefinitionError with all faults of the file in its order, UnreadableError for a file that cannot be opened.
    """
    path = Path(path)
    faults: list[Fault] = []

    def note(key: str, found: str, expected: str, remedy: str) -> None:
        faults.append(Fault(file=str(path), key=key, found=found, expected=expected, remedy=remedy))

    if not _NAME.fullmatch(path.stem):
        note("(file name)", repr(path.stem), "letters, digits, '.', '_' and '-', and not 'url'", "Rename the file.")
    data = _parsed(path, note)
    values = None if data is None else table(READERS, data, "", note)
    if data is not None and "address" not in data:
        note("address", "nothing", "the address where a crawl begins", 'Add address = "https://…".')
    if faults or not values:
        raise DefinitionError(faults)
    return Site(name=path.stem, described=True, delay_seconds=values.pop("delay", None), **values)


def known(folders: Sequence[Path | str] = ()) -> dict[str, Path]:
    """Name -> file of every definition: those in `folders`, the first folder first, win over newsbot's own."""
    found: dict[str, Path] = {}
    for folder in (*map(Path, folders), Path(str(files("newsbot.sites").joinpath("definitions")))):
        if not folder.is_dir():
            raise UnreadableError(str(folder), "is no folder of site definitions. Give one that exists, or make it.")
        try:
            paths = sorted(folder.glob("*.toml"))
        except OSError as error:
            raise UnreadableError(str(folder), f"cannot be listed: {error.strerror}.") from error
        for path in paths:
            found.setdefault(path.stem, path)
    return found


def names(folders: Sequence[Path | str] = ()) -> tuple[str, ...]:
    """The names of all definitions, sorted."""
    return tuple(sorted(known(folders)))


def site_for(name_or_url: str, folders: Sequence[Path | str] = ()) -> Site:
    """The Site with this name, or the one to crawl this address with.

    An address on a host that a definition covers is read by that definition, as its only source; any
    other address gives an undescribed Site. Raises UnknownSiteError for what is neither.
    """
    paths = known(folders)
    if name_or_url in paths:
        return load(paths[name_or_url])
    if not urls.is_web(name_or_url) or urls.site_name(name_or_url) is None:
        raise UnknownSiteError(name_or_url, sorted(paths))
    covering = [(address, path) for path in paths.values() for address in _covered(path, name_or_url)]
    if not covering:
        return undescribed(name_or_url)
    _, path = max(covering, key=lambda pair: _shared_path(pair[0], name_or_url))
    return _narrowed(load(path), name_or_url)


def _covered(path: Path, url: str) -> tuple[str, ...]:
    """The address of a definition if it covers the host of `url`; a definition too broken to tell covers nothing."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    address, hosts = data.get("address"), data.get("hosts", ())
    if not isinstance(address, str) or not urls.is_web(address) or urls.site_name(address) is None:
        return ()
    others = [hosts] if isinstance(hosts, str) else hosts if isinstance(hosts, list) else []
    site = Site(name=path.stem, address=address, hosts=tuple(host for host in others if isinstance(host, str)))
    return (address,) if site.has_host(url) else ()


def _shared_path(one: str, other: str) -> int:
    """How many leading parts two addresses have in common: of two definitions of a host the closer one serves."""
    pairs = zip(urls.key(one).split("/"), urls.key(other).split("/"), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _narrowed(site: Site, url: str) -> Site:
    """`site` with the listing at `url` as its only source; as it is when `url` is its own address."""
    wanted = urls.key(url, site.drop_query)
    if wanted == urls.key(site.address, site.drop_query):
        return site
    for source in site.sources:
        if urls.key(source.url, site.drop_query) == wanted:
            return replace(site, sources=(source,))
    # The section of the definition is that of its own sources, not of any list of the host.
    return replace(site, sources=(Source(kind="listing", url=url),), section=None)


def _parsed(path: Path, note: Note) -> dict[str, Any] | None:
    """The table that the file holds; None after a fault."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise UnreadableError(str(path), f"cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        note(f"byte {error.start}", "bytes that are no UTF-8", "TOML in UTF-8", "Save the file as UTF-8.")
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        note(
            f"line {line['line']}" if line else "end of file",
            _LINE.sub("", str(error)).strip(),
            "TOML",
            "Correct this line; further faults show when the file is TOML.",
        )
    except RecursionError:
        note("(file)", "brackets nested too deep", "TOML", "Write it flatter.")
    return None
