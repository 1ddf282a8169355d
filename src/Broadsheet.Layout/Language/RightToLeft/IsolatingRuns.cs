using static Broadsheet.Layout.Language.RightToLeft.BidiProperty;

namespace Broadsheet.Layout.Language.RightToLeft;

/// <summary>Finds the isolating run sequences of a paragraph (UAX #9, X9 and X10).</summary>
internal static class IsolatingRuns
{
    /// <summary>The sequences, in the order of their first characters.</summary>
    public static IEnumerable<IsolatingRun> Of(ReadOnlySpan<BidiProperty> properties, ExplicitLevels explicits, byte paragraph)
    {
        // Runs of one level, characters that take no part left out.
        var kept = new List<int>(properties.Length);
        for (var i = 0; i < properties.Length; i++)
        {
            if (explicits.Levels[i] != BidiLevels.Removed)
                kept.Add(i);
        }
        var runs = new List<(int Start, int End)>();
        var runAt = new Dictionary<int, int>();
        for (var k = 0; k < kept.Count; )
        {
            var start = k;
            while (k < kept.Count && explicits.Levels[kept[k]] == explicits.Levels[kept[start]])
                k++;
            runAt[kept[start]] = runs.Count;
            runs.Add((start, k));
        }
        var sequences = new List<IsolatingRun>();
        foreach (var (start, end) in runs)
        {
            // What begins with the end of an isolate goes on from where that began.
            if (properties[kept[start]] == PDI && explicits.Pairs[kept[start]] >= 0)
                continue;
            var places = new List<int>();
            var run = (Start: start, End: end);
            while (true)
            {
                for (var k = run.Start; k < run.End; k++)
                    places.Add(kept[k]);
                var last = kept[run.End - 1];
                if (properties[last] is not (LRI or RLI or FSI) || explicits.Pairs[last] < 0)
                    break;
                run = runs[runAt[explicits.Pairs[last]]];
            }
            sequences.Add(Sequence(properties, explicits, paragraph, kept, start, run.End, places));
        }
        return sequences;
    }

    private static IsolatingRun Sequence(
        ReadOnlySpan<BidiProperty> properties,
        ExplicitLevels explicits,
        byte paragraph,
        List<int> kept,
        int start,
        int end,
        List<int> places
    )
    {
        var level = explicits.Levels[places[0]];
        var before = start == 0 ? paragraph : explicits.Levels[kept[start - 1]];
        // An isolate without an end isolates all that follows: the sequence ends against the paragraph.
        var isOpen = properties[places[^1]] is LRI or RLI or FSI;
        var after = isOpen || end == kept.Count ? paragraph : explicits.Levels[kept[end]];
        return new(
            [.. places],
            [.. places.Select(p => explicits.Properties[p])],
            level,
            Math.Max(level, before) % 2 == 0 ? L : R,
            Math.Max(level, after) % 2 == 0 ? L : R
        );
    }
}
