"""Definitions: what they give, and what is said of their faults."""

import datetime as dt
from pathlib import Path

import pytest

from newsbot.errors import DefinitionError, UnknownSiteError, UnreadableError
from newsbot.sites import Selector, Site, Source, known, load, names, site_for

FULL = r"""
title = "The Example"
address = "https://www.example.com/opinion/"
publication = ["The Example", "Example.com"]
language = "pt-BR"
timezone = "America/Sao_Paulo"
hosts = ["blog.example.com", "127.0.0.1:8080"]
section = "Opinion"
drop_query = "c"
include = '^/\d{4}/'
exclude = ['/podcast/']
allow = ["127.0.0.1:8080"]
delay = 2.5

[[sources]]
kind = "listing"
url = "https://www.example.com/opinion/"
articles = ["h2 a::attr(href)", "xpath://h3/a"]
next_page = "a.next"

[[layouts]]
since = 2019-08-01
until = "2021-01-01"
[layouts.selectors]
title = "h1"
body = ["div.entry", "xpath://article"]

[text]
drop = ['^Skip to']
caption = ['^(?P<caption>.*) \| Photo: (?P<credit>.*)$']
editor = 'Edited by (?P<name>.*)'
"""


def written(folder: Path, text: str, name: str = "example") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(folder: Path, text: str) -> list[tuple[str, str]]:
    """Key and remedy of each fault."""
    with pytest.raises(DefinitionError) as caught:
        load(written(folder, text))
    return [(fault.key, fault.remedy) for fault in caught.value.faults]


def test_definition_gives_a_site(tmp_path: Path) -> None:
    site = load(written(tmp_path, FULL))
    assert (site.name, site.title, site.described, site.delay_seconds) == ("example", "The Example", True, 2.5)
    assert site.hosts == ("blog.example.com", "127.0.0.1:8080")
    assert site.drop_query == ("c",)
    assert [pattern.pattern for pattern in site.include + site.exclude] == [r"^/\d{4}/", "/podcast/"]
    assert site.sources == (
        Source(
            kind="listing",
            url="https://www.example.com/opinion/",
            articles=(
                Selector(text="h2 a::attr(href)", xpath="descendant-or-self::h2/descendant::a/@href"),
                Selector(text="xpath://h3/a", xpath="//h3/a"),
            ),
            next_page=site.sources[0].next_page,
        ),
    )
    assert [selector.text for selector in site.sources[0].next_page] == ["a.next"]
    [layout] = site.layouts
    assert (layout.since, layout.until) == (dt.date(2019, 8, 1), dt.date(2021, 1, 1))
    assert [selector.text for selector in layout.selectors["body"]] == ["div.entry", "xpath://article"]
    assert site.text.editor[0].search("Edited by Ada")["name"] == "Ada"  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "key", "remedy"),
    [
        pytest.param('adress = "x"', "adress", "'address'", id="unknown key"),
        pytest.param("title = 3", "title", "quotation marks", id="wrong type"),
        pytest.param('delay = "3"', "delay", "delay = 2.5", id="delay as text"),
        pytest.param("delay = true", "delay", "delay = 2.5", id="delay as truth"),
        pytest.param("delay = nan", "delay", "delay = 2.5", id="delay that is no number"),
        pytest.param("include = ['(']", "include", "Correct", id="bad pattern"),
        pytest.param("exclude = ['a', '*']", "exclude[1]", "Correct", id="second pattern bad"),
        pytest.param('language = "englisch!"', "language", '"en"', id="bad language"),
        pytest.param('timezone = "Korea/Seoul"', "timezone", "Asia/Seoul", id="bad zone"),
        pytest.param('timezone = "Europe"', "timezone", "Asia/Seoul", id="folder of zones"),
        pytest.param('hosts = "https://a.example/"', "hosts", "without https://", id="host with scheme"),
        pytest.param('allow = "a.example"', "allow", "port", id="allowed host without port"),
        pytest.param(
            '[[sources]]\nkind = "listing"\nurl = "/opinion/"', "sources[0].url", "https://", id="relative address"
        ),
        pytest.param('[[sources]]\nkind = "listing"', "sources[0].url", "Add url", id="source without address"),
        pytest.param(
            '[[sources]]\nkind = "x"\nurl = "http://a.example"', "sources[0].kind", "one of", id="unknown kind"
        ),
        pytest.param(
            '[[sources]]\nurl = "http://a.example"\narticles = "h2 a["', "sources[0].articles", "xpath:", id="bad CSS"
        ),
        pytest.param(
            '[[sources]]\nurl = "http://a.example"\narticles = "xpath://a["',
            "sources[0].articles",
            "Correct",
            id="bad XPath",
        ),
        pytest.param(
            '[[sources]]\nurl = "http://a.example"\nrecord = "data..items"',
            "sources[0].record",
            "data.articles",
            id="empty key",
        ),
        pytest.param(
            '[[sources]]\nurl = "http://a.example"\narticle_url = "/{slug}"',
            "sources[0].article_url",
            "https://",
            id="relative",
        ),
        pytest.param(
            '[[sources]]\nurl = "http://a.example"\narticle_url = "https://{host}/x"',
            "sources[0].article_url",
            "without braces",
            id="host in braces",
        ),
        pytest.param(
            '[[sources]]\nurl = "http://a.example"\nnext_url = "https://a.example/{page"',
            "sources[0].next_url",
            "{slug}",
            id="brace not closed",
        ),
        pytest.param(
            '[[sources]]\nurl = "http://a.example"\nnext_url = "https://a.example/2"',
            "sources[0].next_url",
            "{slug}",
            id="no braces",
        ),
        pytest.param('[sources]\nurl = "http://a.example"', "sources", "[[sources]]", id="one bracket"),
        pytest.param("[[layouts]]\nsince = '2019-13-01'", "layouts[0].since", "2019-08-31", id="bad day"),
        pytest.param(
            "[[layouts]]\nsince = 2020-01-01\nuntil = 2019-01-01", "layouts[0].until", "Exchange", id="days exchanged"
        ),
        pytest.param(
            "[[layouts]]\nselectors.titel = 'h1'", "layouts[0].selectors.titel", "'title'", id="unknown field"
        ),
        pytest.param("[text]\neditor = 'Edited by'", "text.editor", "Put it around", id="group missing"),
        pytest.param("[text]\nbyline = '(?P<author>x)'", "text.byline", "Put it around", id="group of another name"),
        pytest.param("text = 3", "text", "[text]", id="no table"),
    ],
)
def test_fault_is_named_with_its_remedy(tmp_path: Path, text: str, key: str, remedy: str) -> None:
    [(found, said)] = faults(tmp_path, 'address = "https://a.example/"\n' + text)
    assert found == key
    assert remedy in said


