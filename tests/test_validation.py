"""What is said of an article that lacks something."""

import datetime as dt
from dataclasses import replace

import pytest

from newsbot.items import Article, Block, Candidate, Problem, RawArticle, Verdict, When
from newsbot.sites import Site
from newsbot.validation import problems

SITE = Site(name="example", address="https://a.example/")
TEXT = (
    "The rain came on Monday and it was the first of the year, which is why the people in the valley were not at home. "
    * 4
)
GOOD = Article(
    raw=RawArticle(kind="article", access="full"),
    url="https://a.example/2018/07/rain",
    language="en",
    title="Rain",
    authors=("Ann Lee",),
    date=When(moment=dt.date(2018, 7, 9), precision="day"),
    blocks=(Block(kind="paragraph", text=TEXT),),
)
GERMAN = (
    "Der Regen kam am Montag und es war der erste in dem Jahr, so dass die Leute nicht in dem Tal waren "
    "und auch nicht auf den Bergen. "
)


@pytest.mark.parametrize(
    ("article", "found"),
    [
        pytest.param(GOOD, [], id="an article without fault"),
        pytest.param(replace(GOOD, title=None), [("title", "missing")], id="no title"),
        pytest.param(replace(GOOD, authors=()), [("authors", "missing")], id="no author"),
        pytest.param(replace(GOOD, date=None), [("date", "missing")], id="no date"),
        pytest.param(replace(GOOD, blocks=()), [("body", "missing")], id="no body"),
        pytest.param(
            replace(GOOD, blocks=(Block(kind="paragraph", text="Rain fell."),)), [("body", "short")], id="short body"
        ),
        pytest.param(
            replace(
                GOOD,
                blocks=(Block(kind="paragraph", text="雨が降り始めたのは月曜日の朝のことだった。" * 8),),
                language="ja",
            ),
            [],
            id="a text without spaces is not short",
        ),
        pytest.param(
            replace(GOOD, date=When(moment=dt.date(2021, 7, 30), precision="day")),
            [("date", "contradicts-address")],
            id="date of another month than the address",
        ),
        pytest.param(
            replace(GOOD, date=When(moment=dt.date(2018, 8, 1), precision="day")), [], id="first day of the next month"
        ),
        pytest.param(
            replace(GOOD, raw=RawArticle(kind="listing", access="full")), [("page", "not-an-article")], id="a listing"
        ),
        pytest.param(replace(GOOD, raw=RawArticle(kind="live", access="full")), [], id="a live blog is an article"),
        pytest.param(
            replace(GOOD, raw=RawArticle(kind="article", access="preview")), [("body", "preview")], id="a preview"
        ),
        pytest.param(
            replace(GOOD, blocks=(Block(kind="paragraph", text=GERMAN * 6),)),
            [("language", "contradicts-text")],
            id="a German text on an English page",
        ),
    ],
)
def test_problems_name_what_is_missing_or_doubtful(article: Article, found: list[tuple[str, str]]) -> None:
    assert [(problem.field, problem.code) for problem in problems(article, SITE)] == found


def test_a_problem_that_a_step_has_noted_is_not_noted_again() -> None:
    known = Problem(field="date", code="missing", message="No date.")
    assert problems(replace(GOOD, date=None, problems=(known,)), SITE) == ()


def test_the_message_says_whether_there_were_rivals() -> None:
    verdict = Verdict(field="title", candidate=Candidate(value="x", source="title"), taken=False, reason="no")
    [problem] = problems(replace(GOOD, title=None, verdicts=(verdict,)), SITE)
    assert "none of the 1" in problem.message
