SELECT i.publication, i.date, i.edition, i.latest, i.published, i.published_at, i.first_published_at,
       i.withdrawn_reason, i.withdrawn_at, i.source_fingerprint,
       r.pages, r.articles, r.printed_number, r.edition_label, CASE WHEN i.front_page IS NULL THEN r.front_page ELSE nullif(i.front_page, '') END, r.dated_by_month
FROM issue AS i
JOIN revision AS r ON r.issue = i.id AND r.number = coalesce(i.published, i.latest)
WHERE i.publication = $publication AND i.date = $date AND i.edition = $edition;
