SELECT withdrawn_revision FROM issue WHERE id = $issue;
