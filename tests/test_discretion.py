"""No log line shows a secret or draws on the terminal."""

import io
import logging

import pytest

from newsbot.discretion import discreet


def written(message: str, *arguments: object, exc_info: bool = False) -> str:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(discreet)
    logger = logging.Logger("of another library")
    logger.addHandler(handler)
    logger.error(message, *arguments, exc_info=exc_info)
    return stream.getvalue()


def test_secrets_of_arguments_are_masked() -> None:
    assert written("Crawled %s", "<GET https://u:pw@a.example/?token=abc>") == (
        "Crawled <GET https://***@a.example/?token=***>\n"
    )


def test_secrets_of_a_traceback_are_masked_and_its_margins_kept() -> None:
    try:
        raise ValueError("no answer from https://a.example/?api_key=s3cret")
    except ValueError:
        text = written("failed", exc_info=True)
    assert "s3cret" not in text
    assert "\n  File " in text


@pytest.mark.parametrize("sign", ["\x1b[2J", "\x07", "\x9b31m", "\u202e", "\r"])
def test_control_characters_are_left_out(sign: str) -> None:
    assert sign not in written("title: %s", f"a{sign}b")


def test_a_page_cannot_write_a_line_of_the_log() -> None:
    lines = written("title: %s", "x\n2024-05-01 ERROR newsbot: all lost").splitlines()
    assert lines == ["title: x", "    2024-05-01 ERROR newsbot: all lost"]


def test_a_message_that_cannot_be_formatted_is_no_error_of_ours() -> None:
    assert written("100 % of it") == "100 % of it\n"
