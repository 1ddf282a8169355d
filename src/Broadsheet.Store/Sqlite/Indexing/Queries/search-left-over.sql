SELECT s.issue FROM search_issue AS s JOIN issue AS i ON i.id = s.issue WHERE i.published IS NULL;
