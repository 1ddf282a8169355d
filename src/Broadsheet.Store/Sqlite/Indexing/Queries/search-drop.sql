-- The tables are struck out of the schema and their pages left where they are: a damaged page that is walked to free what hangs on it may name pages of the
-- issues. What is left over is given back by search-compact.
PRAGMA writable_schema = ON;
DELETE FROM sqlite_schema WHERE name GLOB 'search_*' OR tbl_name GLOB 'search_*';
