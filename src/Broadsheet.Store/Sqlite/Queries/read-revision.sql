SELECT r.hash, c.encoding, c.length, c.body
FROM issue AS i
JOIN revision AS r ON r.issue = i.id
JOIN revision_content AS c ON c.id = r.content
WHERE i.publication = $publication AND i.date = $date AND i.edition = $edition AND r.number = $number;
