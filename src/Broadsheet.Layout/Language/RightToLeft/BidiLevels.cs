using static Broadsheet.Layout.Language.RightToLeft.BidiProperty;

namespace Broadsheet.Layout.Language.RightToLeft;

/// <summary>
/// The bidirectional algorithm of Unicode for one line (UAX #9, revision 46): from text as it is read to the order in which it stands from
/// left to right.
/// </summary>
internal static class BidiLevels
{
    /// <summary>The level of a character that takes no part in the order (X9).</summary>
    public const byte Removed = byte.MaxValue;

    /// <summary>Level of the paragraph by its first strong character outside isolates (P2, P3).</summary>
    public static byte ParagraphLevel(ReadOnlySpan<BidiProperty> properties)
    {
        var depth = 0;
        foreach (var p in properties)
        {
            if (p is LRI or RLI or FSI)
                depth++;
            else if (p == PDI)
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && p is L or R or AL)
                return (byte)(p == L ? 0 : 1);
        }
        return 0;
    }

    /// <summary>The level of each character: even runs from left to right, odd from right to left.</summary>
    /// <param name="properties">Classes of the characters, in logical order.</param>
    /// <param name="codePoints">The characters, for their brackets; empty where only classes are known.</param>
    /// <param name="paragraph">Level of the paragraph, 0 or 1.</param>
    public static byte[] Resolve(ReadOnlySpan<BidiProperty> properties, ReadOnlySpan<int> codePoints, byte paragraph)
    {
        var explicits = ExplicitLevels.Of(properties, paragraph);
        foreach (var run in IsolatingRuns.Of(properties, explicits, paragraph))
        {
            WeakTypes.Resolve(run);
            BracketPairs.Resolve(run, properties, codePoints);
            ResolveNeutrals(run);
            ResolveImplicit(run, explicits.Levels);
        }
        ResetWhiteSpace(properties, explicits.Levels, paragraph);
        return explicits.Levels;
    }

    /// <summary>
    /// The order of a line: element k is the place in the text of the k-th character from the left (L2). Characters that take no part are
    /// left out.
    /// </summary>
    public static int[] VisualOrder(ReadOnlySpan<byte> levels)
    {
        var order = new List<int>(levels.Length);
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i] != Removed)
                order.Add(i);
        }
        var visual = order.ToArray();
        var kept = new byte[visual.Length];
        for (var i = 0; i < kept.Length; i++)
            kept[i] = levels[visual[i]];
        Turn(visual, kept);
        return visual;
    }

    /// <summary>
    /// Turns each stretch of an odd level and above, from the highest level down. Turning what stands on a page by the levels of what
    /// stands there leads back to the order of reading: the stretches are the same ones.
    /// </summary>
    /// <param name="items">What is turned.</param>
    /// <param name="levels">The level of each item, in the order in which they are.</param>
    public static void Turn<T>(Span<T> items, ReadOnlySpan<byte> levels)
    {
        var (least, most) = (byte.MaxValue, byte.MinValue);
        foreach (var level in levels)
            (least, most) = (Math.Min(least, level), Math.Max(most, level));
        // What was turned at a higher level is turned again as a part: both its place and the levels turn with it.
        byte[] turned = [.. levels];
        for (int level = most; level >= (least | 1); level--)
        {
            for (var i = 0; i < turned.Length; i++)
            {
                if (turned[i] < level)
                    continue;
                var start = i;
                while (i < turned.Length && turned[i] >= level)
                    i++;
                items[start..i].Reverse();
                Array.Reverse(turned, start, i - start);
            }
        }
    }

    // N1, N2: neutrals go with what stands on both sides of them, or with their level.
    private static void ResolveNeutrals(IsolatingRun run)
    {
        var properties = run.Properties;
        for (var i = 0; i < properties.Length; i++)
        {
            if (!IsNeutral(properties[i]))
                continue;
            var start = i;
            while (i < properties.Length && IsNeutral(properties[i]))
                i++;
            var before = start == 0 ? run.Start : Direction(properties[start - 1]);
            var after = i == properties.Length ? run.End : Direction(properties[i]);
            Array.Fill(properties, before == after ? before : run.Embedding, start, i - start);
        }
    }

    // I1, I2.
    private static void ResolveImplicit(IsolatingRun run, byte[] levels)
    {
        for (var i = 0; i < run.Places.Length; i++)
        {
            var isOdd = run.Level % 2 == 1;
            var add = run.Properties[i] switch
            {
                L => isOdd ? 1 : 0,
                R => isOdd ? 0 : 1,
                _ => isOdd ? 1 : 2,
            };
            levels[run.Places[i]] = (byte)(run.Level + add);
        }
    }

    // L1: separators, and blanks before them and at the end of the line, go with the paragraph.
    private static void ResetWhiteSpace(ReadOnlySpan<BidiProperty> properties, byte[] levels, byte paragraph)
    {
        var atEnd = true;
        for (var i = properties.Length - 1; i >= 0; i--)
        {
            var p = properties[i];
            if (levels[i] == Removed)
                continue;
            atEnd = p is B or S || (atEnd && (p is WS or LRI or RLI or FSI or PDI));
            if (atEnd)
                levels[i] = paragraph;
        }
    }

    private static bool IsNeutral(BidiProperty p) => p is B or S or WS or ON or LRI or RLI or FSI or PDI;

    private static BidiProperty Direction(BidiProperty p) => p is EN or AN ? R : p;
}
