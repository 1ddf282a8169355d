namespace Broadsheet.Layout.Language;

/// <summary>Words that stand before the date of an issue in an imprint: 発行日, 出版日期, date of publication, Erscheinungsdatum.</summary>
internal static class IssueDateWords
{
    private static readonly string[] Words = [.. Vocabulary.All.SelectMany(v => v.Entries("issue-dates")).Distinct(StringComparer.Ordinal)];

    /// <summary>True where a line has such a word.</summary>
    public static bool Stand(string line)
    {
        var folded = TextFold.Fold(line);
        return Array.Exists(Words, w => folded.Contains(w, StringComparison.Ordinal));
    }
}
