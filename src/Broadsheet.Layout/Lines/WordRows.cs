namespace Broadsheet.Layout.Lines;

/// <summary>The words of a page by their rows.</summary>
internal sealed class WordRows
{
    // Left and right of a strip so far, in sizes of the type.
    private const double Reach = 14;
    private const double LeastStrip = 0.2;
    private const double DeepestIndent = 3.5;
    private const double MostSpace = 3;
    private const double MostHeadlineSpace = 2.5;

    // More than a bullet or a number.
    private const double LeastText = 3;

    private const int MostLooks = 20_000_000;

    private readonly Word[] _byBase;
    private readonly double[] _bases;
    private int _looks;

    public WordRows(List<Word> words)
    {
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
        for (; at < _byBase.Length && _bases[at] <= bottom && _looks < MostLooks; at++)
        {
            _looks++;
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

    private static StripRow Read(List<Word> near, double right, double size, double tolerance)
    {
        near.Sort((a, b) => a.Start.CompareTo(b.Start));
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
        // A headline may have a word at the edge of a column by chance.
        if (Math.Abs(next.Size - size) > 0.1 * size && Math.Abs(next.Size - last.Size) < 0.1 * size && gap < MostHeadlineSpace * next.Size)
            return new StripRow(StripRowKind.Crossed, next.Base, double.NaN, double.NaN, false, false);
        var isText =
            last.End - Reaches(near, before, -1, size) > LeastText * size && Reaches(near, after, 1, size) - next.Start > LeastText * size;
        return new StripRow(
            kind,
            next.Base,
            next.Start,
            gap,
            IsLike(gap, last, near, before - 1, size) || IsLike(gap, next, near, after + 1, size),
            isText
        );
    }

    // How far the text goes on from a word to the left or to the right.
    private static double Reaches(List<Word> near, int at, int step, double size)
    {
        while (at + step >= 0 && at + step < near.Count && Distance(near[at], near[at + step]) < MostSpace * size)
            at += step;
        return step < 0 ? near[at].Start : near[at].End;
    }

    private static bool IsLike(double gap, in Word word, List<Word> near, int beside, double size) =>
        !word.IsIdeographic && beside >= 0 && beside < near.Count && Math.Abs(Distance(word, near[beside]) - gap) < 0.06 * size;

    private static double Distance(in Word one, in Word other) => one.Start < other.Start ? other.Start - one.End : one.Start - other.End;
}
