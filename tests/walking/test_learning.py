"""What a crawl asks once it has learnt which parameters tell no page."""

from newsbot.items import Article, Candidate, Link, RawArticle
from tests.walking.places import HOME, NOW, Paper, paper, source


def reads(one: Paper, count: int) -> list[str]:
    """Reads so many articles whose pages call themselves as they are asked, without any parameter; what was asked."""
    asked = []
    for _ in range(count):
        visit = one.state.take(NOW)
        assert visit is not None
        own = visit.url.partition("?")[0]
        article = Article(
            url=own, site="paper", raw=RawArticle(canonical=(Candidate(value=own, source="link:canonical"),))
        )
        visit = one.asking.learn(visit, article)
        one.asking.visited(visit, "article", NOW, article=f"{abs(hash(own)):016x}")
        one.state.settle(visit.number)
        asked.append(visit.url.removeprefix(HOME))
    return asked


def wants(one: Paper, *paths: str) -> list[bool]:
    return [
        one.asking.want(
            Link(url=HOME + path, source="test"), told_by=HOME, source=HOME, found_in=HOME, now=NOW
        ).is_wanted
        for path in paths
    ]


def test_an_article_is_asked_once_whatever_the_place_of_its_link() -> None:
    with paper() as one:
        one.state.plan([source("")], start=HOME)
        assert (
            wants(one, "a?from=top", "b?from=top", "c?from=top", "d?from=top", "a?from=left", "d?from=left")
            == [True] * 6
        )
        assert reads(one, 3) == ["a?from=top", "b?from=top", "c?from=top"]
        assert wants(one, "b?from=left", "c", "d?from=foot", "e?from=foot") == [False, False, False, True]
        assert one.waiting() == ["article d?from=top", "article e?from=foot"]
