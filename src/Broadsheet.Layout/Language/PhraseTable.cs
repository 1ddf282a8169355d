namespace Broadsheet.Layout.Language;

/// <summary>Words and phrases, each with what it means, found at a place of a folded text.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<char, (string Phrase, T Value)[]> _byFirst;

    /// <summary>Makes ready for some folded phrases; the first of equal ones counts.</summary>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases) =>
        _byFirst = phrases
            .Where(p => p.Phrase.Length > 0)
            .DistinctBy(p => p.Phrase, StringComparer.Ordinal)
            .GroupBy(p => p.Phrase[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Phrase.Length).ToArray());

    /// <summary>The longest phrase that begins at a place and is made of whole words; false for none.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int at, out T value, out int length)
    {
        if (_byFirst.TryGetValue(text[at], out var candidates) && (at == 0 || !JoinsWord(text[at - 1], text[at])))
        {
            foreach (var (phrase, meaning) in candidates)
            {
                if (
                    text[at..].StartsWith(phrase, StringComparison.Ordinal)
                    && (at + phrase.Length >= text.Length || !JoinsWord(phrase[^1], text[at + phrase.Length]))
                )
                {
                    (value, length) = (meaning, phrase.Length);
                    return true;
                }
            }
        }
        (value, length) = (default!, 0);
        return false;
    }

    private static bool JoinsWord(char a, char b) => IsWordLetter(a) && IsWordLetter(b);

    private static bool IsWordLetter(char c) => char.IsLetter(c) && !Scripts.IsWide(c) && !Scripts.IsHangul(c);
}
