INSERT INTO search_issue (issue, revision, build) VALUES ($issue, $revision, $build)
ON CONFLICT (issue) DO UPDATE SET revision = excluded.revision, build = excluded.build;
