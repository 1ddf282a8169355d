-- Ids are in order of date, so that any of these ends as soon as it has enough.
SELECT rowid FROM search_headline WHERE search_headline MATCH $terms AND rowid BETWEEN $first AND $last ORDER BY rowid DESC LIMIT $limit; -- when newest-first
SELECT rowid FROM search_headline WHERE search_headline MATCH $terms AND rowid BETWEEN $first AND $last ORDER BY rowid LIMIT $limit; -- when oldest-first
SELECT count(*) FROM (SELECT 1 FROM search_headline WHERE search_headline MATCH $terms AND rowid BETWEEN $first AND $last LIMIT $limit); -- when counted
