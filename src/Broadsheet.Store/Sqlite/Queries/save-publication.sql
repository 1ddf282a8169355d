INSERT INTO publication (slug, facts) VALUES ($slug, $facts)
ON CONFLICT (slug) DO UPDATE SET facts = excluded.facts WHERE facts <> excluded.facts;
