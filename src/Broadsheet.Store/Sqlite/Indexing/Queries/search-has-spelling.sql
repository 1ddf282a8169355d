SELECT 1 FROM search_word WHERE stem = $stem AND language = $language LIMIT 1;
