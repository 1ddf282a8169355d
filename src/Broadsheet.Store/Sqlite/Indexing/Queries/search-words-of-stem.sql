SELECT word FROM search_word WHERE stem = $stem AND language = $language LIMIT $limit;
