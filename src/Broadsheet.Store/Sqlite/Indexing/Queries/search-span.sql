SELECT (SELECT min(id) FROM search_article), (SELECT max(id) FROM search_article);
