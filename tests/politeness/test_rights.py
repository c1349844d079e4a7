"""Whether a page may be kept."""

import pytest

from newsbot.politeness import may_keep


@pytest.mark.parametrize(
    ("name", "said", "expected"),
    [
        pytest.param("robots", "noarchive", False, id="meta"),
        pytest.param("robots", "index, NoArchive", False, id="among others"),
        pytest.param("robots", "none", False, id="none"),
        pytest.param("robots", "noindex, nofollow", True, id="noindex is no noarchive"),
        pytest.param("newsbot", "noarchive", False, id="meta of our name"),
        pytest.param("googlebot", "noarchive", True, id="meta of another name"),
        pytest.param("x-robots-tag", "noarchive", False, id="header"),
        pytest.param("x-robots-tag", "otherbot: noarchive", True, id="header for another"),
        pytest.param("x-robots-tag", "otherbot: noindex, noarchive", True, id="list for another"),
        pytest.param("x-robots-tag", "otherbot: noindex, newsbot: noarchive", False, id="ours behind another's"),
        pytest.param("x-robots-tag", "newsbot: noarchive", False, id="header for us"),
        pytest.param(
            "x-robots-tag", "unavailable_after: 25 Jun 2030 15:00:00 PST, noarchive", False, id="value with colon"
        ),
        pytest.param("x-robots-tag", "max-snippet: 20; noarchive", False, id="semicolon"),
        pytest.param("tdm-reservation", "1", True, id="text mining is another question"),
        pytest.param("isAccessibleForFree", "False", True, id="paywall"),
        pytest.param("robots", "", True, id="empty"),
    ],
)
def test_a_page_may_be_kept_unless_the_site_says_no_to_us(name: str, said: str, expected: bool) -> None:
    assert may_keep([("robots", "index"), (name, said)]) is expected
