-- Version 6: the operations that made a revision of the one before, as JSON. Revisions from before have none.
CREATE TABLE revision_operations (
    issue  INTEGER NOT NULL,
    number INTEGER NOT NULL,
    body   TEXT    NOT NULL,
    PRIMARY KEY (issue, number),
    FOREIGN KEY (issue, number) REFERENCES revision (issue, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER revision_operations_unchanged BEFORE UPDATE ON revision_operations
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

CREATE TRIGGER revision_operations_kept BEFORE DELETE ON revision_operations
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
