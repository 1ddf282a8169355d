SELECT 1 FROM search_salient WHERE search_salient MATCH $terms AND rowid = $id;
