INSERT INTO search_file (hash, issue, article) VALUES ($hash, $issue, $article) ON CONFLICT DO NOTHING;
