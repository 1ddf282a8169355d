UPDATE issue SET publication = $publication, date = $date, edition = $edition WHERE id = $issue;
