namespace Broadsheet.Store.Search.Text;

/// <summary>How many letters too many, too few or wrong part two words.</summary>
public static class EditDistance
{
    private const int Longest = TextAnalyzer.LongestWord;

    /// <summary>True when no more than so many letters part them.</summary>
    public static bool IsWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most) =>
        Math.Abs(a.Length - b.Length) <= most && a.Length <= Longest && b.Length <= Longest && Of(a, b) <= most;

    /// <summary>Every word that a letter too many, too few, wrong or two letters exchanged would have made this one of; some of them
    /// twice.</summary>
    /// <param name="word">One letter or more.</param>
    public static IEnumerable<string> OneFaultAway(string word)
    {
        for (var i = 0; i < word.Length; i++)
            yield return word.Remove(i, 1);
        for (var i = 0; i + 1 < word.Length; i++)
            yield return $"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}";
        var alphabet = word[0] switch
        {
            >= '\u0400' and <= '\u052F' => "абвгдежзийклмнопрстуфхцчшщъыьэюяієґї",
            >= '\u0370' and <= '\u03FF' => "αβγδεζηθικλμνξοπρστυφχψω",
            >= '\u0600' and <= '\u06FF' => "ابتثجحخدذرزسشصضطظعغفقكلمنهويء",
            < '\u0250' => "abcdefghijklmnopqrstuvwxyz",
            _ => "",
        };
        for (var i = 0; i <= word.Length; i++)
        {
            foreach (var letter in alphabet)
            {
                yield return word.Insert(i, letter.ToString());
                if (i < word.Length)
                    yield return $"{word[..i]}{letter}{word[(i + 1)..]}";
            }
        }
    }

    /// <summary>The number of letters; two exchanged ones count as one fault.</summary>
    private static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..(b.Length + 1)];
        var previous = rows.Slice(Longest + 1, b.Length + 1);
        var current = rows.Slice(2 * (Longest + 1), b.Length + 1);
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }
            var free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return previous[b.Length];
    }
}
