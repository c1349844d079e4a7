"""When lists say that something was published."""

import datetime as dt

import pytest

from newsbot.discovery.moments import moment


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mon, 09 Jul 2018 17:50:00 +0000", "2018-07-09T17:50:00+00:00"),
        ("Fri, 9 Jul 18 17:50 EST", "2018-07-09T17:50:00-05:00"),
        ("lun., 9 juil. 2018 10:00:00 +0200", "2018-07-09T10:00:00+02:00"),
        ("Пн, 09 июл 2018 17:50:00 +0300", "2018-07-09T17:50:00+03:00"),
        ("Mon, 09 Jul 2018 24:00:00 GMT", "2018-07-10T00:00:00+00:00"),
        ("Mon, 09 Jul 2018 17:50:00 +9900", "2018-07-09T17:50:00+00:00"),
        ("Mon, 09 Jul 2018 17:50:00 Europe/Berlin", "2018-07-09T17:50:00+00:00"),
        ("Mon Jul 09 17:50:00 +0000 2018", "2018-07-09T17:50:00+00:00"),
        ("July 9, 2018 5:50 pm", "2018-07-09T17:50:00+00:00"),
        ("Monday, July 9, 2018 - 12:50 am", "2018-07-09T00:50:00+00:00"),
        ("March 9, 2018", "2018-03-09T00:00:00+00:00"),
        ("Fri September 7, 2018", "2018-09-07T00:00:00+00:00"),
        ("2018-07-09", "2018-07-09T00:00:00+00:00"),
        ("2018-07-09T17:50:00.123+09:00", "2018-07-09T17:50:00+09:00"),
        ("2018-07-09 17:50:00", "2018-07-09T17:50:00+00:00"),
        ("2018-07-09T17:50:00 GMT+2", "2018-07-09T17:50:00+02:00"),
        ("20180709T175000Z", "2018-07-09T17:50:00+00:00"),
        ("09.07.2018 17:50", "2018-07-09T17:50:00+00:00"),
        ("1531126200", "2018-07-09T08:50:00+00:00"),
        ("1531126200000", "2018-07-09T08:50:00+00:00"),
    ],
)
def test_date_is_read(text: str, told: str) -> None:
    found = moment(text)
    assert found is not None
    assert found.isoformat() == told


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "today",
            "31 Feb 2018",
            "Mon, 32 Jul 2018 10:00:00 GMT",
            "2018-13-01",
            "2018-07-09T25:00:00Z",
            "2018-07",
        ),
        *(
            "0001-01-01T00:00:00Z",
            "-0001-11-30T00:00:00+00:00",
            "0000-00-00",
            "1970-01-01",
            "1899-12-30",
            "99999-01-01",
        ),
        *("9999-12-31T24:00:00Z", "09/07/2018", "2018", "0", "1" * 500, "Mon, 09 Foo 2018 10:00:00 GMT", "٢٠١٨-٠٧-٠٩"),
    ],
)
def test_what_is_no_date_or_the_zero_of_a_machine_is_none(text: str) -> None:
    assert moment(text) is None


def test_date_a_day_after_the_reading_is_a_slip_of_zones_and_later_is_none() -> None:
    now = dt.datetime(2018, 7, 9, 12, tzinfo=dt.UTC)
    assert moment("2018-07-10T11:00:00Z", latest=now) is not None
    assert moment("2018-07-10T13:00:00Z", latest=now) is None
