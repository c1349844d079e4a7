"""How well the records of a crawl tell the truth of a newspaper.

score(records, truth) -> Score     recall, precision, duplicates, and the fields that differ
by hand: python -m tests.crawl.scoring RECORDS TRUTH [--requests FILE]
"""

import argparse
import datetime as dt
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from newsbot import urls
from newsbot.text import squeeze

Row = Mapping[str, Any]
FIELDS = ("title", "authors", "date", "body")
# What the path of an address that is no article says of it; the first that matches.
_REASONS: tuple[tuple[str, str], ...] = (
    (r"/amp/?$|[?&]amp=1", "AMP version"),
    (r"/print/?$|[?&]print=1", "print version"),
    (r"/feed(?:/|\.json|$)", "feed"),
    (r"/comment-page-\d+/?$|[?&]cpage=", "comment page"),
    (r"/picture-\d+/?$", "attachment page"),
    (r"/page/\d+/?$", "page of a list"),
    (r"^/(?:tag|author|category|archive|opinion|search)(?:/|$)", "list"),
    (r"^/\d{4}/(?:\d\d/){0,2}$", "dated archive"),
    (r"^/(?:shop|events|jobs|galleries)/.", "thing for sale, event, job or gallery"),
    (r"^/(?:about|contact|privacy|newsletter|shop|events|jobs|galleries|login)/?$", "fixed page"),
    (r"^/(?:map|partner)/|sid=|jsessionid", "trap"),
    (r"/\d{1,2}/?$|[?&]page=\d+", "further page of an article"),
    (r"^/(?:wp-json|api|fragments)/", "interface"),
    (r"^/$", "front page"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What a crawl found and what it got wrong."""

    wanted: int
    """Articles in the truth; live blogs are neither wanted nor wrong."""
    found: int
    """Wanted articles with at least one record."""
    records: int
    missing: tuple[str, ...]
    """Addresses without a record."""
    extra: tuple[tuple[str, str], ...]
    """Address of a record that is no article of the truth, and what it is instead."""
    duplicates: tuple[tuple[str, ...], ...]
    """Addresses of the records that are one article."""
    addresses: tuple[tuple[str, str], ...]
    """Address of a record and the true address, where they differ."""
    errors: tuple[tuple[str, str, str, str], ...]
    """Field, address, what the record says, what is true."""

    @property
    def recall(self) -> float:
        """Share of the wanted articles that were found; 1 when none was wanted."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """Share of the records that are articles of the truth; 1 when there are none."""
        return 1 - len(self.extra) / self.records if self.records else 1.0

    @property
    def wrong(self) -> Counter[str]:
        """Field -> articles in which it is wrong."""
        return Counter(field for field, *_ in self.errors)

    @property
    def reasons(self) -> Counter[str]:
        """What the extra records are -> how many."""
        return Counter(reason for _, reason in self.extra)

    @property
    def perfect(self) -> bool:
        """Whether every article is there once, by its own address, with nothing wrong and nothing else."""
        return not (self.missing or self.extra or self.duplicates or self.addresses or self.errors)

    def __str__(self) -> str:
        shares = f"recall {self.recall:.4f} ({self.found}/{self.wanted})  precision {self.precision:.4f} ({self.records} records)"
        lines = [
            shares,
            f"duplicates {len(self.duplicates)}  other addresses {len(self.addresses)}  wrong {dict(self.wrong)}",
        ]
        lines += [f"missing {url}" for url in self.missing[:10]]
        lines += [f"extra {count} x {reason}" for reason, count in self.reasons.most_common()]
        lines += [f"extra {url} ({reason})" for url, reason in self.extra[:10]]
        lines += [f"twice {' = '.join(group)}" for group in self.duplicates[:5]]
        lines += [f"address {got} for {true}" for got, true in self.addresses[:5]]
        shown: Counter[str] = Counter()
        for field, url, got, true in self.errors:
            shown[field] += 1
            if shown[field] <= 3:
                lines.append(f"{field} {url}\n    got  {got}\n    true {true}")
        return "\n".join(lines)


def score(records: Iterable[Row], truth: Iterable[Row]) -> Score:
    """Records against the truth; of several records of one article the last one is judged."""
    rows, known = list(records), list(truth)
    hidden = {urls.key(unquote(row["url"])) for row in known if row["kind"] == "protected"}
    known = [row for row in known if row["kind"] != "protected"]
    by_key = {urls.key(unquote(row["url"])): row for row in known}
    by_body = {_plain(row["body"]): row for row in known}
    groups: dict[str, list[Row]] = {}
    extra = []
    for record in rows:
        row = by_key.get(urls.key(unquote(record["url"] or ""))) or by_body.get(_plain(record["body"]))
        if row is None:
            extra.append((record["url"] or "", reason(record["url"] or "", hidden)))
        else:
            groups.setdefault(row["url"], []).append(record)
    wanted = [row for row in known if row["kind"] == "article"]
    judged = [(groups[row["url"]][-1], row) for row in wanted if row["url"] in groups]
    return Score(
        wanted=len(wanted),
        found=len(judged),
        records=len(rows),
        missing=tuple(row["url"] for row in wanted if row["url"] not in groups),
        extra=tuple(extra),
        duplicates=tuple(
            tuple(str(record["url"]) for record in group)
            for group in groups.values()
            if len({record.get("revision", 1) for record in group}) < len(group)
        ),
        addresses=tuple((got["url"], row["url"]) for got, row in judged if unquote(got["url"]) != unquote(row["url"])),
        errors=tuple(error for got, row in judged for error in differences(got, row)),
    )


def reason(url: str, hidden: Collection[str]) -> str:
    """What an address that is no article is instead; `hidden` are the keys of posts behind a password."""
    if urls.key(unquote(url)) in hidden:
        return "post behind a password"
    parts = urlsplit(url)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    return next((name for pattern, name in _REASONS if re.search(pattern, target)), "unknown")


def differences(record: Row, truth: Row) -> list[tuple[str, str, str, str]]:
    """Fields in which a record is wrong: (field, address, what it says, what is true)."""
    found = []
    for field in FIELDS:
        got, true = record[field], truth[field]
        if field == "date":
            if not _same_date(got, true):
                found.append((field, truth["url"], str(got), true))
        elif field == "body":
            if _plain(got) != _plain(true):
                found.append((field, truth["url"], *_parted(got or "", true, truth["pages"])))
        elif got != true:
            found.append((field, truth["url"], str(got), str(true)))
    return found


def _same_date(got: str | None, true: str) -> bool:
    """Whether a record's date is the true one, as far as its own precision goes."""
    if got is None or "T" not in got:
        return got == true[: len(got or "-")]
    one, other = dt.datetime.fromisoformat(got), dt.datetime.fromisoformat(true)
    zoned = one if one.tzinfo else one.replace(tzinfo=other.tzinfo)
    return abs((zoned - other).total_seconds()) < 60


def _parted(got: str, true: str, pages: Sequence[str]) -> tuple[str, str]:
    """What a body has too much and too little."""
    if len(pages) > 1 and _plain(got) == _plain(pages[0]):
        return "the first page alone", f"{len(pages)} pages"
    have, want = got.split("\n\n"), true.split("\n\n")
    more = [text[:80] for text in have if text not in want]
    less = [text[:80] for text in want if text not in have]
    return f"too much: {more}", f"too little: {less}"


def _plain(text: str | None) -> str:
    return squeeze(unicodedata.normalize("NFC", text or ""))


def read(file: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON Lines."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]


def main() -> None:
    """Prints the score of a file of records, or of all of a folder, against a file of truth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=Path, help="a file of records, or a folder that holds some")
    parser.add_argument("truth", type=Path, help="what the newspaper wrote with --truth, or /_control/truth")
    parser.add_argument("--requests", type=Path, help="what /_control/requests answered")
    given = parser.parse_args()
    files = sorted(given.records.rglob("*.jsonl*")) if given.records.is_dir() else [given.records]
    made = score([row for file in files for row in read(file)], read(given.truth))
    print(made)
    if given.requests:
        counts = json.loads(given.requests.read_text(encoding="utf-8"))["counts"]
        print("requests", counts)
        total = sum(count for kind, count in counts.items() if kind not in ("conditional", "304"))
        print(f"requests an article {total / max(made.found, 1):.2f}")


if __name__ == "__main__":
    main()
