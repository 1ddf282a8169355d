namespace Broadsheet.Layout.Language;

/// <summary>Words that names of newspapers are made with: 日报, Post, Anzeiger, Gazette.</summary>
internal static class PaperNames
{
    private static readonly string[] Wide = Ends(v => v.Tag != "ja");
    private static readonly string[] Japanese = Ends(v => v.Tag == "ja");
    private static readonly HashSet<string> Words = [.. Vocabulary.All.SelectMany(v => v.Entries("papers")).Where(p => !IsWide(p[0]))];

    /// <summary>True when a short text can be the name of a newspaper: 青岚日报, THE HARBOR COURIER.</summary>
    public static bool IsOne(string text, bool isJapanese = false)
    {
        if (text.Length is < 2 or > 60)
            return false;
        var folded = TextFold.Fold(text).Trim(' ', '|', '•', '·', '-', '*', '"', '.', ',');
        if (folded.Length < 2)
            return false;
        if (IsWide(folded[^1]))
            return folded.Length <= 12 && (EndsIn(folded, Wide) || (isJapanese && EndsIn(folded, Japanese)));
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= 6 && Array.Exists(words, Words.Contains);
    }

    private static bool EndsIn(string folded, string[] ends) =>
        Array.Exists(ends, e => folded.Length > e.Length && folded.EndsWith(e, StringComparison.Ordinal));

    private static string[] Ends(Func<Vocabulary, bool> which) =>
        [.. Vocabulary.All.Where(which).SelectMany(v => v.Entries("papers")).Where(p => IsWide(p[0])).Distinct(StringComparer.Ordinal)];

    private static bool IsWide(char c) => Scripts.IsWide(c) || Scripts.IsHangul(c);
}
