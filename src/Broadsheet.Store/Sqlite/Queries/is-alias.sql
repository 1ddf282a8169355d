SELECT 1
FROM issue AS i
JOIN issue_alias AS a ON a.issue = i.id
WHERE i.publication = $publication AND i.date = $date AND i.edition = $edition
  AND a.publication = $old_publication AND a.date = $old_date AND a.edition = $old_edition;
