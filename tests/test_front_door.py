"""What a notebook calls."""

import newsbot


def test_the_public_names_are_those_listed() -> None:
    assert sorted(newsbot.__all__) == ["Article", "Site", "crawl", "read", "record"]


def test_crawl_yields_articles_and_may_be_left_early() -> None:
    first = next(iter(newsbot.crawl("demo", max_articles=2)))
    assert isinstance(first, newsbot.Article)
    assert first.title
    assert newsbot.record(first)["body"] == first.body


def test_read_takes_text_bytes_and_the_name_of_a_site() -> None:
    page = (
        "<html lang=en><h1>Ships that never sail</h1><p>By Ada Lovelace</p>"
        + "<p>The harbour is quiet, and so it stays. " * 9
    )
    assert newsbot.read(page).title == newsbot.read(page.encode(), site="demo").title == "Ships that never sail"