def test_all_faults_come_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    found = faults(tmp_path, 'titel = "x"\nlanguage = 3\n[[layouts]]\nsince = "x"\n[text]\ndrop = "("')
    assert [key for key, _ in found] == ["titel", "language", "layouts[0].since", "text.drop", "address"]


def test_broken_toml_is_shown_with_its_line(tmp_path: Path) -> None:
    assert [key for key, _ in faults(tmp_path, 'title = "x"\nlanguage = = 3')] == ["line 2"]


def test_bytes_that_are_no_text_are_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "example.toml"
    path.write_bytes(b'title = "\xff"')
    with pytest.raises(DefinitionError, match="UTF-8"):
        load(path)


@pytest.mark.parametrize("name", ["url", "a b", ".x"])
def test_name_must_serve_as_spider_and_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(DefinitionError, match="Rename"):
        load(written(tmp_path, 'address = "https://a.example/"', name))


def test_missing_file_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        load(tmp_path / "none.toml")


def test_missing_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        names((tmp_path / "none",))


@pytest.mark.parametrize("name", names())
def test_own_definitions_are_without_fault(name: str) -> None:
    assert site_for(name).name == name


def test_folders_of_the_user_win_the_first_first(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    for folder in (one, two):
        written(folder, 'address = "https://a.example/"', "demo")
    written(two, 'address = "https://b.example/"', "zwei")
    assert known((one, two))["demo"] == one / "demo.toml"
    assert {"demo", "zwei"} <= set(names((one, two)))


class TestSiteFor:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        written(tmp_path, FULL)
        return tmp_path

    def listed(self, site: Site) -> list[str]:
        return [source.url for source in site.sources]

    def test_name_gives_its_definition(self, folder: Path) -> None:
        assert site_for("example", (folder,)).title == "The Example"

    def test_own_address_gives_the_definition_as_it_is(self, folder: Path) -> None:
        assert site_for("http://example.com/opinion", (folder,)).section == "Opinion"

    @pytest.mark.parametrize(
        "url", ["https://www.example.com/news/", "http://blog.example.com/", "http://127.0.0.1:8080/x"]
    )
    def test_other_address_of_the_host_is_the_only_source(self, folder: Path, url: str) -> None:
        site = site_for(url, (folder,))
        assert (site.name, self.listed(site), site.section) == ("example", [url], None)

    @pytest.mark.parametrize("url", ["https://news.example.com/", "http://127.0.0.1:8081/x", "https://example.org/"])
    def test_address_of_another_host_is_undescribed(self, folder: Path, url: str) -> None:
        site = site_for(url, (folder,))
        assert (site.described, site.address) == (False, url)

    @pytest.mark.parametrize("name", ["exmple", "www.example.com", "ftp://example.com/", "", "http://"])
    def test_what_is_neither_name_nor_address_is_unknown(self, folder: Path, name: str) -> None:
        with pytest.raises(UnknownSiteError) as caught:
            site_for(name, (folder,))
        assert "example" in caught.value.known

    def test_faulty_definition_of_the_host_is_told(self, folder: Path) -> None:
        written(folder, FULL + "\nend = ['(']")
        with pytest.raises(DefinitionError):
            site_for("https://www.example.com/news/", (folder,))

    def test_faulty_definition_of_another_host_does_not_matter(self, folder: Path) -> None:
        written(folder, "= =", "broken")
        assert site_for("https://example.org/", (folder,)).described is False

    def test_of_two_definitions_of_a_host_the_closer_one_serves(self, folder: Path) -> None:
        written(folder, 'address = "https://www.example.com/sport/"', "sport")
        assert site_for("https://www.example.com/sport/tennis/", (folder,)).name == "sport"


def test_list_that_comes_as_json_says_where_its_articles_are(tmp_path: Path) -> None:
    lines = (
        'kind = "json"',
        'url = "https://a.example/api"',
        'record = "data.items"',
        'article_url = "https://a.example/{section.slug}/{slug}"',
        'next_url = "https://a.example/api?page={page}"',
    )
    [source] = load(written(tmp_path, 'address = "https://a.example/"\n[[sources]]\n' + "\n".join(lines))).sources
    assert source == Source(
        kind="json",
        url="https://a.example/api",
        record="data.items",
        article_url="https://a.example/{section.slug}/{slug}",
        next_url="https://a.example/api?page={page}",
    )
