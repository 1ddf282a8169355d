SELECT published FROM issue WHERE id = $issue;
