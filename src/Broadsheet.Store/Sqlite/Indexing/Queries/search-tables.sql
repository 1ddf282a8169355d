SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'search_*' ORDER BY rootpage > 0 DESC, name;
