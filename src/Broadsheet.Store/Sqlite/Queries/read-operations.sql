SELECT o.body
FROM issue AS i
JOIN revision_operations AS o ON o.issue = i.id
WHERE i.publication = $publication AND i.date = $date AND i.edition = $edition AND o.number = $number;
