UPDATE issue
SET latest = $number,
    source_fingerprint = $source_fingerprint -- when import
    source_fingerprint = source_fingerprint -- when correction
WHERE id = $issue;
