SELECT substr(i.date, 1, 7) AS month, count(*)
FROM issue AS i
WHERE i.publication = $publication
  AND i.published IS NOT NULL -- when published
GROUP BY month
ORDER BY month;
