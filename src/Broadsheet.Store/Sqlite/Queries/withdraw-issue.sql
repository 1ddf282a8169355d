UPDATE issue
SET published = NULL,
    published_at = NULL,
    withdrawn_reason = $reason,
    withdrawn_at = coalesce(withdrawn_at, $now)
WHERE id = $issue;
