SELECT 1 FROM search_single WHERE search_single MATCH $terms AND rowid = $id;
