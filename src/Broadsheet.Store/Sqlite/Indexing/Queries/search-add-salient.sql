INSERT INTO search_salient (rowid, terms) VALUES ($id, $terms);
