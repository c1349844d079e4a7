"""Article <-> JSON record: the output's schema and its version, in one place.

record(article) -> dict        what is written, keys in the order of the schema
article(record) -> Article     the way back, as far as a record holds it
line(record) -> str            the same as one line of JSON Lines, without its line break
schema() -> dict               the JSON Schema that every record meets
"""

import datetime as dt
import hashlib
import json
import unicodedata
from collections.abc import Mapping
from importlib import resources
from typing import Any

from newsbot.items import Article, Block, Image, Precision, Problem, RawArticle, When
from newsbot.text import squeeze

SCHEMA = "newsbot/1"
# No record holds itself: to look for that would only take time.
_json = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": "), check_circular=False).encode
# Some readers of lines end a line here, and JSON lets them stand unescaped.
_LINE_BREAKS = (("\u2028", "\\u2028"), ("\u2029", "\\u2029"), ("\x85", "\\u0085"))


def identity(text: str) -> str:
    """The first 16 hex digits of the SHA-256 of `text`."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def content_hash(article: Article) -> str:
    """Hash over title, subtitle, authors, date and body, Unicode composed and white space folded.

    Only a change of it makes a new revision: new markup, captions or tags do not.
    """
    return _hash("\x1f".join(_content(article).values()))


def field_hashes(article: Article) -> dict[str, str]:
    """Field -> hash of its content, for each of the fields of `content_hash`: tells which of them changed."""
    return {field: _hash(text)[:16] for field, text in _content(article).items()}


def _content(article: Article) -> dict[str, str]:
    parts = {
        "title": article.title or "",
        "subtitle": article.subtitle or "",
        "authors": "\n".join(article.authors),
        "date": str(article.date or ""),
        "body": article.body or "",
    }
    return {field: _composed(text) for field, text in parts.items()}


def _composed(text: str) -> str:
    """`text` with Unicode composed and white space squeezed."""
    text = unicodedata.normalize("NFC", text)
    # What can be printed has no white space but the space: of a body, as a rule, only its breaks are to be squeezed.
    plain = text.replace("\n\n", " ").replace("\n", " ")
    if plain.isprintable() and "  " not in plain and plain[:1] != " " and plain[-1:] != " ":
        return plain
    return squeeze(text)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def record(article: Article) -> dict[str, Any]:
    """The record of an article; absence is null or an empty list, never an empty string."""
    content = content_hash(article)
    return {
        "schema": SCHEMA,
        "id": identity(article.url or content),
        "url": article.url,
        "fetched_url": article.fetched_url,
        "site": article.site,
        "kind": article.kind,
        "title": article.title,
        "subtitle": article.subtitle,
        "authors": list(article.authors),
        "editors": list(article.editors),
        "date": _iso(article.date),
        "date_precision": article.date.precision if article.date else None,
        "modified": _iso(article.modified),
        "section": article.section,
        "tags": list(article.tags),
        "language": article.language,
        "body": article.body,
        "blocks": [{"kind": block.kind, "text": block.text} for block in article.blocks],
        "pull_quotes": list(article.pull_quotes),
        "images": [_image(image) for image in article.images],
        "access": article.raw.access,
        "printed": {key: article.printed.get(key) for key in ("date", "author")},
        "revision": article.revision,
        "changed": list(article.changed),
        "content_hash": content,
        "crawled_at": _utc(article.crawled_at),
        "found_in": list(article.found_in),
        "sources": dict(article.sources),
        "problems": [
            {"field": problem.field, "code": problem.code, "message": problem.message} for problem in article.problems
        ],
        "rights": _rights(article.raw.rights),
    }


def article(record: Mapping[str, Any]) -> Article:
    """The article that a record tells of; what the page said beside it (`raw`) is gone but for kind and access."""
    raw = RawArticle(kind=record["kind"], access=record["access"], rights=tuple(record["rights"].items()))
    return Article(
        raw=raw,
        url=record["url"],
        fetched_url=record["fetched_url"],
        site=record["site"],
        crawled_at=dt.datetime.fromisoformat(record["crawled_at"]) if record["crawled_at"] else None,
        found_in=tuple(record["found_in"]),
        language=record["language"],
        authors=tuple(record["authors"]),
        editors=tuple(record["editors"]),
        date=_when(record["date"], record["date_precision"]),
        modified=_when(record["modified"], None),
        title=record["title"],
        subtitle=record["subtitle"],
        section=record["section"],
        tags=tuple(record["tags"]),
        blocks=tuple(Block(kind=block["kind"], text=block["text"], taken=True) for block in record["blocks"]),
        pull_quotes=tuple(record["pull_quotes"]),
        images=tuple(Image(**image) for image in record["images"]),
        revision=record["revision"],
        changed=tuple(record["changed"]),
        sources=record["sources"],
        printed={key: value for key, value in record["printed"].items() if value is not None},
        problems=tuple(Problem(**problem) for problem in record["problems"]),
    )


def _when(text: str | None, precision: Precision | None) -> When | None:
    """A point in time from its ISO form; without a precision, the one that its length shows."""
    if text is None:
        return None
    if "T" in text:
        return When(moment=dt.datetime.fromisoformat(text), precision=precision or "second")
    if len(text) == len("2018-07"):
        return When(moment=dt.date.fromisoformat(f"{text}-01"), precision="month")
    return When(moment=dt.date.fromisoformat(text), precision="day")


def line(record: Mapping[str, Any]) -> str:
    """One line of JSON Lines: UTF-8 as it is, and no character that some reader takes for a line break."""
    text = _json(record)
    if text.isascii():
        return text
    for sign, escaped in _LINE_BREAKS:
        if sign in text:
            text = text.replace(sign, escaped)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate, which no file can hold
        return text.encode("utf-8", "replace").decode("utf-8")
    return text


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a record."""
    text = resources.files("newsbot").joinpath("record.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _iso(when: When | None) -> str | None:
    return str(when) if when else None


def _utc(moment: dt.datetime | None) -> str | None:
    return moment.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z") if moment else None


def _rights(pairs: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """One value a key; what is said twice differently is joined by ", "."""
    said: dict[str, str] = {}
    for key, value in pairs:
        if key not in said:
            said[key] = value
        elif value not in said[key].split(", "):
            said[key] += f", {value}"
    return said


def _image(image: Image) -> dict[str, str | None]:
    return {"url": image.url, "caption": image.caption, "credit": image.credit}
