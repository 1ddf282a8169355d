-- Version 3: what the styles of a publication mean, learned from its issues and said by the desk.
CREATE TABLE stylebook (
    publication TEXT NOT NULL PRIMARY KEY REFERENCES publication (slug),
    body        TEXT NOT NULL,      -- JSON
    changed_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
