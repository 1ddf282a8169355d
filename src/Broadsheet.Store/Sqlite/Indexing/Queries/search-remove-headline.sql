DELETE FROM search_headline WHERE rowid = $id;
