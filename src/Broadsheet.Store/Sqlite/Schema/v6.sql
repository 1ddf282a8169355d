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

-- Keys that an issue had before its date was put right: their addresses lead on. An issue that is kept under such a key comes before.
CREATE TABLE issue_alias (
    publication TEXT    NOT NULL,
    date        TEXT    NOT NULL,
    edition     INTEGER NOT NULL,
    issue       INTEGER NOT NULL REFERENCES issue (id),
    PRIMARY KEY (publication, date, edition)
) STRICT, WITHOUT ROWID;

CREATE INDEX issue_alias_of ON issue_alias (issue);

-- Pictures of pages without what was withdrawn from them, by what they were made of (PageMask.KeyOf).
CREATE TABLE page_mask (
    issue  INTEGER NOT NULL REFERENCES issue (id),
    key    TEXT    NOT NULL,
    images TEXT    NOT NULL,   -- PageImages as JSON
    PRIMARY KEY (issue, key)
) STRICT, WITHOUT ROWID;

-- The front page that lists show instead of the revision's: an AssetReference as JSON, '' for none.
ALTER TABLE issue ADD COLUMN front_page TEXT;
-- The revision that readers saw when the issue was withdrawn.
ALTER TABLE issue ADD COLUMN withdrawn_revision INTEGER;

-- An issue may get another key where the old one leads to it.
DROP TRIGGER issue_goes_forward;
CREATE TRIGGER issue_goes_forward BEFORE UPDATE ON issue
WHEN NEW.id <> OLD.id OR NEW.latest < OLD.latest
  OR ((NEW.publication <> OLD.publication OR NEW.date <> OLD.date OR NEW.edition <> OLD.edition)
      AND NOT EXISTS (SELECT 1 FROM issue_alias AS a
                      WHERE a.issue = OLD.id AND a.publication = OLD.publication AND a.date = OLD.date AND a.edition = OLD.edition))
BEGIN SELECT RAISE(ABORT, 'an issue keeps its key and its revisions'); END;

-- What no reader ever saw may be deleted, whole.
DROP TRIGGER issue_kept;
CREATE TRIGGER issue_kept BEFORE DELETE ON issue
WHEN OLD.first_published_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issue keeps its key and its revisions'); END;

DROP TRIGGER revision_kept;
CREATE TRIGGER revision_kept BEFORE DELETE ON revision
WHEN EXISTS (SELECT 1 FROM issue WHERE id = OLD.issue AND first_published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

DROP TRIGGER revision_content_kept;
CREATE TRIGGER revision_content_kept BEFORE DELETE ON revision_content
WHEN EXISTS (SELECT 1 FROM revision AS r JOIN issue AS i ON i.id = r.issue WHERE r.content = OLD.id AND i.first_published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

CREATE TRIGGER revision_operations_kept BEFORE DELETE ON revision_operations
WHEN EXISTS (SELECT 1 FROM issue WHERE id = OLD.issue AND first_published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
