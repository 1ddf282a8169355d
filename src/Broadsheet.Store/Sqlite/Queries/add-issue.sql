INSERT INTO issue (publication, date, edition, latest) VALUES ($publication, $date, $edition, 1) RETURNING id;
