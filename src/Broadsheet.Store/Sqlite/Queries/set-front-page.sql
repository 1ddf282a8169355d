UPDATE issue SET front_page = $front_page WHERE id = $issue AND front_page IS NOT $front_page;
