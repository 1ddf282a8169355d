INSERT INTO page_mask (issue, key, images) VALUES ($issue, $key, $images)
ON CONFLICT (issue, key) DO UPDATE SET images = excluded.images;
