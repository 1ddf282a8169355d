INSERT INTO search_single (rowid, terms) VALUES ($id, $terms);
