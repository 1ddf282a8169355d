SELECT body FROM stylebook WHERE publication = $publication;
