SELECT DISTINCT word FROM search_word WHERE word >= $from AND word < $to ORDER BY word LIMIT $limit;
