SELECT value FROM search_state WHERE name = $name;
