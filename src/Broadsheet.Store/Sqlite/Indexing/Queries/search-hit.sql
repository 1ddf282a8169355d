SELECT i.publication, i.date, i.edition, a.article, c.length, c.body
FROM search_article AS a
JOIN issue AS i ON i.id = a.issue
JOIN search_card AS c ON c.id = a.id
WHERE a.id = $id;
