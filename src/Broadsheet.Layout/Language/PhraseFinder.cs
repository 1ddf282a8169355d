using System.Buffers;

namespace Broadsheet.Layout.Language;

/// <summary>Finds which of some hundred words and phrases stand in a folded text, whole words only where words are set apart.</summary>
internal sealed class PhraseFinder
{
    private readonly SearchValues<string> _all;
    private readonly Dictionary<char, string[]> _byFirst;

    /// <summary>Makes ready for some phrases, folded.</summary>
    public PhraseFinder(IEnumerable<string> phrases)
    {
        string[] distinct = [.. phrases.Where(p => p.Length > 0).Distinct(StringComparer.Ordinal)];
        _all = SearchValues.Create(distinct, StringComparison.Ordinal);
        _byFirst = distinct.GroupBy(p => p[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Length).ToArray());
    }

    /// <summary>How many different phrases the text holds.</summary>
    public int CountDifferent(string folded) => Find(folded).Select(f => f.Phrase).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many characters of the text belong to phrases.</summary>
    public int Cover(string folded) => Find(folded).Sum(f => f.Phrase.Length);

    /// <summary>The phrases in the text, in order, the longest at each place.</summary>
    public IEnumerable<(int Start, string Phrase)> Find(string folded)
    {
        var at = 0;
        while (at < folded.Length)
        {
            var next = folded.AsSpan(at).IndexOfAny(_all);
            if (next < 0)
                yield break;
            at += next;
            var phrase = Array.Find(_byFirst[folded[at]], p => string.CompareOrdinal(folded, at, p, 0, p.Length) == 0 && IsWhole(folded, at, p));
            if (phrase is null)
            {
                at++;
                continue;
            }
            yield return (at, phrase);
            at += phrase.Length;
        }
    }

    private static bool IsWhole(string text, int at, string phrase)
    {
        var end = at + phrase.Length;
        return (at == 0 || !JoinsWord(text[at - 1], phrase[0])) && (end >= text.Length || !JoinsWord(phrase[^1], text[end]));
    }

    private static bool JoinsWord(char a, char b) => IsWordLetter(a) && IsWordLetter(b);

    private static bool IsWordLetter(char c) => char.IsLetter(c) && !Scripts.IsWide(c) && !Scripts.IsHangul(c) && !Scripts.IsSoutheastAsian(c);
}
