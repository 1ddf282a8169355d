using Broadsheet.Layout.Containers;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Tables;

/// <summary>
/// Tables that are set by their gaps alone: three rows or more whose gaps stand over each other, with figures on one side at least, or rows
/// that stand well apart, or dots that lead over the gap. Two columns of running text have such gaps too: their lines fill the measure and
/// run on.
/// </summary>
internal sealed class AlignedTables
{
    private const int LeastRows = 3;
    private const int LongestCell = 64;
    private const double WidestGap = 45;

    // From row to row, in type sizes: rows without figures or rules are no farther apart than text is.
    private const double NearRow = 2.6;
    private const double FarRow = 4.2;

    private readonly List<Fragment> _fragments;
    private readonly List<Rule> _rules;
    private readonly Dictionary<Fragment, int> _group = [];

    private AlignedTables(List<Fragment> fragments, List<Rule> rules)
    {
        _fragments = fragments;
        _rules = rules;
    }

    /// <summary>A gap between two fragments of one row.</summary>
    private sealed record Gap(Fragment Left, Fragment Right, bool IsGutter)
    {
        public double From => Left.Right;

        public double To => Right.Left;
    }

    public static List<TableRegion> Find(List<Fragment> fragments, List<Rule> rules, double textSize)
    {
        var finder = new AlignedTables([.. fragments.Where(f => f.Size < 1.45 * textSize)], rules);
        var chains = finder.Chains();
        foreach (var chain in chains.Where(finder.IsTelling))
            finder.Unite(chain);
        // Columns of words beside columns that tell a table: their rows are rows of it.
        for (var grown = true; grown; )
        {
            grown = false;
            foreach (var chain in chains)
                if (
                    !finder.IsUnited(chain)
                    && finder.Touches(chain)
                    && AreCells(chain.Select(g => g.Left))
                    && AreCells(chain.Select(g => g.Right))
                )
                {
                    finder.Unite(chain);
                    grown = true;
                }
        }
        return
        [
            .. finder
                ._group.GroupBy(g => g.Value)
                .OrderBy(g => g.Key)
                .Select(g => finder.Region([.. g.Select(f => f.Key)]))
                .OfType<TableRegion>(),
        ];
    }

    private List<List<Gap>> Chains()
    {
        var gaps = Gaps();
        var chains = new List<List<Gap>>();
        var taken = new HashSet<Gap>();
        for (var i = 0; i < gaps.Count; i++)
        {
            if (!taken.Add(gaps[i]))
                continue;
            var chain = new List<Gap> { gaps[i] };
            for (var j = i + 1; j < gaps.Count; j++)
            {
                var (last, next) = (chain[^1], gaps[j]);
                var dy = next.Left.Baseline - last.Left.Baseline;
                if (dy > FarRow * last.Left.Size)
                    break;
                if (dy < 0.7 * last.Left.Size || !AreAlike(last, next) || taken.Contains(next) || dy > Reach(last, next))
                    continue;
                chain.Add(next);
                taken.Add(next);
            }
            if (chain.Count >= LeastRows)
                chains.Add(chain);
        }
        return chains;
    }

    // Gaps between long lines, as of columns of text, and between what ends them.
    private List<Gap> Gaps()
    {
        var gaps = new List<Gap>();
        List<Fragment> above = [];
        var text = new HashSet<Fragment>();
        foreach (var row in TableRegion.RowsOf(_fragments))
        {
            text.UnionWith(row.Where(f => IsText(f, above, text)));
            above = [.. above.Where(f => row[0].Baseline - f.Baseline < 1.7 * f.Size), .. row];
            for (var i = 0; i < row.Count; i++)
            {
                // Fragments of two stories share a baseline: the neighbour is the next in the same container.
                var right = row.Skip(i + 1).FirstOrDefault(r => r.Container == row[i].Container && r.Left > row[i].Right - 0.1 * r.Size);
                if (
                    right is null
                    || right.Left - row[i].Right > WidestGap * row[i].Size
                    || right.Left - row[i].Right < 0.25 * row[i].Size
                    || Math.Abs(right.Size - row[i].Size) > 0.3 * row[i].Size
                    || row[i].Text.Length > LongestCell
                    || right.Text.Length > LongestCell
                )
                    continue;
                gaps.Add(new(row[i], right, text.Contains(row[i]) && text.Contains(right)));
            }
        }
        return gaps;
    }

