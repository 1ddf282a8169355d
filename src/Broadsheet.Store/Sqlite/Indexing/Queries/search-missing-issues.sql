SELECT i.publication, i.date, i.edition, i.published, i.id
FROM issue AS i
LEFT JOIN search_issue AS s ON s.issue = i.id
WHERE i.published IS NOT NULL AND (s.issue IS NULL OR s.revision <> i.published OR s.build <> $build)
ORDER BY i.date, i.publication, i.edition
LIMIT $limit;
