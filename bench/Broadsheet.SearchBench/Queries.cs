namespace Broadsheet.SearchBench;

/// <summary>A query with a range of dates.</summary>
internal sealed record RangedQuery(string Text, DateOnly From, DateOnly To);

/// <summary>Queries as readers ask them: as many of common words as of rare ones, by the logarithm of their rank; the range from a month to
/// everything.</summary>
internal static class Queries
{
    public static List<RangedQuery> TwoCharacters(ArchiveText text, int issues, int count)
    {
        var words = text.Chinese.Where(w => w.Length == 2).ToArray();
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => Ranged(words[ByLogarithm(random, words.Length)], random, issues))];
    }

    /// <summary>Strings of four to eight characters, and two or three English words, that stand in some article.</summary>
    public static List<RangedQuery> Phrases(Archive archive, int issues, int count)
    {
        var random = new Random(11);
        var found = new List<RangedQuery>();
        while (found.Count < count)
        {
            var issue = random.Next(issues);
            var body = archive.Text(issue, random.Next(1, Archive.ArticlesAnIssue + 1)).Paragraphs[0];
            var phrase = Archive.IsChinese(issue) ? ChinesePhrase(body, random) : EnglishPhrase(body, random);
            if (phrase is not null)
                found.Add(Ranged(phrase, random, issues));
        }
        return found;
    }

    private static string? ChinesePhrase(string body, Random random)
    {
        var length = random.Next(4, 9);
        var clauses = body.Split('，', '。').Where(c => c.Length >= length && !c.Any(char.IsAsciiDigit)).ToArray();
        if (clauses.Length == 0)
            return null;
        var clause = clauses[random.Next(clauses.Length)];
        return clause.Substring(random.Next(clause.Length - length + 1), length);
    }

    private static string? EnglishPhrase(string body, Random random)
    {
        var length = random.Next(2, 4);
        var clauses = body.Split(',', '.').Select(c => c.Trim().Split(' ')).Where(c => c.Length >= length).ToArray();
        if (clauses.Length == 0)
            return null;
        var clause = clauses[random.Next(clauses.Length)];
        return string.Join(' ', clause.Skip(random.Next(clause.Length - length + 1)).Take(length));
    }

    private static int ByLogarithm(Random random, int count) => (int)Math.Min(Math.Exp(random.NextDouble() * Math.Log(count)), count) - 1;

    private static RangedQuery Ranged(string text, Random random, int issues)
    {
        var days = (int)Math.Clamp(issues * Math.Pow(random.NextDouble(), 2), 30, issues);
        var first = random.Next(Math.Max(issues - days, 0) + 1);
        return new(text, Archive.DayOf(first), Archive.DayOf(first + days - 1));
    }
}
