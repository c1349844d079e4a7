"""Addresses with names in braces."""

import pytest

from newsbot.sites.templates import fault, filled, names, shape

TEMPLATE = "https://a.example/{section.slug}/{slug}"


@pytest.mark.parametrize(
    ("values", "url"),
    [
        pytest.param({"section.slug": "farm life", "slug": 7}, "https://a.example/farm%20life/7", id="text and number"),
        pytest.param({"section.slug": "/a/b/", "slug": "x"}, "https://a.example/a/b/x", id="path"),
        pytest.param({"section.slug": "a"}, None, id="missing"),
        pytest.param({"section.slug": "a", "slug": " "}, None, id="empty"),
        pytest.param({"section.slug": "a", "slug": True}, None, id="truth"),
        pytest.param({"section.slug": "a", "slug": "x" * 2000}, None, id="long text"),
    ],
)
def test_names_are_filled(values: dict[str, object], url: str | None) -> None:
    assert filled(TEMPLATE, values.get) == url


def test_value_in_a_query_cannot_add_a_parameter() -> None:
    assert filled("https://a.example/l?c={c}", {"c": "a&b=1#x"}.get) == "https://a.example/l?c=a%26b%3D1%23x"


def test_value_cannot_leave_the_host() -> None:
    assert filled("https://a.example/{p}", {"p": "//b.example/x?y"}.get) == "https://a.example/b.example/x%3Fy"


def test_number_of_a_page_is_read_from_its_address() -> None:
    match = shape("https://a.example/l?p={page}&s={size}").fullmatch("https://a.example/l?p=12&s=x")
    assert match is not None
    assert match["page"] == "12"


def test_template_without_fault() -> None:
    assert (fault(TEMPLATE), names(TEMPLATE)) == (None, ("section.slug", "slug"))
