SELECT 1 FROM search_word WHERE word = $word LIMIT 1;
