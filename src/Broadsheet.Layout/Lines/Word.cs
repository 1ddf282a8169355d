namespace Broadsheet.Layout.Lines;

/// <summary>Glyphs of a run with no more than letter gaps between them.</summary>
internal readonly record struct Word
{
    public required double Start { get; init; }

    public required double End { get; init; }

    public required double Base { get; init; }

    public required double Size { get; init; }

    /// <summary>The run that it is in.</summary>
    public required int Run { get; init; }

    /// <summary>Place of its first glyph in the run.</summary>
    public required int At { get; init; }

    /// <summary>It begins with an ideograph, so that it is no word but a line or a part of one: there are no word gaps.</summary>
    public required bool IsIdeographic { get; init; }

    /// <summary>The words of a run.</summary>
    public static IEnumerable<Word> Of(List<InkGlyph> run, int number)
    {
        var least = LeastGap(run);
        var first = -1;
        var end = double.NaN;
        var spaced = false;
        for (var i = 0; i < run.Count; i++)
        {
            var glyph = run[i];
            if (glyph.IsSpace)
            {
                spaced = true;
                continue;
            }
            var distance = glyph.Start - end;
            if (first >= 0 && (distance > least || (spaced && distance > 0.08 * glyph.Size)))
            {
                yield return Make(run, number, first, end);
                first = -1;
            }
            if (first < 0)
                first = i;
            end = double.IsNaN(end) ? glyph.End : Math.Max(end, glyph.End);
            spaced = false;
        }
        if (first >= 0)
            yield return Make(run, number, first, end);
    }

    private static Word Make(List<InkGlyph> run, int number, int first, double end) =>
        new()
        {
            Start = run[first].Start,
            End = end,
            Base = run[first].Base,
            Size = run[first].Size,
            Run = number,
            At = first,
            IsIdeographic = run[first].IsIdeographic,
        };

    // Letter-spaced type has gaps everywhere: a word gap is what stands out.
    private static double LeastGap(List<InkGlyph> run)
    {
        var gaps = new List<double>(run.Count);
        var wide = 0;
        for (var i = 1; i < run.Count; i++)
        {
            wide += run[i].IsIdeographic ? 1 : 0;
            if (!run[i].IsSpace && !run[i - 1].IsSpace)
                gaps.Add(Math.Max(0, run[i].Start - run[i - 1].End));
        }
        gaps.Sort();
        return (gaps.Count == 0 ? 0 : gaps[gaps.Count / 2]) + (wide * 2 > run.Count ? 0.3 : 0.17) * run[0].Size;
    }
}
