"""One page to its record as a line: what a process of `newsbot read` does, page for page.

    answer(reference, ...) -> Answer      the record of a file
    answer_of(article, ref) -> Answer     the record of an article

Without Scrapy and the command line: a process for reading starts in half the time.
"""

import datetime as dt
from dataclasses import dataclass

from newsbot import reading, records, sites
from newsbot.cli import paths
from newsbot.cli.explain import explanation
from newsbot.cli.paths import Reference
from newsbot.errors import UnknownSiteError, UnreadableError
from newsbot.items import Article, Problem, RawArticle
from newsbot.sites import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one reference gave."""

    line: str | None
    """The record as a line; None for a named file that cannot be read."""
    message: str | None = None
    explanation: str | None = None
    is_empty: bool = False
    """Whether the page gave nothing at all."""


def answer(
    reference: Reference, *, site: Site | None, now: dt.datetime, explain: bool, folders: tuple[str, ...]
) -> Answer:
    """The record of one file."""
    try:
        if reference.fault:
            raise UnreadableError(reference.ref or "?", reference.fault)
        page = paths.page(reference, now)
    except UnreadableError as error:
        if reference.ref is None:
            return Answer(line=None, message=str(error))
        problem = Problem(field="page", code="unreadable", message=str(error))
        return answer_of(
            Article(raw=RawArticle(kind="other"), url=reference.url, problems=(problem,)), reference.ref, explain=False
        )
    try:
        article = reading.read(page, site or _described(reference.url, folders), explain=explain)
    except Exception as error:
        problem = Problem(
            field="page", code="newsbot-failed", message=f"newsbot failed on this page, please report it: {error!r}"
        )
        article = Article(raw=RawArticle(kind="other"), url=reference.url, problems=(problem,))
    return answer_of(article, reference.ref, explain=explain)


def answer_of(article: Article, ref: str | None, *, explain: bool) -> Answer:
    record = records.record(article)
    if ref is not None:
        record = {"ref": ref, **record}
    is_empty = article.kind not in reading.ARTICLE_KINDS or not (article.title or article.body)
    message = (
        next((problem.message for problem in article.problems if problem.field == "page"), None) if is_empty else None
    )
    return Answer(
        line=records.line(record),
        message=message if ref is None else None,
        is_empty=is_empty,
        explanation=explanation(article) if explain else None,
    )


def _described(url: str | None, folders: tuple[str, ...]) -> Site | None:
    """The definition that covers an address, if there is one."""
    if url is None:
        return None
    try:
        return sites.site_for(url, folders)
    except UnknownSiteError:
        return None
