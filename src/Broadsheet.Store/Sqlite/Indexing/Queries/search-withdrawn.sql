SELECT article FROM article_withdrawal WHERE issue = $issue;
