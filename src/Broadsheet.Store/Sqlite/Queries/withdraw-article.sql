INSERT INTO article_withdrawal (issue, article, reason, at) VALUES ($issue, $article, $reason, $now)
ON CONFLICT (issue, article) DO UPDATE SET reason = excluded.reason;
