namespace Broadsheet.Layout.Language.RightToLeft;

/// <summary>
/// The way back through the bidirectional algorithm: from characters as they stand to an order of reading that stands so. Which one is not
/// told by the page alone where several do; a guess decides.
/// </summary>
internal static class BidiInverse
{
    // Each round takes the levels of the last one; what does not settle soon does not.
    private const int Rounds = 8;

    /// <summary>The order of reading that stands as the characters do, the nearest one to a guess; null where none was found.</summary>
    /// <param name="visual">Characters as they stand, from left to right, brackets named as they are read.</param>
    /// <param name="paragraph">Level of the paragraph, 0 or 1.</param>
    /// <param name="guess">The orders of reading that are thought of, the likeliest first.</param>
    public static int[]? LogicalOrder(ReadOnlySpan<int> visual, byte paragraph, params ReadOnlySpan<int[]> guess)
    {
        var properties = new BidiProperty[visual.Length];
        for (var i = 0; i < properties.Length; i++)
            properties[i] = BidiProperties.Of(visual[i]);
        foreach (var first in guess)
        {
            if (Settle(visual, properties, paragraph, first) is { } settled)
                return settled;
        }
        return Settle(visual, properties, paragraph, AllOneWay(properties, turned: false))
            ?? Settle(visual, properties, paragraph, AllOneWay(properties, turned: true));
    }

    // Everything from the left, or everything from the right, between the stops of tabs.
    private static int[] AllOneWay(BidiProperty[] properties, bool turned)
    {
        var order = new int[properties.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        for (var i = 0; turned && i < order.Length; i++)
        {
            var start = i;
            while (i < order.Length && properties[i] != BidiProperty.S)
                i++;
            Array.Reverse(order, start, i - start);
        }
        return order;
    }

    private static int[]? Settle(ReadOnlySpan<int> visual, BidiProperty[] properties, byte paragraph, int[] guess)
    {
        var order = guess;
        for (var round = 0; round < Rounds; round++)
        {
            var next = ByLevelsOf(visual, properties, paragraph, order);
            if (next.AsSpan().SequenceEqual(order))
                return order;
            order = next;
        }
        return null;
    }

    // The order of reading if what stands on the page had the levels that it has when it is read in a given order.
    private static int[] ByLevelsOf(ReadOnlySpan<int> visual, BidiProperty[] properties, byte paragraph, int[] order)
    {
        var read = new int[order.Length];
        var kinds = new BidiProperty[order.Length];
        for (var k = 0; k < order.Length; k++)
            (read[k], kinds[k]) = (visual[order[k]], properties[order[k]]);
        var levels = BidiLevels.Resolve(kinds, read, paragraph);
        var standing = new byte[order.Length];
        for (var k = 0; k < order.Length; k++)
            standing[order[k]] = levels[k] == BidiLevels.Removed ? paragraph : levels[k];
        var next = new int[order.Length];
        for (var i = 0; i < next.Length; i++)
            next[i] = i;
        BidiLevels.Turn<int>(next, standing);
        return next;
    }
}
