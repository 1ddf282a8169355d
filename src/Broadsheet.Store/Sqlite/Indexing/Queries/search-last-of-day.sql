SELECT max(id) FROM search_article WHERE id BETWEEN $first AND $last;
