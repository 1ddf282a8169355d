SELECT 1 FROM search_headline WHERE search_headline MATCH $terms AND rowid = $id;
