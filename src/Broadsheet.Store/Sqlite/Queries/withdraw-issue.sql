UPDATE issue
SET withdrawn_revision = coalesce(published, withdrawn_revision),
    published = NULL,
    published_at = NULL,
    withdrawn_reason = $reason,
    withdrawn_at = coalesce(withdrawn_at, $now)
WHERE id = $issue;
