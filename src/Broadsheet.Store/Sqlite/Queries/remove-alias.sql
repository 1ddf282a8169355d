DELETE FROM issue_alias WHERE issue = $issue AND publication = $publication AND date = $date AND edition = $edition;
