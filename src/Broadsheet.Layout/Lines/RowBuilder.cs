using Broadsheet.Layout.Language.RightToLeft;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Chains glyphs of one writing direction to runs: the next glyph stands on the same baseline, near the end of the one before, in a similar
/// size. What a gap may be depends on whether the file draws a space in it; gaps in doubt are left open here and closed by
/// <see cref="GapJudge"/>, which sees the lines above and below.
/// </summary>
internal static class RowBuilder
{
    private const double BucketHeight = 4;
    private const int MostOpenRuns = 48;

    /// <param name="glyphs">The glyphs, which are sorted.</param>
    /// <param name="isStacked">True for Arabic, whose letters stand over each other: the one whose middle comes first is read
    /// first.</param>
    public static List<List<InkGlyph>> Build(List<InkGlyph> glyphs, bool isStacked = false)
    {
        RowOrder.Sort(glyphs, isStacked);
        var gaps = PageGaps.Of(glyphs);
        var runs = new List<List<InkGlyph>>();
        var tails = new Dictionary<int, List<int>>();
        var inkEnd = new List<double>();
        foreach (var glyph in glyphs)
        {
            var best = -1;
            var bestScore = double.MaxValue;
            var bucket = (int)Math.Floor(glyph.Base / BucketHeight);
            for (var b = bucket - 1; b <= bucket + 1; b++)
            {
                if (!tails.TryGetValue(b, out var open))
                    continue;
                for (var k = open.Count - 1; k >= 0; k--)
                {
                    var run = open[k];
                    var last = runs[run][^1];
                    if (glyph.Start - inkEnd[run] > 3 * Math.Max(last.Size, 8) + 40)
                    {
                        open.RemoveAt(k);
                        continue;
                    }
                    if (!Follows(last, inkEnd[run], glyph, gaps))
                        continue;
                    var score =
                        Math.Abs(last.Base - glyph.Base) * 4 + Math.Abs(glyph.Start - inkEnd[run]) + Math.Abs(last.Size - glyph.Size);
                    if (score < bestScore)
                        (best, bestScore) = (run, score);
                }
            }
            if (best < 0)
            {
                if (glyph.IsSpace)
                    continue;
                best = runs.Count;
                runs.Add([]);
                inkEnd.Add(double.MinValue);
                Open(tails, bucket, best);
            }
            else if ((int)Math.Floor(runs[best][^1].Base / BucketHeight) != bucket)
            {
                Open(tails, bucket, best);
            }
            // A space that the next letter stands on is none: programs pull back over it.
            while (
                !glyph.IsSpace
                && runs[best].Count > 1
                && runs[best][^1] is { IsSpace: true } space
                && glyph.Start - space.Start < 0.3 * (space.End - space.Start)
            )
                runs[best].RemoveAt(runs[best].Count - 1);
            runs[best].Add(glyph);
            if (!glyph.IsSpace)
                inkEnd[best] = Math.Max(inkEnd[best], glyph.End);
        }
        if (isStacked)
            runs.ForEach(PutMarksBehindLetters);
        return runs;
    }

    // A vowel sign goes behind the last letter whose middle comes before its own.
    private static void PutMarksBehindLetters(List<InkGlyph> run)
    {
        const int farthest = 3;
        for (var i = 0; i < run.Count; i++)
        {
            if (!BidiClasses.IsMark(run[i].CodePoint))
                continue;
            var mark = run[i];
            var (best, latest) = (-1, double.MinValue);
            for (var k = Math.Max(0, i - farthest); k < run.Count && k <= i + farthest; k++)
            {
                var middle = Middle(run[k]);
                if (!run[k].IsSpace && !BidiClasses.IsMark(run[k].CodePoint) && middle < Middle(mark) + 0.03 * mark.Size && middle > latest)
                    (best, latest) = (k, middle);
            }
            if (
                best < 0
                || best < i && run.FindIndex(best + 1, g => !BidiClasses.IsMark(g.CodePoint)) is var next && (next < 0 || next > i)
            )
                continue;
            run.RemoveAt(i);
            var at = best < i ? best + 1 : best;
            while (at < run.Count && BidiClasses.IsMark(run[at].CodePoint))
                at++;
            run.Insert(at, mark);
            // What moved up is looked at as well.
            if (best > i)
                i--;
        }
    }

    private static double Middle(in InkGlyph glyph) => (glyph.Start + glyph.End) / 2;

    private static void Open(Dictionary<int, List<int>> tails, int bucket, int run)
    {
        if (!tails.TryGetValue(bucket, out var open))
            tails.Add(bucket, open = []);
        if (open.Contains(run))
            return;
        if (open.Count >= MostOpenRuns)
            open.RemoveAt(0);
        open.Add(run);
    }

    private static bool Follows(in InkGlyph last, double inkEnd, in InkGlyph next, PageGaps gaps)
    {
        var small = Math.Min(last.Size, next.Size);
        var large = Math.Max(last.Size, next.Size);
        if (large > small * 1.75 || Math.Abs(last.Base - next.Base) > small * 0.22)
            return false;
        var gap = next.Start - inkEnd;
        if (gap < -0.7 * large)
            return false;
        // A full-width space is the indent of a paragraph: after a gutter it belongs to the next column.
        if (next.IsSpace)
            return gap < (next.CodePoint == 0x3000 ? 0.6 : 1.3) * small;
        var limit =
            last.IsSpace ? 1.1
            : last.IsIdeographic || next.IsIdeographic ? gaps.Ideographs
            : gaps.Letters;
        return gap <= limit * small;
    }
}
