DELETE FROM search_issue WHERE issue = $issue;
