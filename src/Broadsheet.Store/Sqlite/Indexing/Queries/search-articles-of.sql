SELECT id, article, fingerprint FROM search_article WHERE issue = $issue;
