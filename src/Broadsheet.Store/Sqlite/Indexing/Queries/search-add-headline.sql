INSERT INTO search_headline (rowid, terms) VALUES ($id, $terms);
