namespace Broadsheet.Layout.Language;

/// <summary>A page named by the word for it: Page 4, Seite 3, стр. 5, صفحة 4, 第4版.</summary>
internal static class PageReference
{
    private static readonly PhraseTable<bool> Words = new(Vocabulary.All.SelectMany(v => v.Entries("page-words")).Select(w => (w, true)));

    /// <summary>The first such place in a folded text; null where there is none.</summary>
    public static (string Label, int Start, int Length)? Find(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (!char.IsLetter(folded[at]) || !Words.TryMatch(folded, at, out _, out var length))
                continue;
            var i = at + length;
            while (i < folded.Length && folded[i] is ' ' or ':' or '.')
                i++;
            var start = i;
            while (i < folded.Length && i - start < 6 && char.IsAsciiLetterOrDigit(folded[i]))
                i++;
            if (
                i > start
                && (i == folded.Length || !char.IsLetterOrDigit(folded[i]))
                && PageLabels.Normalise(folded[start..i]) is { } label
            )
                return (label, at, i - at);
        }
        return null;
    }

    /// <summary>True when the text names a page and says nothing else.</summary>
    public static bool IsWhole(string text)
    {
        var folded = TextFold.Fold(text).Trim(' ', '.', '…', '·', '»', '›', '►', '▶', '-', '(', ')', '[', ']');
        if (folded.Length is 0 or > 16)
            return false;
        if (Find(folded) is { Start: 0 } found && found.Length == folded.Length)
            return true;
        return FolioPatterns.WideLabel().Match(folded) is { Success: true, Index: 0 } match && match.Length == folded.Length;
    }
}
