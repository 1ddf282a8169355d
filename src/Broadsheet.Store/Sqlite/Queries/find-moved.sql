SELECT i.publication, i.date, i.edition
FROM issue_alias AS a
JOIN issue AS i ON i.id = a.issue
WHERE a.publication = $publication AND a.date = $date AND a.edition = $edition;
