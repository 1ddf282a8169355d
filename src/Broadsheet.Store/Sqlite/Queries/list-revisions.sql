SELECT r.number, r.saved_at, r.kind, r.note, r.hash
FROM issue AS i
JOIN revision AS r ON r.issue = i.id
WHERE i.publication = $publication AND i.date = $date AND i.edition = $edition
ORDER BY r.number;
