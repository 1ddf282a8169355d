SELECT DISTINCT word FROM search_word WHERE word >= $from AND word < $to AND language < '~' ORDER BY word LIMIT $limit;
