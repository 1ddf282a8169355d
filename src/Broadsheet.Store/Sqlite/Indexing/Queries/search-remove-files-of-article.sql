DELETE FROM search_file WHERE issue = $issue AND article = $article;
