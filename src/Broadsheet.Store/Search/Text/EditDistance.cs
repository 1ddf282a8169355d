namespace Broadsheet.Store.Search.Text;

/// <summary>How many letters too many, too few or wrong part two words.</summary>
internal static class EditDistance
{
    private const int Longest = TextAnalyzer.LongestWord;

    /// <summary>True when no more than so many letters part them.</summary>
    public static bool IsWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most) =>
        Math.Abs(a.Length - b.Length) <= most && a.Length <= Longest && b.Length <= Longest && Of(a, b) <= most;

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
