namespace Broadsheet.Layout.Language;

/// <summary>
/// The words of an issue, counted: what tells whether a hyphen at a line end belongs to the word. No dictionary is needed: a newspaper says
/// most words more than once, and inside lines they stand whole.
/// </summary>
internal sealed class WordEvidence : IWordEvidence
{
    private readonly Dictionary<string, int> _inner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _compoundHeads = new(StringComparer.Ordinal);
    private bool _linesBreakWords;

    /// <summary>Evidence of nothing.</summary>
    public static WordEvidence Empty { get; } = new();

    /// <summary>Counts the words of some lines of an issue, in any order.</summary>
    public static WordEvidence FromLines(IEnumerable<string> lines)
    {
        var evidence = new WordEvidence();
        foreach (var line in lines)
            evidence.Add(line);
        return evidence;
    }

    /// <summary>Counts the words of one more line.</summary>
    public void Add(string line)
    {
        var folded = TextFold.Fold(line).TrimEnd();
        var isFirst = true;
        for (var i = 0; i < folded.Length; )
        {
            if (!IsWordCharacter(folded[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < folded.Length && (IsWordCharacter(folded[i]) || IsInnerHyphen(folded, i)))
                i++;
            // A word broken at the line end is no evidence, nor are very long strings, nor Korean at either end of a line.
            var broken = i < folded.Length && i == folded.Length - 1 && (folded[i] == '-' || folded[i] == '\u00AD');
            if (broken)
                _linesBreakWords = true;
            else if (i - start <= 60 && !(Scripts.IsHangul(folded[start]) && (isFirst || i == folded.Length)))
                Count(folded[start..i], isFirst);
            isFirst = false;
        }
    }

    /// <summary>How often the word stands in the issue. The first words of lines count only where no line ends inside a word.</summary>
    public int Count(string word)
    {
        var folded = TextFold.Fold(word);
        return _inner.GetValueOrDefault(folded) + (_linesBreakWords ? 0 : _first.GetValueOrDefault(folded));
    }

    /// <summary>How often a compound with a printed hyphen begins with this word ("well" of "well-known").</summary>
    public int CompoundsWith(string head) => _compoundHeads.GetValueOrDefault(TextFold.Fold(head));

    private void Count(string word, bool isFirst)
    {
        var words = isFirst ? _first : _inner;
        words[word] = words.GetValueOrDefault(word) + 1;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0)
            _compoundHeads[word[..hyphen]] = _compoundHeads.GetValueOrDefault(word[..hyphen]) + 1;
    }

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || c == '\'' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsInnerHyphen(string text, int i) =>
        text[i] == '-' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
}
