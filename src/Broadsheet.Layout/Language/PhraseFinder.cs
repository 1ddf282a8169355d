using System.Collections.Frozen;

namespace Broadsheet.Layout.Language;

/// <summary>Finds which of some hundred words and phrases stand in a folded text, whole words only where words are set apart.</summary>
internal sealed class PhraseFinder
{
    private readonly FrozenDictionary<char, string[]> _byFirst;

    /// <summary>Makes ready for some phrases, folded.</summary>
    public PhraseFinder(IEnumerable<string> phrases) =>
        _byFirst = phrases
            .Where(p => p.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(p => p[0])
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Length).ToArray());

    /// <summary>How many different phrases the text holds.</summary>
    public int CountDifferent(string folded) => Find(folded).Select(f => f.Phrase).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many characters of the text belong to phrases.</summary>
    public int Cover(string folded) => Find(folded).Sum(f => f.Phrase.Length);

    /// <summary>The phrases in the text, in order, the longest at each place.</summary>
    public List<(int Start, string Phrase)> Find(string folded)
    {
        var found = new List<(int, string)>();
        var insideWord = false;
        for (var at = 0; at < folded.Length; at++)
        {
            var isWord = IsWordLetter(folded[at]);
            if (
                !(isWord && insideWord)
                && _byFirst.TryGetValue(folded[at], out var candidates)
                && Longest(folded, at, candidates) is { } phrase
            )
            {
                found.Add((at, phrase));
                at += phrase.Length - 1;
                isWord = IsWordLetter(folded[at]);
            }
            insideWord = isWord;
        }
        return found;
    }

    private static string? Longest(string folded, int at, string[] candidates)
    {
        var text = folded.AsSpan(at);
        foreach (var phrase in candidates)
        {
            if (
                text.StartsWith(phrase, StringComparison.Ordinal)
                && (phrase.Length == text.Length || !(IsWordLetter(phrase[^1]) && IsWordLetter(text[phrase.Length])))
            )
                return phrase;
        }
        return null;
    }

    private static bool IsWordLetter(char c) =>
        char.IsAsciiLetter(c)
        || (c >= 0x80 && char.IsLetter(c) && !Scripts.IsWide(c) && !Scripts.IsHangul(c) && !Scripts.IsSoutheastAsian(c));
}
