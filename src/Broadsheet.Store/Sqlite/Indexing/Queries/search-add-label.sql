INSERT INTO search_label (type, folded, printed) VALUES ($type, $folded, $printed) RETURNING id;
