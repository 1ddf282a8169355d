-- Joins segments of the index: all of them into one, or on with that for some more pages.
INSERT INTO search_salient (search_salient, rank) VALUES ('merge', -$pages); -- when begin
INSERT INTO search_salient (search_salient, rank) VALUES ('merge', $pages); -- when go-on
