"""What is no page is known as what it is."""

import pytest

from newsbot.safety import medium


@pytest.mark.parametrize(
    ("content_type", "body", "expected"),
    [
        pytest.param("text/html; charset=utf-8", b"<!DOCTYPE html><html>", None, id="page"),
        pytest.param("application/xhtml+xml", b"<?xml version='1.0'?><html>", None, id="XHTML"),
        pytest.param(None, b"<p>words", None, id="no label"),
        pytest.param("application/octet-stream", b"\n <!doctype HTML><p>", None, id="page under a wrong label"),
        pytest.param("application/json", b"<html><p>", None, id="page under a wrong label, JSON"),
        pytest.param("text/plain", b"words", None, id="plain text"),
        pytest.param("text/html", "<p>x</p>".encode("utf-16"), None, id="UTF-16"),
        pytest.param("text/html", "<p>x</p>".encode("utf-16-le"), None, id="UTF-16 without mark"),
        pytest.param("text/html", b"<p>one \0 NUL" + b"words " * 99, None, id="a NUL byte"),
        pytest.param("text/html", b"%PDF-1.7", "application/pdf", id="PDF under a page's label"),
        pytest.param("application/pdf", b"", "application/pdf", id="PDF by label"),
        pytest.param("image/jpeg", b"\xff\xd8\xff\xe0", "image/jpeg", id="picture"),
        pytest.param("text/html", b"\x89PNG\r\n\x1a\n", "image/png", id="picture under a page's label"),
        pytest.param("text/html", b"RIFF\0\0\0\0WEBPVP8", "image/webp", id="WebP"),
        pytest.param("application/json; charset=utf-8", b'{"a": 1}', "application/json", id="JSON"),
        pytest.param("text/html", b"\0\0\0\1\0\0\0\2" * 99, "application/octet-stream", id="binary"),
        pytest.param("video/mp4", b"x", "video/mp4", id="film"),
    ],
)
def test_the_kind_of_a_file(content_type: str | None, body: bytes, expected: str | None) -> None:
    assert medium(content_type, body) == expected
