DELETE FROM revision_operations WHERE issue = $issue; -- when operations
DELETE FROM article_withdrawal WHERE issue = $issue; -- when withdrawals
DELETE FROM page_mask WHERE issue = $issue; -- when masks
DELETE FROM issue_alias WHERE issue = $issue; -- when aliases
DELETE FROM revision WHERE issue = $issue RETURNING content; -- when revisions
DELETE FROM revision_content WHERE id = $content; -- when content
DELETE FROM issue WHERE id = $issue; -- when issue
