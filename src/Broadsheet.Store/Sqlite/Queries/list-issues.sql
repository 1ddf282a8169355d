-- Lines that end with "-- when X" are kept only for that case: each case has an index that serves its order.
SELECT i.publication, i.date, i.edition, i.latest, i.published, i.published_at, i.first_published_at,
       i.withdrawn_reason, i.withdrawn_at, i.source_fingerprint,
       r.pages, r.articles, r.printed_number, r.edition_label, CASE WHEN i.front_page IS NULL THEN r.front_page ELSE nullif(i.front_page, '') END, r.dated_by_month
FROM issue AS i
CROSS JOIN revision AS r ON r.issue = i.id AND r.number = coalesce(i.published, i.latest)
WHERE i.date BETWEEN $from AND $to
  AND i.publication = $publication -- when one-publication
  AND i.published IS NOT NULL -- when published
ORDER BY i.date, i.publication, i.edition -- when oldest-first
ORDER BY i.date DESC, i.publication DESC, i.edition DESC -- when newest-first
LIMIT $limit;
