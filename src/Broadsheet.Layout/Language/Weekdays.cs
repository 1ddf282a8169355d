using System.Text.RegularExpressions;

namespace Broadsheet.Layout.Language;

/// <summary>Names of weekdays beside a date.</summary>
internal static class Weekdays
{
    private static readonly Dictionary<string, DayOfWeek> Names = Read();
    private static readonly string Choice = string.Join('|', Names.Keys.OrderByDescending(k => k.Length).Select(Regex.Escape));
    private static readonly Regex Before = new($@"(?<day>{Choice}) ?[,.|·•-]? ?(?:den|le|el|a|the|dia)? ?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex After = new($@"^ ?(?:г\.?|г|года|年|م|م\.)? ?[,.|·•(\[-]? ?(?<day>{Choice})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The date with the weekday that stands beside it, if one does.</summary>
    public static PrintedDate Extend(PrintedDate date, string folded)
    {
        var from = Math.Max(0, date.Start - 24);
        var before = Before.Match(folded, from, date.Start - from);
        if (before.Success && IsWhole(folded, before.Groups["day"]))
            return date with { Start = before.Index, Length = date.Start + date.Length - before.Index, Weekday = Names[before.Groups["day"].Value] };
        var end = date.Start + date.Length;
        var after = After.Match(folded, end, Math.Min(24, folded.Length - end));
        if (!after.Success || !IsWhole(folded, after.Groups["day"]))
            return date;
        var length = after.Index + after.Length - date.Start;
        if (date.Start + length < folded.Length && folded[date.Start + length] is ')' or ']')
            length++;
        return date with { Length = length, Weekday = Names[after.Groups["day"].Value] };
    }

    /// <summary>True when the text is a weekday and nothing else.</summary>
    public static bool IsWeekday(string text) => Names.ContainsKey(TextFold.Fold(text).Trim(' ', ',', '.', '-', '|'));

    private static bool IsWhole(string folded, Group day)
    {
        if (Scripts.IsWide(folded[day.Index]) || !char.IsLetter(folded[day.Index]))
            return true;
        var end = day.Index + day.Length;
        return (day.Index == 0 || !char.IsLetter(folded[day.Index - 1])) && (end >= folded.Length || !char.IsLetter(folded[end]));
    }

    private static Dictionary<string, DayOfWeek> Read()
    {
        var names = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal);
        foreach (var vocabulary in Vocabulary.All)
        {
            var lines = vocabulary.Lines("weekdays").ToArray();
            for (var i = 0; i < Math.Min(7, lines.Length); i++)
            {
                foreach (var name in lines[i].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    // "di", "so", "do" are words as well.
                    if (name.Length > 2 || !char.IsAsciiLetter(name[0]))
                        names.TryAdd(name, (DayOfWeek)((i + 1) % 7));
                }
            }
        }
        return names;
    }
}
