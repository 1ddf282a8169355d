INSERT INTO revision_operations (issue, number, body) VALUES ($issue, $number, $body);
