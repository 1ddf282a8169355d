-- One step into the index for each year, whatever the number of issues.
WITH RECURSIVE step(date) AS (
    SELECT (SELECT min(date) FROM issue
            WHERE publication = $publication
              AND published IS NOT NULL -- when published
           )
    UNION ALL
    SELECT (SELECT min(date) FROM issue
            WHERE publication = $publication AND date > substr(step.date, 1, 4) || '-12-31'
              AND published IS NOT NULL -- when published
           )
    FROM step WHERE step.date IS NOT NULL
)
SELECT substr(date, 1, 4) FROM step WHERE date IS NOT NULL;
