SELECT facts FROM publication ORDER BY slug;
