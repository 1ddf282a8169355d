SELECT facts FROM publication WHERE slug = $slug;
