"""Pages of whole sites are told apart and read as lists, where such pages are at hand."""

import gzip
import re
from pathlib import Path

import pytest

from . import kinds
from .kinds import Labelled, figures, labels, seen

SITES = Path(__file__).parents[3] / "shared" / "pages" / "sites"
# Of each site so many pages of each kind: all take half a minute.
PAGES_OF_A_KIND = 3
LIST = (
    "<html><body><main><h1>Opinion</h1>"
    + "".join(f"<h2><a href='/2019/03/item-{n}/'>A bridge that nobody wanted</a></h2><p>Text.</p>" for n in range(5))
    + "<a href='/opinion/page/2/'>Older posts</a></main></body></html>"
)


def _site(folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "urls.tsv").write_text(
        "file\turl_guess_from_path\nlist.html\thttps://a.example/opinion/\n", encoding="utf-8"
    )
    (folder / "a" / "list.html.gz").write_bytes(gzip.compress(LIST.encode()))


@pytest.mark.parametrize(
    ("kind", "next_page", "expected"),
    [
        pytest.param("listing", "https://a.example/opinion/page/2/", (1.0, 1.0, 1.0), id="all right"),
        pytest.param("article", None, (0.0, 1.0, 1.0), id="another kind"),
        pytest.param("listing", "https://a.example/opinion/page/3/", (1.0, 0.0, 1.0), id="another page"),
    ],
)
def test_figures_tell_what_is_right(
    kind: str, next_page: str | None, expected: tuple[float, float, float], tmp_path: Path
) -> None:
    _site(tmp_path)
    page = Labelled(path="a/list.html", kind=kind, next_page=next_page)
    told = figures(list(seen(tmp_path, [page], {"a": re.compile(r"^/20\d\d/\d\d/[^/]+/?$")})))
    assert (told.kinds, told.next_pages, told.entries) == expected


@pytest.mark.skipif(not SITES.is_dir(), reason="the pages of whole sites are not at hand")
def test_pages_of_whole_sites_are_told_apart() -> None:
    counts: dict[tuple[str, str, bool], int] = {}
    chosen = []
    for page in labels():
        group = (page.path.partition("/")[0], page.kind, page.next_page is not None)
        counts[group] = counts.get(group, 0) + 1
        if counts[group] <= PAGES_OF_A_KIND:
            chosen.append(page)
    told = list(seen(SITES, chosen, kinds.article_paths()))
    found = figures(told)
    assert not [page.path for page in told if page.is_refused]
    assert (found.kinds >= 0.98, found.next_pages >= 0.95, found.entries >= 0.99) == (True, True, True), found
