using System.Globalization;
using System.Text;

namespace Broadsheet.CharacterBench;

/// <summary>How often each character stands somewhere. Forms of one character count as it; white space, soft hyphens and marks of direction
/// do not count.</summary>
internal sealed class Multiset
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public int this[string character] => _counts.GetValueOrDefault(character);

    public int Total => _counts.Values.Sum();

    public void Add(string text)
    {
        foreach (var rune in Plain(text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control)
                continue;
            var key = rune.ToString();
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>What stands here more often than there.</summary>
    public IEnumerable<KeyValuePair<string, int>> Minus(Multiset other) =>
        _counts.Where(c => c.Value > other[c.Key]).Select(c => KeyValuePair.Create(c.Key, c.Value - other[c.Key]));

    // A lone surrogate has no forms.
    private static string Plain(string text)
    {
        var whole = new string([
            .. text.Select(
                (c, i) =>
                    char.IsHighSurrogate(c) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                    || char.IsLowSurrogate(c) && (i == 0 || !char.IsHighSurrogate(text[i - 1]))
                    || c is '\uFFFE' or '\uFFFF'
                        ? '\uFFFD'
                        : c
            ),
        ]);
        return whole.Normalize(NormalizationForm.FormKD);
    }
}
