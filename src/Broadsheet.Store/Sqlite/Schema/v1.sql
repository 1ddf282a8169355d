-- Version 1. A released version is never edited: what changes comes as the next file.

-- One row: tells this store from others, so that a backup is never mixed into another store's.
CREATE TABLE store (
    id TEXT NOT NULL
) STRICT;

INSERT INTO store (id) VALUES (lower(hex(randomblob(16))));

-- A newspaper. Its facts are the Publication of the model as JSON.
CREATE TABLE publication (
    slug  TEXT NOT NULL PRIMARY KEY,
    facts TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One publication, one date, one edition, with the two pointers into its revisions: the newest, and the one that readers see.
-- Dates are yyyy-MM-dd, moments are yyyy-MM-ddTHH:mm:ss.fffZ: both sort as text.
CREATE TABLE issue (
    id                 INTEGER PRIMARY KEY,
    publication        TEXT    NOT NULL REFERENCES publication (slug),
    date               TEXT    NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    edition            INTEGER NOT NULL CHECK (edition >= 1),
    latest             INTEGER NOT NULL CHECK (latest >= 1),
    published          INTEGER CHECK (published BETWEEN 1 AND latest),
    published_at       TEXT,
    first_published_at TEXT,
    withdrawn_reason   TEXT,
    withdrawn_at       TEXT,
    source_fingerprint TEXT,
    UNIQUE (publication, date, edition),
    FOREIGN KEY (id, latest)    REFERENCES revision (issue, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (id, published) REFERENCES revision (issue, number),
    CHECK ((published IS NULL) = (published_at IS NULL)),
    CHECK ((withdrawn_reason IS NULL) = (withdrawn_at IS NULL)),
    CHECK (published IS NULL OR withdrawn_at IS NULL),
    CHECK (first_published_at IS NOT NULL OR (published IS NULL AND withdrawn_at IS NULL))
) STRICT;

CREATE INDEX issue_by_date ON issue (date, publication, edition);
-- "published" stands last in the two below so that the index alone can answer.
CREATE INDEX issue_published ON issue (publication, date, edition, published) WHERE published IS NOT NULL;
CREATE INDEX issue_published_by_date ON issue (date, publication, edition, published) WHERE published IS NOT NULL;

-- The compressed JSON of a revision, apart from the facts so that lists never touch it.
CREATE TABLE revision_content (
    id       INTEGER PRIMARY KEY,
    encoding TEXT    NOT NULL,                      -- 'br': Brotli
    length   INTEGER NOT NULL CHECK (length > 0),   -- of the JSON in bytes
    body     BLOB    NOT NULL
) STRICT;

-- One revision: where it came from, its hash, and the facts that lists and calendars show.
CREATE TABLE revision (
    issue          INTEGER NOT NULL REFERENCES issue (id),
    number         INTEGER NOT NULL CHECK (number >= 1),
    saved_at       TEXT    NOT NULL,
    kind           TEXT    NOT NULL,
    note           TEXT,
    hash           BLOB    NOT NULL CHECK (length(hash) = 32),   -- SHA-256 of the JSON
    pages          INTEGER NOT NULL,
    articles       INTEGER NOT NULL,
    printed_number TEXT,
    edition_label  TEXT,
    front_page     TEXT,                                         -- AssetReference as JSON
    content        INTEGER NOT NULL UNIQUE REFERENCES revision_content (id),
    PRIMARY KEY (issue, number)
) STRICT, WITHOUT ROWID;

-- Articles taken away from readers, in all revisions.
CREATE TABLE article_withdrawal (
    issue   INTEGER NOT NULL REFERENCES issue (id),
    article INTEGER NOT NULL CHECK (article >= 1),
    reason  TEXT    NOT NULL,
    at      TEXT    NOT NULL,
    PRIMARY KEY (issue, article)
) STRICT, WITHOUT ROWID;

-- Revisions are append-only, whoever writes.
CREATE TRIGGER revision_in_order BEFORE INSERT ON revision
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM revision WHERE issue = NEW.issue)
BEGIN SELECT RAISE(ABORT, 'revisions are append-only: the number must be the next one'); END;

CREATE TRIGGER revision_unchanged BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

CREATE TRIGGER revision_kept BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

CREATE TRIGGER revision_content_new BEFORE INSERT ON revision_content
WHEN EXISTS (SELECT 1 FROM revision_content WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

CREATE TRIGGER revision_content_unchanged BEFORE UPDATE ON revision_content
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

CREATE TRIGGER revision_content_kept BEFORE DELETE ON revision_content
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

CREATE TRIGGER issue_goes_forward BEFORE UPDATE ON issue
WHEN NEW.id <> OLD.id OR NEW.publication <> OLD.publication OR NEW.date <> OLD.date OR NEW.edition <> OLD.edition
  OR NEW.latest < OLD.latest
BEGIN SELECT RAISE(ABORT, 'an issue keeps its key and its revisions'); END;

CREATE TRIGGER issue_kept BEFORE DELETE ON issue
BEGIN SELECT RAISE(ABORT, 'an issue keeps its key and its revisions'); END;
