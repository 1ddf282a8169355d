SELECT w.article, w.reason, w.at
FROM issue AS i
JOIN article_withdrawal AS w ON w.issue = i.id
WHERE i.publication = $publication AND i.date = $date AND i.edition = $edition
ORDER BY w.article;
