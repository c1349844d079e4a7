import pytest

from newsbot.encoding import decoded

GERMAN = "Für zwölf Bücher über Käse müßte man größere Räume öffnen."
CHINESE = "联通的船只离开了港口，没有人知道为什么。早上渔民看到了空荡荡的水面。"


@pytest.mark.parametrize(
    ("text", "written", "declared"),
    [
        (GERMAN, "utf-8", "iso-8859-1"),
        (GERMAN, "utf-8", "windows-1252"),
        (CHINESE, "utf-8", "gb2312"),
        (GERMAN, "iso-8859-1", "iso-8859-1"),
        (GERMAN, "cp1252", "utf-8"),
        (CHINESE, "gb18030", "gbk"),
        ("Корабли ушли из гавани.", "cp1251", "windows-1251"),
        ("Корабли ушли из гавани.", "koi8-r", "koi8-r"),
    ],
    ids=lambda value: value if len(value) < 15 else "",
)
@pytest.mark.parametrize("where", ["header", "meta"])
def test_a_page_is_read_in_the_encoding_it_is_written_in(text: str, written: str, declared: str, where: str) -> None:
    meta = f'<meta charset="{declared}">' if where == "meta" else ""
    body = f"<html><head>{meta}</head><body><p>{text}</p></body></html>".encode(written)
    header = f"text/html; charset={declared}" if where == "header" else "text/html"
    assert text in decoded(body, header)[1]


def test_two_letters_that_happen_to_be_utf8_do_not_outweigh_what_the_page_says() -> None:
    body = "<p>联通</p>".encode("gbk")
    assert decoded(body, "text/html; charset=gbk") == ("gb18030", "<p>联通</p>")


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="utf-8">',
        "<META CHARSET=UTF-8>",
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
        '<?xml version="1.0" encoding="utf-8"?>',
        '<script charset="utf-8" src="x.js"></script><meta charset="utf8">',
    ],
)
def test_a_page_that_calls_itself_utf8_and_is_it_is_read_as_that(head: str) -> None:
    assert decoded(f"{head}<p>{GERMAN}</p>".encode(), None) == ("utf-8", f"{head}<p>{GERMAN}</p>")


def test_a_script_in_utf8_does_not_make_the_page_utf8() -> None:
    head = '<script charset="utf-8" src="x.js"></script><meta charset="iso-8859-1">'
    assert decoded(f"{head}<p>{GERMAN}</p>".encode("iso-8859-1"), None) == ("cp1252", f"{head}<p>{GERMAN}</p>")
