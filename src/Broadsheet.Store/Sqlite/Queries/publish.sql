UPDATE issue
SET published = $number,
    published_at = $now,
    first_published_at = coalesce(first_published_at, $now),
    withdrawn_revision = NULL,
    withdrawn_reason = NULL,
    withdrawn_at = NULL
WHERE id = $issue AND published IS NOT $number;
