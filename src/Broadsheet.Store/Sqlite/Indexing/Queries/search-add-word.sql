INSERT INTO search_word (word, language, stem) VALUES ($word, $language, $stem) ON CONFLICT DO NOTHING;
