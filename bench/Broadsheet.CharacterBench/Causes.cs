using System.Globalization;
using System.Text;

namespace Broadsheet.CharacterBench;

/// <summary>
/// Why two readers differ on a page: each character that we have more often or more seldom than both others is put down to the first cause
/// that covers it. Where one of the others agrees with us the third is alone, and the difference is its own.
/// </summary>
internal static class Causes
{
    public static IEnumerable<(string Cause, int Count, string Characters)> Of(
        OurReading ours,
        Multiset poppler,
        Multiset? pdfPig,
        bool isRead
    )
    {
        var found = new SortedDictionary<string, (int Count, StringBuilder Text)>(StringComparer.Ordinal);
        var keys = ours.Seen.Counts.Keys.Union(poppler.Counts.Keys).Union(pdfPig?.Counts.Keys ?? []);
        foreach (var key in keys.Order(StringComparer.Ordinal))
        {
            var (mine, first, second) = (ours.Seen[key], poppler[key], pdfPig?[key] ?? ours.Seen[key]);
            if (mine == first && mine == second)
                continue;
            if (mine == first || mine == second)
            {
                Add(mine == first ? "PdfPig alone" : "pdftotext alone", Math.Abs(first - second), key);
                continue;
            }
            var difference = Math.Min(Math.Abs(mine - first), Math.Abs(mine - second));
            Add(Name(key, mine, first, second, ours, isRead), difference, key);
        }
        return found.Select(f => (f.Key, f.Value.Count, f.Value.Text.ToString()));

        void Add(string cause, int count, string key)
        {
            if (!found.TryGetValue(cause, out var known))
                known = (0, new StringBuilder());
            known.Text.Append(CultureInfo.InvariantCulture, $"{key}{count} ");
            found[cause] = (known.Count + count, known.Text);
        }
    }

    private static string Name(string key, int mine, int first, int second, OurReading ours, bool isRead)
    {
        var rune = key.EnumerateRunes().First();
        if (key == "\uFFFD" || ours.Unread[key] > 0 || Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse)
            return "no Unicode value in the file";
        if (isRead)
            return "the file says other characters than it shows; we read the shapes";
        if (mine > Math.Max(first, second))
            return ours.Hidden[key] > 0 ? "hidden text, which we keep and mark"
                : ours.Doubled[key] > 0 ? "drawn twice at one place, which others take once"
                : Kind(rune, "only we have");
        if (mine < Math.Min(first, second))
            return Kind(rune, "only we lack");
        return "all three differ";
    }

    private static string Kind(Rune rune, string what) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierSymbol =>
                $"{what}: accents and marks",
            UnicodeCategory.DashPunctuation => $"{what}: hyphens and dashes",
            UnicodeCategory.DecimalDigitNumber => $"{what}: figures",
            UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter => $"{what}: letters",
            _ => $"{what}: other signs",
        };
}
