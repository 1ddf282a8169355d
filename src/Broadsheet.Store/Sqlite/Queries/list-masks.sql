SELECT m.key, m.images
FROM issue AS i
JOIN page_mask AS m ON m.issue = i.id
WHERE i.publication = $publication AND i.date = $date AND i.edition = $edition;
