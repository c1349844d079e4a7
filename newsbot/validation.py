"""Is it good enough?  (Article, Site) -> Problems, what a user may want to know of an article.

    problems(article, site) -> tuple[Problem, ...]

Nothing here changes an article; a problem in one field says nothing against the others.
"""

from collections import Counter
from itertools import chain, repeat

from newsbot import urls, words
from newsbot.items import Article, Problem
from newsbot.sites import Site
from newsbot.text import words as words_of

# Shorter texts are teasers, captions and notes: of the corpus' news pages one in a hundred is shorter.
BODY_WORDS_MIN = 40
# A text without spaces has no words to count; of Chinese, Japanese and Thai this many characters say as much.
BODY_CHARS_MIN = 120
# Below this number of words the commonest words of a language need not occur.
LANGUAGE_WORDS_MIN = 60
# So many characters tell a language; more would only take time.
LANGUAGE_CHARS = 2_000
# The language of a text has a quarter to half of its words in its row, a foreign one under a tenth; only texts that
# another row fits three times better are called foreign.
LANGUAGE_SHARE_MIN = 0.12
LANGUAGE_LEAD = 3.0
# Word -> languages that have it among their commonest.
_COMMON_IN = {
    word: tuple(code for code, row in words.ROWS.items() if word in row.furniture.common)
    for row in words.ROWS.values()
    for word in row.furniture.common
}


def problems(article: Article, site: Site) -> tuple[Problem, ...]:
    """What is missing or doubtful, in the order of the record's keys; () for an article without fault."""
    body = article.body or ""
    opening = words_of(body[:LANGUAGE_CHARS])
    found = [
        _kind(article),
        *_missing(article),
        _date(article),
        _language(article, opening),
        _length(body, opening),
        _access(article),
    ]
    known = {(problem.field, problem.code) for problem in article.problems}
    return tuple(problem for problem in found if problem and (problem.field, problem.code) not in known)


def _kind(article: Article) -> Problem | None:
    if article.kind in ("article", "live"):
        return None
    reason = f": {article.raw.kind_reason}" if article.raw.kind_reason else ""
    return Problem(field="page", code="not-an-article", message=f"The page is of kind {article.kind}{reason}.")


def _missing(article: Article) -> list[Problem]:
    refused = Counter(verdict.field for verdict in article.verdicts if not verdict.taken)
    found = []
    fields = {"title": article.title, "authors": article.authors, "date": article.date, "body": article.blocks}
    for field in (field for field, value in fields.items() if not value):
        rival = {"authors": "author"}.get(field, field)
        looked = max(refused[field], refused[rival]) if field != "body" else 0
        why = f"none of the {looked} that the page names makes sense" if looked else "the page names none"
        found.append(Problem(field=field, code="missing", message=f"No {field}: {why}."))
    return found


def _date(article: Article) -> Problem | None:
    """A date that the address denies; its month may differ by one day's length around midnight of the month."""
    if article.date is None or not article.url:
        return None
    told = urls.date_in(article.url)
    if told is None:
        return None
    year, month, _ = told
    day = article.date.day
    apart = abs((day.year - year) * 12 + day.month - month)
    is_border = apart == 1 and (day.day <= 2 or day.day >= 27)
    if apart == 0 or is_border:
        return None
    return Problem(
        field="date",
        code="contradicts-address",
        message=f"The date is {article.date}, but the address says {year}-{month:02}.",
    )


def _language(article: Article, found: tuple[str, ...]) -> Problem | None:
    """A text that another language's commonest words fit far better than those of the language given.

    `found` are the words with which the text begins.
    """
    code = (article.language or "").split("-")[0].lower()
    if code not in words.ROWS or len(found) < LANGUAGE_WORDS_MIN:
        return None
    counts = Counter(chain.from_iterable(map(_COMMON_IN.get, found, repeat(()))))
    shares = {language: counts[language] / len(found) for language in words.ROWS}
    best = max(shares, key=lambda language: shares[language])
    if best == code or shares[best] < LANGUAGE_SHARE_MIN or shares[best] < LANGUAGE_LEAD * shares[code]:
        return None
    return Problem(
        field="language",
        code="contradicts-text",
        message=f"The page says {article.language}, but the text reads like {best}.",
    )


def _length(body: str, opening: tuple[str, ...]) -> Problem | None:
    """A body of few words; `opening` are the first of them."""
    # The beginning of most texts has words enough: the rest need not be counted.
    if not body or len(opening) >= BODY_WORDS_MIN:
        return None
    count = len(words_of(body))
    if count >= BODY_WORDS_MIN or (not body.isascii() and len(body) >= BODY_CHARS_MIN and count * 8 < len(body)):
        return None
    return Problem(field="body", code="short", message=f"The body has only {count} words.")


def _access(article: Article) -> Problem | None:
    if article.raw.access != "preview":
        return None
    return Problem(field="body", code="preview", message="A paywall cuts the article: the body is only its beginning.")