    private static bool IsText(Fragment fragment, List<Fragment> above, HashSet<Fragment> text) =>
        fragment.Width > 11 * fragment.Size
        || !fragment.IsFigure
            && above.Exists(a =>
                text.Contains(a)
                && a.Width > 11 * a.Size
                && Math.Abs(a.Left - fragment.Left) < 0.3 * a.Size
                && Math.Abs(a.Size - fragment.Size) < 0.04 * a.Size
                && fragment.Baseline - a.Baseline < 1.7 * a.Size
                && fragment.Baseline > a.Baseline
            );

    // Rows stand farther apart where rules or white part them; a row of one cell may stand between.
    private double Reach(Gap a, Gap b)
    {
        var size = a.Left.Size;
        var sameFigures =
            a.Left.IsFigure == b.Left.IsFigure && a.Right.IsFigure == b.Right.IsFigure && (a.Left.IsFigure || a.Right.IsFigure);
        return (sameFigures || b.Left.Baseline - a.Left.Baseline > NearRow * size && RuleBetween(a, b) ? FarRow : NearRow) * size;
    }

    private static bool AreAlike(Gap a, Gap b)
    {
        var size = Math.Min(a.Left.Size, b.Left.Size);
        return Math.Min(a.To, b.To) - Math.Max(a.From, b.From) >= 0.3 * size
            && a.Left.Container == b.Left.Container
            && a.IsGutter == b.IsGutter
            && Math.Abs(a.Left.Size - b.Left.Size) < 0.2 * size
            && (Math.Abs(a.To - b.To) < 9 * size || Math.Abs(a.Right.Right - b.Right.Right) < 1.2 * size);
    }

    private bool RuleBetween(Gap a, Gap b)
    {
        var (left, right) = (Math.Min(a.Left.Left, b.Left.Left), Math.Max(a.Right.Right, b.Right.Right));
        return _rules.Exists(r =>
            r.IsLevel
            && r.Box.Center.Y > a.Left.Baseline - 0.1 * a.Left.Size
            && r.Box.Center.Y < b.Left.Baseline - 0.5 * b.Left.Size
            && Math.Min(r.Box.Right, right) - Math.Max(r.Box.Left, left) > 0.6 * (right - left)
        );
    }

    // What makes a table of rows by itself.
    private bool IsTelling(List<Gap> chain)
    {
        List<Fragment> left = [.. chain.Select(g => g.Left)],
            right = [.. chain.Select(g => g.Right)];
        if (!AreCells(left) || !AreCells(right) || AreMarkers(left))
            return false;
        var led = right.Count(r => r.IsLedTo);
        if (led >= LeastRows && led > 0.6 * chain.Count)
            return true;
        var (figuresLeft, figuresRight) = (ShareOfFigures(left), ShareOfFigures(right));
        if (Math.Max(figuresLeft, figuresRight) >= 0.6)
            return Math.Max(figuresLeft, figuresRight) >= 0.8 || chain.Count > LeastRows;
        // A name and its score on both sides.
        if (left.Concat(right).Count(f => char.IsDigit(f.Text[^1]) && char.IsLetter(f.Text[0])) >= 0.8 * 2 * chain.Count)
            return true;
        if (chain.Count > LeastRows && IsHeaded(left) && IsHeaded(right))
            return true;
        // Words beside words: only rows that stand apart, as no text does.
        var leadings = chain.Zip(chain.Skip(1), (a, b) => b.Left.Baseline - a.Left.Baseline).Order().ToList();
        var ruled = chain.Zip(chain.Skip(1), RuleBetween).Count(r => r);
        return ruled >= LeastRows - 1 && ruled > 0.6 * leadings.Count
            || chain.Count > LeastRows
                && left.Count(l => l.Text[^1] is ':' or '：') > 0.6 * chain.Count
                && leadings[^1] < 2.5 * left[0].Size;
    }

    // The first in a style of its own over cells of one style: the name of a column.
    private static bool IsHeaded(List<Fragment> cells) =>
        (cells[0].Line.Face, cells[0].Line.Color) != (cells[1].Line.Face, cells[1].Line.Color)
        && cells[0].Text.Length <= 24
        && cells.Skip(1).All(c => (c.Line.Face, c.Line.Color) == (cells[1].Line.Face, cells[1].Line.Color) && c.Text.Length <= 24);

    private static double ShareOfFigures(List<Fragment> cells) => cells.Count(c => c.IsFigure) / (double)cells.Count;

    // Bullets, or numbers counted one by one, before their items.
    private static bool AreMarkers(List<Fragment> cells)
    {
        var markers = cells.Count(c => c.Text.Length <= 4 && ListMarker.Read(c.Text + " x", out var rest) is not null && rest == "x");
        return markers > 0.6 * cells.Count;
    }

