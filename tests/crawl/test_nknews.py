"""NK News Opinion by its own definition: two listing pages and the articles of all eras, over loopback."""

import json
import tomllib
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

from tests.command import newsbot, records
from tests.crawl.site import Answer, LoopbackSite

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles" / "nknews"
LISTING = "/category/featured-content/opinion-analysis/"
ITEM = """<div class="post"><a href="{path}?c=1520846282783"><img alt="{title}" src="/i.jpg"></a>
<h2><a href="{path}">{title}</a></h2><p>A dek.</p><p><a href="/content_author/jo-sample/">Jo Sample</a> January 9, 2020</p></div>"""


def definition(authority: str) -> str:
    """NK News' definition with its hosts moved to loopback."""
    text = files("newsbot.sites").joinpath("definitions/nknews.toml").read_text(encoding="utf-8")
    text = text.replace("https://www.nknews.org", f"http://{authority}")
    return text.replace('hosts = ["www.nknews.org", "nknews.org"]', f'hosts = ["{authority}"]\nallow = ["{authority}"]')


def put_up(site: LoopbackSite) -> dict[str, dict[str, object]]:
    """Every HTML case behind two listing pages; gives path -> expected."""
    expected = {}
    for case in sorted(FIXTURES.glob("*/page.html")):
        told = tomllib.loads((case.parent / "case.toml").read_text(encoding="utf-8"))
        path = urlsplit(told["url"]).path
        html = case.read_text(encoding="utf-8").replace("https://www.nknews.org", site.address)
        for asked in (path, f"{path}?c=1520846282783"):
            site.answers[asked] = Answer(body=html.encode())
        expected[path] = json.loads((case.parent / "expected.json").read_text(encoding="utf-8"))
    paths = list(expected)
    for number, part in enumerate((paths[:3], paths[3:]), start=1):
        items = "".join(ITEM.format(path=path, title=expected[path]["title"]) for path in part)
        pager = (
            f'<a class="next" href="{LISTING}page/2/">Next</a>' if number == 1 else f'<a href="{LISTING}">Previous</a>'
        )
        page = f"<html lang=en><head><title>Opinion | NK News</title></head><body><h1>Opinion</h1>{items}{pager}</body></html>"
        site.answers[LISTING if number == 1 else f"{LISTING}page/2/"] = Answer(body=page.encode())
    return expected


def test_every_era_is_found_and_read_by_the_definition(tmp_path: Path) -> None:
    with LoopbackSite() as site:
        expected = put_up(site)
        (tmp_path / "mine").mkdir()
        (tmp_path / "mine" / "nknews.toml").write_text(definition(site.authority), encoding="utf-8")
        done = newsbot("crawl", "nknews", "--sites", "mine", "--delay", "0", "--out", "-", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    got = {urlsplit(record["url"]).path: record for record in records(done.stdout)}
    assert set(got) == set(expected)
    for path, wanted in expected.items():
        for key in ("title", "subtitle", "authors", "editors", "body", "section"):
            if key in wanted:
                assert got[path][key] == wanted[key], (path, key)
