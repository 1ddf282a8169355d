DELETE FROM stylebook WHERE publication = $publication;
