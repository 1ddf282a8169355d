INSERT INTO stylebook (publication, body, changed_at) VALUES ($publication, $body, $now)
ON CONFLICT (publication) DO UPDATE SET body = excluded.body, changed_at = excluded.changed_at WHERE body <> excluded.body;
