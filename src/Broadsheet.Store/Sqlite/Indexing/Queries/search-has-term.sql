SELECT 1 FROM search_text WHERE search_text MATCH $terms LIMIT 1;
