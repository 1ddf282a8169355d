SELECT DISTINCT stem FROM search_word WHERE word >= $from AND word < $to AND language >= '~' LIMIT $limit;
