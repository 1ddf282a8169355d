SELECT id, printed FROM search_label WHERE type = $type;
