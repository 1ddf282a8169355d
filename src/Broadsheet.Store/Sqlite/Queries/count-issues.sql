SELECT count(*)
FROM issue AS i
WHERE i.date BETWEEN $from AND $to
  AND i.publication = $publication -- when one-publication
  AND i.published IS NOT NULL -- when published
;
