"""A document that ends in its middle is known by what it says of its end."""

import pytest

from newsbot.safety import is_unclosed


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(b"<!DOCTYPE html><HTML><body><p>words</body></HTML >", False, id="page"),
        pytest.param(b"<html><body><p>wor", True, id="page, cut"),
        pytest.param(b"<html><body><p>words</body>\n<script>count()</script>", False, id="script behind the end"),
        pytest.param(b"<p>words", False, id="a page that opens nothing"),
        pytest.param(b"<?xml version='1.0'?><rss><channel></channel></rss>\n", False, id="feed"),
        pytest.param(b"<?xml version='1.0'?><rss><channel><item>", True, id="feed, cut"),
        pytest.param(b"<urlset><url><loc>http", True, id="sitemap, cut"),
        pytest.param(b"<rdf:RDF><item/></rdf:RDF>", False, id="RSS 1.0"),
        pytest.param(b"{}", False, id="JSON"),
        pytest.param(b"", False, id="nothing"),
        pytest.param(b"<html>" + b"</" * 5_000_000, True, id="megabytes"),
    ],
)
def test_a_document_that_is_not_closed(body: bytes, expected: bool) -> None:
    assert is_unclosed(body) is expected
