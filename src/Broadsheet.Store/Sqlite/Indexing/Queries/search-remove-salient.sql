DELETE FROM search_salient WHERE rowid = $id;
