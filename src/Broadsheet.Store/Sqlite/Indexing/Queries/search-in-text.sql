-- Ids are in order of date, so that any of these ends as soon as it has enough.
SELECT rowid FROM search_text WHERE search_text MATCH $terms AND rowid BETWEEN $first AND $last ORDER BY rowid DESC LIMIT $limit; -- when newest-first
SELECT rowid FROM search_text WHERE search_text MATCH $terms AND rowid BETWEEN $first AND $last ORDER BY rowid LIMIT $limit; -- when oldest-first
SELECT count(*) FROM (SELECT 1 FROM search_text WHERE search_text MATCH $terms AND rowid BETWEEN $first AND $last LIMIT $limit); -- when counted
SELECT t.rowid, a.publication, a.section FROM search_text AS t CROSS JOIN search_article AS a ON a.id = t.rowid WHERE t.search_text MATCH $terms AND t.rowid BETWEEN $first AND $last ORDER BY t.rowid LIMIT $limit; -- when facts
