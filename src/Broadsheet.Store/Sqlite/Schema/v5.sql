-- Version 5: part of the search index. Files of what readers can see, by their hash: of pages under article 0, of each article under its number.
CREATE TABLE search_file (
    hash    BLOB    NOT NULL CHECK (length(hash) = 32),
    issue   INTEGER NOT NULL REFERENCES search_issue (issue),
    article INTEGER NOT NULL,
    PRIMARY KEY (hash, issue, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX search_file_issue ON search_file (issue, article);
