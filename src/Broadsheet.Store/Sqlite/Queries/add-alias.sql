INSERT INTO issue_alias (publication, date, edition, issue)
SELECT publication, date, edition, id FROM issue WHERE id = $issue
ON CONFLICT (publication, date, edition) DO UPDATE SET issue = excluded.issue;
