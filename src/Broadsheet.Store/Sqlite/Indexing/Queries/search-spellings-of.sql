-- Other spellings stand among the words under a language that begins with a tilde: the word as typed, then what is printed.
SELECT stem FROM search_word WHERE word = $word AND language >= '~' LIMIT $limit;
