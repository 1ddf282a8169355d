DELETE FROM search_single WHERE rowid = $id;
