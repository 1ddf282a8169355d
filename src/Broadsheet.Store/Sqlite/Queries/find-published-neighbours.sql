-- Four steps into one index, whatever the number of issues.
SELECT * FROM (
    SELECT 'previous', date, edition FROM issue
    WHERE publication = $publication AND published IS NOT NULL AND (date, edition) < ($date, $edition)
    ORDER BY date DESC, edition DESC LIMIT 1)
UNION ALL
SELECT * FROM (
    SELECT 'next', date, edition FROM issue
    WHERE publication = $publication AND published IS NOT NULL AND (date, edition) > ($date, $edition)
    ORDER BY date, edition LIMIT 1)
UNION ALL
SELECT * FROM (
    SELECT 'first', date, edition FROM issue
    WHERE publication = $publication AND published IS NOT NULL
    ORDER BY date, edition LIMIT 1)
UNION ALL
SELECT * FROM (
    SELECT 'latest', date, edition FROM issue
    WHERE publication = $publication AND published IS NOT NULL
    ORDER BY date DESC, edition DESC LIMIT 1);
