INSERT INTO search_card (id, length, body) VALUES ($id, $length, $body);
