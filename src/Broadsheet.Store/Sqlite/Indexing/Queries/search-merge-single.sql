-- Joins segments of the index: all of them into one, or on with that for some more pages.
INSERT INTO search_single (search_single, rank) VALUES ('merge', -$pages); -- when begin
INSERT INTO search_single (search_single, rank) VALUES ('merge', $pages); -- when go-on
