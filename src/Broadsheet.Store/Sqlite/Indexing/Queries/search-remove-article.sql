DELETE FROM search_article WHERE id = $id;
