SELECT 1 FROM search_file WHERE hash = $hash LIMIT 1;
