SELECT id FROM search_label WHERE type = $type AND folded = $folded;
