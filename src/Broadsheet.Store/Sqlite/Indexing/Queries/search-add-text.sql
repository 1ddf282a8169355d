INSERT INTO search_text (rowid, body, headline, byline, caption, tags) VALUES ($id, $body, $headline, $byline, $caption, $tags);
