DELETE FROM article_withdrawal WHERE issue = $issue AND article = $article;
