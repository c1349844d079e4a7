"""The tables of a state file, their version, and the way from older versions to this one.

Moments are whole microseconds since 1970 in UTC.  Addresses are found by a 16-byte hash of their key.  Rows stand in
the order in which things happened, so that no order rests on a clock.
"""

import sqlite3

# "NwBt": what file(1) and SQLite show as the owner of the file.
APPLICATION_ID = 0x4E774274

TABLES = """
CREATE TABLE clock (latest INTEGER NOT NULL);
INSERT INTO clock VALUES (0);

CREATE TABLE crawl (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    started INTEGER NOT NULL, ended INTEGER, status INTEGER, scope TEXT NOT NULL, summary TEXT,
    records_file TEXT, offset INTEGER NOT NULL DEFAULT 0, records INTEGER NOT NULL DEFAULT 0
);

-- Addresses of sources and lists, written once and meant by number elsewhere.
CREATE TABLE place (
    id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, walked_at INTEGER, shown INTEGER NOT NULL DEFAULT 0,
    told INTEGER
);
-- A plan for each address that crawls begin at: a section has sources of its own.
CREATE TABLE plan (
    start TEXT NOT NULL, position INTEGER NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL,
    chosen INTEGER NOT NULL, why TEXT NOT NULL, main INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (start, position)
) WITHOUT ROWID;

-- step: 0 waits, 2 taken, 3 dealt with.
CREATE TABLE visit (
    number INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, key NOT NULL, url TEXT NOT NULL,
    priority INTEGER NOT NULL, source INTEGER, found_in INTEGER, note TEXT, step INTEGER NOT NULL
);
CREATE INDEX visit_ready ON visit (priority DESC, number) WHERE step = 0;
CREATE INDEX visit_taken ON visit (number) WHERE step = 2;

CREATE TABLE address (
    id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, key NOT NULL, url TEXT NOT NULL, outcome TEXT NOT NULL,
    reason TEXT, article INTEGER, etag TEXT, last_modified TEXT, body_hash TEXT, fetched_at INTEGER,
    told_modified INTEGER, first_seen INTEGER NOT NULL, missing_since INTEGER, gone_at INTEGER, failed_since INTEGER,
    told_published TEXT
);
CREATE INDEX address_missing ON address (gone_at, missing_since) WHERE missing_since IS NOT NULL;
CREATE INDEX address_outcome ON address (outcome);

CREATE TABLE sighting (
    address INTEGER NOT NULL, source INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    PRIMARY KEY (address, source)
) WITHOUT ROWID;
CREATE INDEX sighting_source ON sighting (source, address);

-- A row without url is an id that an address was given before the article itself was kept.
CREATE TABLE article (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, address INTEGER, url TEXT, revision INTEGER,
    content_hash TEXT, field_hashes TEXT, date TEXT, first_read INTEGER, last_read INTEGER, last_changed INTEGER,
    next_check INTEGER
);
CREATE INDEX article_content ON article (content_hash) WHERE content_hash IS NOT NULL;
CREATE INDEX article_date ON article (date) WHERE date IS NOT NULL;
CREATE INDEX article_due ON article (next_check) WHERE next_check IS NOT NULL;

CREATE TABLE list_page (
    hash BLOB PRIMARY KEY, key NOT NULL, url TEXT NOT NULL, source INTEGER, etag TEXT, last_modified TEXT,
    body_hash TEXT, fetched_at INTEGER NOT NULL
) WITHOUT ROWID;

-- Parameters of addresses that tell no page.
CREATE TABLE parameter (name TEXT PRIMARY KEY) WITHOUT ROWID;

-- How many pages of each kind were read, a kind being a number that `judging` gives and reads.
CREATE TABLE lesson (kind INTEGER PRIMARY KEY, pages INTEGER NOT NULL);

CREATE TABLE failure (
    crawl INTEGER NOT NULL, hash BLOB NOT NULL, key NOT NULL, url TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT,
    at INTEGER NOT NULL, times INTEGER NOT NULL, overcome INTEGER NOT NULL DEFAULT 0, number INTEGER NOT NULL,
    PRIMARY KEY (crawl, hash)
) WITHOUT ROWID;
"""

# Step i leads from version i + 1 to version i + 2; each is a script without BEGIN and COMMIT.
MIGRATIONS: tuple[str, ...] = (
    # 2: how long an address has given no answer, so that it is asked ever more rarely; visits that waited for a moment
    # were never made.
    "ALTER TABLE address ADD COLUMN failed_since INTEGER; "
    "DROP INDEX visit_later; UPDATE visit SET step = 0 WHERE step = 1; "
    "ALTER TABLE visit DROP COLUMN tries; ALTER TABLE visit DROP COLUMN due",
    # 3: which list is the one of all articles, which stood at the end of the reason for it; the date that lists tell of
    # an article, for pages that tell none.
    "ALTER TABLE address ADD COLUMN told_published TEXT; "
    "ALTER TABLE plan ADD COLUMN main INTEGER NOT NULL DEFAULT 0; "
    "UPDATE plan SET main = 1 WHERE why LIKE '%it goes on from page to page'",
    # 4: parameters that are left out of the keys of articles; what the pages of a site show.
    "CREATE TABLE parameter (name TEXT PRIMARY KEY) WITHOUT ROWID; "
    "CREATE TABLE lesson (kind INTEGER PRIMARY KEY, pages INTEGER NOT NULL)",
)


def version() -> int:
    """The version that this newsbot writes."""
    return len(MIGRATIONS) + 1


def _statements(script: str) -> tuple[str, ...]:
    """The statements of a script that has no semicolon inside any."""
    return tuple(part for part in (piece.strip() for piece in script.split(";")) if part)


def create(db: sqlite3.Connection) -> None:
    """Makes the tables, within the transaction of the caller."""
    for statement in _statements(TABLES):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {version()}")


def migrate(db: sqlite3.Connection, found: int) -> None:
    """Leads a file of version `found` to this version, within the transaction of the caller."""
    for script in MIGRATIONS[found - 1 :]:
        for statement in _statements(script):
            db.execute(statement)
    db.execute(f"PRAGMA user_version = {version()}")
