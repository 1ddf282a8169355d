INSERT INTO search_article (id, issue, article, publication, section, fingerprint)
VALUES ($id, $issue, $article, $publication, $section, $fingerprint);
