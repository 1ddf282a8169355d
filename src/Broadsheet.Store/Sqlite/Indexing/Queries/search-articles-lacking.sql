SELECT count(*) FROM search_article AS a LEFT JOIN search_card AS c ON c.id = a.id WHERE c.id IS NULL; -- when card
SELECT count(*) FROM search_article AS a LEFT JOIN search_text_docsize AS d ON d.id = a.id WHERE d.id IS NULL; -- when text
SELECT count(*) FROM search_article AS a LEFT JOIN search_headline_docsize AS d ON d.id = a.id WHERE d.id IS NULL; -- when headline
SELECT count(*) FROM search_article AS a LEFT JOIN search_salient_docsize AS d ON d.id = a.id WHERE d.id IS NULL; -- when salient
SELECT count(*) FROM search_article AS a LEFT JOIN search_single_docsize AS d ON d.id = a.id WHERE d.id IS NULL; -- when single
