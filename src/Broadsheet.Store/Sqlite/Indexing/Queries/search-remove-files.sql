DELETE FROM search_file WHERE issue = $issue;
