INSERT INTO revision_content (encoding, length, body) VALUES ($encoding, $length, $body) RETURNING id;
