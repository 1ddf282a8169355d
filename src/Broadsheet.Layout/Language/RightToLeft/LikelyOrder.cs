namespace Broadsheet.Layout.Language.RightToLeft;

/// <summary>
/// The order of reading that is likeliest for a line. A page does not tell it alone: names and numbers side by side stand alike in more
/// than one order. So guesses of what belongs together are made to stand as the line does (<see cref="BidiInverse"/>), and the first whose
/// brackets and quotes open before they close is taken.
/// </summary>
internal static class LikelyOrder
{
    /// <summary>Element k is the place, counted from the left, of the k-th character to be read.</summary>
    /// <param name="visual">Code points as they stand, from left to right.</param>
    /// <param name="paragraph">Level of the paragraph, 0 or 1.</param>
    public static int[] Of(ReadOnlySpan<int> visual, byte paragraph)
    {
        var whole = Guess(visual, paragraph, overMarks: true);
        var parts = Guess(visual, paragraph, overMarks: false);
        var mirrored = Mirrored(visual);
        // Brackets that the file names by their shape pair by their mirrors.
        foreach (var named in (int[][])[visual.ToArray(), mirrored])
        {
            if (BidiInverse.LogicalOrder(named, paragraph, whole) is { } first && IsWellFormed(named, first))
                return first;
            if (BidiInverse.LogicalOrder(named, paragraph, parts) is { } second && IsWellFormed(named, second))
                return second;
        }
        var shaped = Bidi.BracketsStandTurned(Read(visual, whole));
        return BidiInverse.LogicalOrder(shaped ? mirrored : visual, paragraph, whole)
            ?? BidiInverse.LogicalOrder(shaped ? visual : mirrored, paragraph, whole)
            ?? whole;
    }

    // What runs against the line turns: with marks between names and numbers, or without.
    private static int[] Guess(ReadOnlySpan<int> visual, byte paragraph, bool overMarks)
    {
        int[] order = [.. Enumerable.Range(0, visual.Length)];
        var classes = BidiClasses.Resolve(visual, overMarks);
        if (paragraph == 1)
            Array.Reverse(order);
        var turned = paragraph == 1 ? BidiClass.Left : BidiClass.Right;
        for (var i = 0; i < order.Length; i++)
        {
            var start = i;
            while (i < order.Length && classes[order[i]] == turned)
                i++;
            Array.Reverse(order, start, i - start);
        }
        return order;
    }

    // Brackets and quotes close what they opened, and each stands at the word that it opens or closes.
    private static bool IsWellFormed(ReadOnlySpan<int> named, int[] order)
    {
        var open = new Stack<int>();
        var quoted = false;
        for (var k = 0; k < order.Length; k++)
        {
            var c = named[order[k]];
            if (c is '<' or '>' || (c != '"' && Bidi.Mirror(c) == c))
                continue;
            var spaceBefore = k == 0 || named[order[k - 1]] == ' ';
            var spaceAfter = k + 1 == order.Length || named[order[k + 1]] == ' ';
            if (Bidi.Opens(c) || (c == '"' && !quoted))
            {
                if (spaceAfter && !spaceBefore)
                    return false;
                quoted |= c == '"';
                open.Push(Bidi.Mirror(c));
            }
            else if ((spaceBefore && !spaceAfter) || !open.TryPop(out var expected) || expected != c)
            {
                return false;
            }
            else
            {
                quoted &= c != '"';
            }
        }
        return open.Count == 0;
    }

    private static int[] Mirrored(ReadOnlySpan<int> visual)
    {
        var mirrored = visual.ToArray();
        foreach (ref var c in mirrored.AsSpan())
            c = Bidi.Mirror(c);
        return mirrored;
    }

    private static string Read(ReadOnlySpan<int> visual, int[] order)
    {
        var read = new char[order.Length];
        for (var k = 0; k < read.Length; k++)
            read[k] = visual[order[k]] <= char.MaxValue ? (char)visual[order[k]] : 'x';
        return new string(read);
    }
}
