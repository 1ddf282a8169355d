namespace Broadsheet.Layout.Language;

/// <summary>Names of weekdays beside a date.</summary>
internal static class Weekdays
{
    private const int Reach = 24;
    private static readonly PhraseTable<DayOfWeek> Names = new(Read());
    private static readonly string[] Links = ["", "den", "le", "el", "a", "the", "dia", "г.", "г", "года", "م", "م.", "ngay"];

    /// <summary>The date with the weekday that stands beside it, if one does.</summary>
    public static PrintedDate Extend(PrintedDate date, string folded)
    {
        for (var at = Math.Max(0, date.Start - Reach); at < date.Start; at++)
        {
            if (
                Names.TryMatch(folded, at, out var before, out var length)
                && at + length <= date.Start
                && IsLink(folded.AsSpan(at + length, date.Start - at - length))
            )
                return date with { Start = at, Length = date.Start + date.Length - at, Weekday = before };
        }
        var end = date.Start + date.Length;
        for (var at = end; at < Math.Min(folded.Length, end + 8); at++)
        {
            if (!Names.TryMatch(folded, at, out var after, out var length))
                continue;
            if (!IsLink(folded.AsSpan(end, at - end)))
                break;
            var total = at + length - date.Start;
            if (date.Start + total < folded.Length && folded[date.Start + total] is ')' or ']')
                total++;
            return date with { Length = total, Weekday = after };
        }
        return date;
    }

    /// <summary>True when the text is a weekday and nothing else.</summary>
    public static bool IsWeekday(string text)
    {
        var folded = TextFold.Fold(text).Trim(' ', ',', '-', '|');
        return folded.Length > 0 && Names.TryMatch(folded, 0, out _, out var length) && length >= folded.TrimEnd('.').Length;
    }

    // Blanks and punctuation, with at most one small word.
    private static bool IsLink(ReadOnlySpan<char> text)
    {
        var word = text.Trim(" ,.|·•-([").ToString();
        return word.Length <= 5 && Links.Contains(word);
    }

    private static IEnumerable<(string, DayOfWeek)> Read()
    {
        foreach (var vocabulary in Vocabulary.All)
        {
            foreach (var (line, day) in vocabulary.Lines("weekdays").Take(7).Select((l, i) => (l, (DayOfWeek)((i + 1) % 7))))
            {
                foreach (var name in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    // "di", "so", "do" are words as well.
                    if (name.Length > 2 || !char.IsAsciiLetter(name[0]))
                        yield return (name, day);
                }
            }
        }
    }
}
