using Broadsheet.Layout.Containers;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Lines;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Tables;

/// <summary>
/// Finds the tables of a page before its lines are put into columns: results, timetables, price lists, programmes, by the rules around
/// their cells or by gaps that stand over each other. The lines of a table are cut into its cells, and the rules inside it part nothing any
/// more.
/// </summary>
internal static class TableFinder
{
    /// <summary>A page of more lines is no page of a newspaper; see <see cref="PageScan.MostLines"/>.</summary>
    private const int MostLines = PageScan.MostLines;

    // What is set over a table inside its box.
    private const int MostTitles = 3;
    private const int LongestTitle = 80;
    private static readonly Rect Nowhere = new(-1e6, -1e6, 0, 0);

    /// <summary>Finds the tables.</summary>
    /// <param name="lines">The lines of the page, which are replaced by those of the cells.</param>
    /// <param name="ground">Rules and containers; rules inside tables are taken out.</param>
    /// <param name="space">The reading space of the page.</param>
    public static List<Table> Find(List<TextLine> lines, PageGround ground, WritingFrame space)
    {
        if (lines.Count is < 6 or > MostLines)
            return [];
        List<TextLine> level =
        [
            .. lines.Where(l => !l.IsCross && l.Jump is null && !l.IsJumpTail && !l.BeginsWithInitial && l.Direction == space.Direction),
        ];
        if (level.Count < 6)
            return [];
        var fragments = level.SelectMany(l => Fragment.Of(l, ContainerOf(ground, l.Box, l.Size))).ToList();
        var regions = RuledTables.Find(fragments, ground);
        var taken = regions.SelectMany(r => r.Rows).SelectMany(r => r).Select(f => f.Line).ToHashSet();
        regions.AddRange(AlignedTables.Find([.. fragments.Where(f => !taken.Contains(f.Line))], ground.Rules, TextSize(level)));
        var tables = new List<Table>();
        foreach (var region in regions)
        {
            // Part of a line outside the table: then it is none, or not with these edges.
            var members = region.Rows.SelectMany(r => r).GroupBy(m => m.Line).ToDictionary(l => l.Key, l => l.Sum(m => m.Text.Length));
            if (members.Any(m => m.Key.Length > m.Value + LeaderLength(m.Key)))
                continue;
            if (region.Write(space) is not { Rows: { Count: >= 3 } rows } table || rows[0].Count < 2)
                continue;
            lines.RemoveAll(members.ContainsKey);
            lines.AddRange(table.Lines);
            tables.Add(table);
        }
        if (tables.Count == 0)
            return tables;
        foreach (var table in tables)
        {
            TakeRules(table, ground);
            OpenBoxes(table, lines, ground, TextSize(level));
        }
        lines.Sort(static (a, b) => a.Top != b.Top ? a.Top.CompareTo(b.Top) : a.Left.CompareTo(b.Left));
        for (var i = 0; i < lines.Count; i++)
            lines[i].Id = i;
        return tables;
    }

    // Rules between rows and around the table part nothing; one below it that is not like these parts it from what follows.
    private static void TakeRules(Table table, PageGround ground)
    {
        var (box, size) = (table.Box, table.Lines.First().Size);
        var wide = Rect.FromEdges(box.Left - 4 * size, box.Top - 1.2 * size, box.Right + 4 * size, box.Bottom + 1.2 * size);
        List<Rule> near =
        [
            .. ground.Rules.Where(r =>
                wide.Contains(new Point(r.Box.Left, r.Box.Top)) && wide.Contains(new Point(r.Box.Right, r.Box.Bottom))
            ),
        ];
        List<Rule> inner = [.. near.Where(r => r.Box.Center.Y > box.Top - 1 && r.Box.Center.Y < box.Bottom + 1)];
        bool isLikeThese(Rule rule) =>
            rule.IsLevel
            && inner.Exists(i => i.IsLevel && Math.Abs(i.Box.Left - rule.Box.Left) < 2 && Math.Abs(i.Box.Right - rule.Box.Right) < 2);
        ground.Rules.RemoveAll(r => inner.Contains(r) || near.Contains(r) && isLikeThese(r));
    }

    // A box around a table and its title inside a column of text parts nothing: the text goes on below it.
    private static void OpenBoxes(Table table, List<TextLine> lines, PageGround ground, double textSize)
    {
        var own = table.Lines.ToHashSet();
        for (var i = 1; i < ground.Containers.Count; i++)
        {
            var box = ground.Containers[i].Box;
            if (!box.Inflate(3).Contains(table.Box))
                continue;
            List<TextLine> titles = [.. lines.Where(l => !own.Contains(l) && box.Contains(l.Box.Center))];
            if (
                titles.Count is > 0 and <= MostTitles
                && titles.Sum(t => t.Length) <= LongestTitle
                && titles.TrueForAll(t => t.Size < 1.3 * textSize)
                && lines.Exists(l => Meets(l, box, textSize, box.Top - l.Bottom))
                && lines.Exists(l => Meets(l, box, textSize, l.Top - box.Bottom))
            )
                ground.Containers[i] = new Container
                {
                    Id = i,
                    Box = Nowhere,
                    Parent = ground.Containers[i].Parent,
                };
        }
    }

    // Text of the column that the box stands in, right over or under it.
    private static bool Meets(TextLine line, Rect box, double textSize, double gap) =>
        !line.IsCross
        && gap > -2
        && gap < 2.2 * textSize
        && Math.Abs(line.Size - textSize) < 0.1 * textSize
        && Math.Abs(line.Left - box.Left) < 2 * textSize
        && line.Right < box.Right + 2 * textSize;

    /// <summary>The container that a table stands in: one that it fills alone is its own frame.</summary>
    public static int Holding(Table table, PageGround ground, IReadOnlyList<TextLine> lines)
    {
        var box = table.Box;
        var best = 0;
        for (var i = 1; i < ground.Containers.Count; i++)
            if (
                ground.Containers[i].Box.Inflate(3).Contains(box)
                && (best == 0 || ground.Containers[i].Box.Area < ground.Containers[best].Box.Area)
            )
                best = i;
        if (best == 0)
            return 0;
        var own = table.Lines.ToHashSet();
        var frame = ground.Containers[best].Box;
        return lines.Any(l => !own.Contains(l) && frame.Contains(l.Box.Center)) ? best : ground.Containers[best].Parent;
    }

    // Boxes that hold one row or cell are no place to keep text apart.
    private static int ContainerOf(PageGround ground, Rect box, double size)
    {
        var at = ground.Holding(box);
        for (var steps = 0; at != 0 && steps < 8 && ground.Containers[at].Box.Height < 4 * size; steps++)
            at = ground.Containers[at].Parent;
        return at;
    }

    private static int LeaderLength(TextLine line) =>
        line.Glyphs.Count(g => !g.IsSpace && g.CodePoint is '.' or '…' or '·' or '‥' or '․' or '_');

    private static double TextSize(List<TextLine> lines) =>
        lines.GroupBy(l => Math.Round(l.Size * 2)).OrderByDescending(g => g.Sum(l => l.Length)).ThenBy(g => g.Key).First().Key / 2;
}
