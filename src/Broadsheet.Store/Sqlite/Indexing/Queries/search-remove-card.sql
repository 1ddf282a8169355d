DELETE FROM search_card WHERE id = $id;