    /// <summary>Cells of one column: not lines of running text, which fill their measure and run on.</summary>
    private static bool AreCells(IEnumerable<Fragment> column)
    {
        List<Fragment> cells = [.. column.OrderBy(c => c.Baseline)];
        if (ShareOfFigures(cells) >= 0.7)
            return true;
        var size = cells[0].Size;
        var widest = cells.Max(c => c.Width);
        var full = cells.Count(c => c.Width > 0.9 * widest) / (double)cells.Count;
        if (widest > 8 * size && full >= 0.5)
            return false;
        var (runs, all) = (0, 0);
        for (var i = 1; i < cells.Count; i++)
        {
            if (cells[i].Baseline - cells[i - 1].Baseline > 1.7 * size)
                continue;
            all++;
            if (char.IsLower(cells[i].Text[0]) && cells[i - 1].Text[^1] is not ('.' or ':' or '!' or '?' or ';'))
                runs++;
        }
        return all == 0 || runs < 0.3 * all || widest < 6 * size && runs < 0.8 * all;
    }

    private void Unite(List<Gap> chain)
    {
        var own = _group.Count == 0 ? 0 : _group.Values.Max() + 1;
        var others = chain.SelectMany(g => new[] { g.Left, g.Right }).Where(_group.ContainsKey).Select(f => _group[f]).ToHashSet();
        foreach (var fragment in _group.Where(g => others.Contains(g.Value)).Select(g => g.Key).ToList())
            _group[fragment] = own;
        foreach (var gap in chain)
            _group[gap.Left] = _group[gap.Right] = own;
    }

    private bool IsUnited(List<Gap> chain) =>
        chain.TrueForAll(g => _group.TryGetValue(g.Left, out var left) && _group.TryGetValue(g.Right, out var right) && left == right);

    // Most of its rows hold a cell of a table already, on the same side.
    private bool Touches(List<Gap> chain)
    {
        var count = Math.Max(chain.Count(g => _group.ContainsKey(g.Left)), chain.Count(g => _group.ContainsKey(g.Right)));
        return count >= LeastRows && count > 0.6 * chain.Count;
    }

    private TableRegion? Region(List<Fragment> members)
    {
        var size = members[0].Size;
        var (left, right) = (members.Min(m => m.Left) - size, members.Max(m => m.Right) + size);
        var (top, bottom) = (members.Min(m => m.Baseline) - 0.5 * size, members.Max(m => m.Baseline) + 0.5 * size);
        var set = members.ToHashSet();
        var crossing = 0;
        foreach (var fragment in _fragments)
        {
            if (
                set.Contains(fragment)
                || fragment.Container != members[0].Container
                || fragment.Baseline < top
                || fragment.Baseline > bottom
                || fragment.Right < left
                || fragment.Left > right
            )
                continue;
            if (fragment.Left >= left && fragment.Right <= right)
                set.Add(fragment);
            else
                crossing++;
        }
        var rows = TableRegion.RowsOf(set);
        Head(rows, set, left, right);
        var whole = rows.Count(r => r.Count > 1);
        if (rows.Count < LeastRows || whole < LeastRows || whole < 0.55 * rows.Count || crossing > 1 && crossing > 0.1 * rows.Count)
            return null;
        var edges = ColumnEdges.Find(rows);
        return edges.Count == 0 ? null : new(rows, edges, "rows whose gaps stand over each other");
    }

    // The row that names the columns is wider or narrower than they are.
    private void Head(List<List<Fragment>> rows, HashSet<Fragment> set, double left, double right)
    {
        var first = rows[0];
        var size = first[0].Size;
        var leading = rows.Count > 1 ? Math.Max(1.3 * size, rows[1][0].Baseline - first[0].Baseline) : 1.3 * size;
        List<Fragment> above =
        [
            .. _fragments.Where(f =>
                !set.Contains(f)
                && f.Container == first[0].Container
                && f.Baseline < first[0].Baseline - 0.5 * size
                && f.Baseline > first[0].Baseline - 1.6 * leading
                && f.Right > left
                && f.Left < right
            ),
        ];
        var row = TableRegion.RowsOf(above).LastOrDefault();
        var text = _fragments.Where(t => t.Width > 11 * t.Size).ToHashSet();
        if (
            row is not { Count: > 1 }
            || row.Exists(f => IsText(f, _fragments, text))
            || row.Exists(f => f.Left < left || f.Right > right || f.Text.Length > 30 || Math.Abs(f.Size - size) > 0.25 * size)
        )
            return;
        rows.Insert(0, row);
    }
}
