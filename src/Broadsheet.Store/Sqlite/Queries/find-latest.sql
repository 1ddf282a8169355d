SELECT id, latest, published, first_published_at
FROM issue
WHERE publication = $publication AND date = $date AND edition = $edition;
