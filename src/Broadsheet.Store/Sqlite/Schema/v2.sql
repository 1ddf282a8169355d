-- Version 2: the search index. Everything in it can be made again out of the issues; a program that finds it damaged drops these tables (search-drop)
-- and runs this script again.
--
-- Articles are numbered by date: days since 1600 * 16384 + a number on that day. A range of dates is a range of ids, and newest first is an order of ids,
-- which is what makes frequent words cheap.

-- The index's own numbers: 'analyzer' (version of the terms), 'build' (raised to read every issue anew).
CREATE TABLE search_state (
    name  TEXT    NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Names that hits are filtered by, each with a number: 'publication', 'section', 'page', 'language'.
CREATE TABLE search_label (
    id      INTEGER PRIMARY KEY,
    type    TEXT NOT NULL,
    folded  TEXT NOT NULL,
    printed TEXT NOT NULL,
    UNIQUE (type, folded)
) STRICT;

-- Issues that are in the index, and as which revision.
CREATE TABLE search_issue (
    issue    INTEGER PRIMARY KEY REFERENCES issue (id),
    revision INTEGER NOT NULL,
    build    INTEGER NOT NULL
) STRICT;

CREATE TABLE search_article (
    id          INTEGER PRIMARY KEY,
    issue       INTEGER NOT NULL REFERENCES search_issue (issue),
    article     INTEGER NOT NULL,
    publication INTEGER NOT NULL REFERENCES search_label (id),
    section     INTEGER REFERENCES search_label (id),
    fingerprint INTEGER NOT NULL,   -- of the card: an article that did not change is not indexed again
    UNIQUE (issue, article)
) STRICT;

-- What a hit shows, and the text that its snippet is cut from.
CREATE TABLE search_card (
    id     INTEGER PRIMARY KEY,
    length INTEGER NOT NULL,        -- bytes before compression
    body   BLOB    NOT NULL
) STRICT;

-- Words of scripts with spaces, for other forms of a word, for words that begin alike and for spelling. Kept when their last article goes.
CREATE TABLE search_word (
    word     TEXT NOT NULL,
    language TEXT NOT NULL,
    stem     TEXT NOT NULL,
    PRIMARY KEY (word, language)
) STRICT, WITHOUT ROWID;

CREATE INDEX search_word_stem ON search_word (stem, language);

-- All terms with their positions. The terms are made by the program; 'ascii' only parts them at spaces. Tags stand for the facts that hits are filtered by.
CREATE VIRTUAL TABLE search_text USING fts5 (
    body, headline, byline, caption, tags,
    content = '', contentless_delete = 1, detail = full, tokenize = 'ascii');
-- How many bytes of terms are gathered before they are written as a segment: fewer segments, less merging.
INSERT INTO search_text (search_text, rank) VALUES ('hashsize', 16777216);

-- Headlines alone: what is found in them comes first.
CREATE VIRTUAL TABLE search_headline USING fts5 (
    terms, content = '', contentless_delete = 1, detail = full, tokenize = 'ascii');

-- The terms that matter in an article: of headline, deck and byline, of the beginning of its text, and what comes often.
CREATE VIRTUAL TABLE search_salient USING fts5 (
    terms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

-- Each ideograph of an article once.
CREATE VIRTUAL TABLE search_single USING fts5 (
    terms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
