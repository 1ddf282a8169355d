namespace Broadsheet.Layout.Lines;

/// <summary>The words of a page by their rows.</summary>
internal sealed class WordRows
{
    // Left and right of a strip so far, in sizes of the type.
    private const double Reach = 14;
    private const double LeastStrip = 0.2;
    private const double DeepestIndent = 3.5;

    private readonly List<List<InkGlyph>> _runs;
    private readonly Word[] _byBase;
    private readonly double[] _bases;

    public WordRows(List<Word> words, List<List<InkGlyph>> runs)
    {
        _runs = runs;
        _byBase = [.. words];
        Array.Sort(_byBase, (a, b) => a.Base != b.Base ? a.Base.CompareTo(b.Base) : a.Start.CompareTo(b.Start));
        _bases = Array.ConvertAll(_byBase, w => w.Base);
    }

    /// <summary>The rows at a strip, from the top.</summary>
    /// <param name="right">Its right edge.</param>
    /// <param name="top">From this baseline.</param>
    /// <param name="bottom">To this baseline.</param>
    /// <param name="size">Type size of the words that begin at it.</param>
    /// <param name="tolerance">How far from the edge a word may begin.</param>
    public IEnumerable<StripRow> At(double right, double top, double bottom, double size, double tolerance)
    {
        var at = Array.BinarySearch(_bases, top);
        at = at < 0 ? ~at : at;
        var near = new List<Word>();
        for (; at < _byBase.Length && _bases[at] <= bottom; at++)
        {
            var word = _byBase[at];
            if (word.End < right - Reach * size || word.Start > right + Reach * size)
                continue;
            if (near.Count > 0 && word.Base - near[0].Base > 0.3 * size)
            {
                yield return Read(near, right, size, tolerance);
                near.Clear();
            }
            near.Add(word);
        }
        if (near.Count > 0)
            yield return Read(near, right, size, tolerance);
    }

    private StripRow Read(List<Word> near, double right, double size, double tolerance)
    {
        var (before, after) = (-1, -1);
        for (var i = 0; i < near.Count; i++)
        {
            if (near[i].Start < right - 2 * tolerance)
            {
                if (near[i].End > right - LeastStrip * size)
                    return new StripRow(StripRowKind.Crossed, near[i].Base, double.NaN, double.NaN, false, false);
                before = before < 0 || near[i].End > near[before].End ? i : before;
            }
            else
            {
                after = after < 0 || near[i].Start < near[after].Start ? i : after;
            }
        }
        if (after < 0 || near[after].Start > right + DeepestIndent * size)
            return new StripRow(StripRowKind.Open, near[0].Base, double.NaN, double.NaN, false, false);
        var next = near[after];
        var kind = Math.Abs(next.Start - right) <= 2 * tolerance ? StripRowKind.Begins : StripRowKind.Indented;
        if (before < 0)
            return new StripRow(kind, next.Base, next.Start, double.NaN, false, false);
        var last = near[before];
        var gap = next.Start - last.End;
        var isText = last.End - _runs[last.Run][0].Start > 3 * size && _runs[next.Run][^1].End - next.Start > 3 * size;
        return new StripRow(kind, next.Base, next.Start, gap, IsLike(gap, last.Gap, size) || IsLike(gap, GapAfter(near, next), size), isText);
    }

    private static bool IsLike(double gap, double other, double size) => Math.Abs(gap - other) < 0.06 * size;

    private static double GapAfter(List<Word> near, in Word word)
    {
        foreach (var other in near)
            if (other.Run == word.Run && other.At > word.At)
                return other.Gap;
        return double.NaN;
    }
}
