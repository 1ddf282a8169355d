INSERT INTO revision (issue, number, saved_at, kind, note, hash, pages, articles, printed_number, edition_label, front_page, dated_by_month, content)
VALUES ($issue, $number, $saved_at, $kind, $note, $hash, $pages, $articles, $printed_number, $edition_label, $front_page, $dated_by_month, $content);
