SELECT 1 FROM search_word WHERE word = $word AND language < '~' LIMIT 1;
