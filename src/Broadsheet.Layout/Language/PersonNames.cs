namespace Broadsheet.Layout.Language;

/// <summary>What personal names look like in scripts with spaces between words.</summary>
internal static class PersonNames
{
    private static readonly string[] Particles =
    [
        "de",
        "du",
        "des",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "zu",
        "zur",
        "vom",
        "ter",
        "ten",
        "bin",
        "ibn",
        "al",
        "el",
        "y",
        "e",
        "af",
        "av",
        "st.",
        "jr.",
        "jr",
        "sr.",
        "ii",
        "iii",
        "ben",
        "abu",
        "bint",
    ];

    private static readonly string[] Joiners = [.. Vocabulary.All.SelectMany(v => v.Entries("and")).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// Splits a list of names ("Ana Ruiz y Pedro Gil", "A, B and C") and checks each; null where any part cannot be a name.
    /// </summary>
    public static IReadOnlyList<string>? Split(string text)
    {
        var names = new List<string>();
        foreach (var part in Parts(text))
        {
            if (!IsName(part))
                return null;
            names.Add(part);
        }
        return names.Count is > 0 and <= 6 ? names : null;
    }

    /// <summary>True when the text can be the name of a person: one to five words with capitals, or as many of a script that has
    /// none.</summary>
    public static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            words.Length is 0 or > 5
            || text.Length > 60
            || text.Any(c => char.IsDigit(c) || c is '!' or '?' or ';' or '«' or '"' or '/' or '(' or '@')
        )
            return false;
        var capitals = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].TrimEnd(',');
            if (!HasCase(word[0]))
            {
                if (!char.IsLetter(word[0]) || Scripts.IsWide(word[0]))
                    return false;
                capitals++;
            }
            else if (char.IsUpper(word[0]))
            {
                if (word[^1] == '.' && word.Length > 4 && i == words.Length - 1)
                    return false;
                capitals++;
            }
            else if (!(Particles.Contains(TextFold.Fold(word)) || (word.Length > 2 && word[1] is '\'' or '’' or '-')))
            {
                return false;
            }
        }
        return capitals > 0;
    }

    private static IEnumerable<string> Parts(string text)
    {
        var current = new List<string>();
        foreach (var raw in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = raw;
            var isJoiner =
                word == "&"
                || (current.Count > 0 && Joiners.Contains(TextFold.Fold(word)) && !char.IsUpper(word[0]))
                || (current.Count > 0 && word.Length > 1 && IsJoinerInCapitals(word));
            if (isJoiner)
            {
                yield return string.Join(' ', current);
                current.Clear();
                continue;
            }
            var ends = word.EndsWith(',') || word.EndsWith('،') || word.EndsWith('/');
            word = word.TrimEnd(',', '،', '/');
            if (word.Length > 0)
                current.Add(word);
            if (ends && current.Count > 0)
            {
                yield return string.Join(' ', current);
                current.Clear();
            }
        }
        if (current.Count > 0)
            yield return string.Join(' ', current);
    }

    private static bool IsJoinerInCapitals(string word) =>
        word.All(char.IsUpper) && word.Length is 2 or 3 && Joiners.Contains(TextFold.Fold(word)) && word is not ("DI" or "DE");

    private static bool HasCase(char c) => char.IsUpper(c) || char.IsLower(c);
}
