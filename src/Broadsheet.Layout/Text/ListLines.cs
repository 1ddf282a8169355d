using Broadsheet.Layout.Lines;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Text;

/// <summary>
/// Finds the items of lists in the lines of a column: by their markers, where these stand over each other and what goes on is set in or
/// they count on. A dash opens speech too, so a dash alone makes no item.
/// </summary>
internal static class ListLines
{
    private const double Aligned = 0.45;

    /// <summary>Marks the lines of items.</summary>
    /// <param name="lines">The lines of a column, or of a part of it that nothing interrupts.</param>
    /// <param name="uses">What each of them is.</param>
    /// <param name="white">What parts paragraphs in it.</param>
    /// <param name="open">The list that goes on from the column before; null where none does.</param>
    /// <param name="goesOnInItem">The column begins inside an item of it.</param>
    /// <returns>The list that the lines end in; null where they end in none.</returns>
    public static OpenList? Mark(IReadOnlyList<TextLine> lines, LineUse[] uses, White white, OpenList? open, bool goesOnInItem)
    {
        var markers = lines.Select(l => ListMarker.Read(l.Text, out _)).ToArray();
        var right = lines.Select(l => l.Right).DefaultIfEmpty().Max();
        var starts = Enumerable.Range(0, lines.Count).Where(i => markers[i] is not null).ToList();
        double? openHang = null;
        OpenList? last = null;
        foreach (var group in starts.GroupBy(i => (markers[i]!.Kind, Sign: SignOf(markers[i]!))))
        {
            foreach (var column in ByPlace(lines, [.. group]))
            {
                var setIn = column
                    .Where(i => i + 1 < lines.Count && markers[i + 1] is null && IsSetIn(lines[i], lines[i + 1], right))
                    .Select(i => lines[i + 1].Left)
                    .Order()
                    .ToList();
                double? hang = setIn.Count > 0 ? setIn[setIn.Count / 2] : null;
                var isOpen = open is not null && column[0] == starts[0] && open.GoesOnWith(markers[column[0]]!);
                if (!isOpen && !IsList(lines, column, markers, hang is not null))
                    continue;
                if (isOpen)
                    openHang = hang ??= open!.Hang is { } further ? lines[column[0]].Left + further : null;
                foreach (var at in column)
                    MarkItem(lines, uses, markers, at, hang, right, white);
                if (uses[^1] is LineUse.Item or LineUse.ItemGoesOn && Array.LastIndexOf(uses, LineUse.Item) == column[^1])
                    last = new OpenList(markers[column[^1]]!, hang - lines[column[^1]].Left);
            }
        }
        if (goesOnInItem && open is not null && MarkGoingOn(lines, uses, markers, openHang, right, white) == lines.Count)
            last = open;
        return last;
    }

    internal static string SignOf(ListMarker marker) => marker.Kind == ListMarkerKind.Bullet ? marker.Text : "";

    // The rest of an item whose beginning stands in the column before: how many lines it has.
    private static int MarkGoingOn(
        IReadOnlyList<TextLine> lines,
        LineUse[] uses,
        ListMarker?[] markers,
        double? hang,
        double right,
        White white
    )
    {
        var place = hang ?? (lines.Count > 0 ? lines[0].Left : 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (
                uses[i] != LineUse.Running
                || markers[i] is not null
                || Math.Abs(line.Left - place) > 0.12 * line.Size
                || i > 0 && (IsLoose(lines[i - 1], line, right) || white.Parts(lines[i - 1], line))
            )
                return i;
            uses[i] = LineUse.ItemGoesOn;
        }
        return lines.Count;
    }

    // The first word would have had room: it begins something.
    private static bool IsLoose(TextLine before, TextLine line, double right) =>
        right - before.Right > FirstWord.WidthOf(line) + 0.7 * line.Size;

    // Left edges that are one; numbers stand flush at their right, so a digit's width is nothing.
    private static List<List<int>> ByPlace(IReadOnlyList<TextLine> lines, List<int> starts)
    {
        var columns = new List<List<int>>();
        foreach (var at in starts)
        {
            var column = columns.Find(c => Math.Abs(lines[c[0]].Left - lines[at].Left) < 0.8 * lines[at].Size);
            if (column is null)
                columns.Add(column = []);
            column.Add(at);
        }
        return columns;
    }

    private static bool IsList(IReadOnlyList<TextLine> lines, List<int> column, ListMarker?[] markers, bool hangs)
    {
        var first = markers[column[0]]!;
        if (first.Kind != ListMarkerKind.Bullet)
            return column.Count > 1 && column.Zip(column.Skip(1)).Any(p => markers[p.Second]!.Number == markers[p.First]!.Number + 1);
        if (first.Text[0] is not ('-' or '–' or '—' or '*' or '−'))
            return hangs || column.Count > 1;
        if (
            column.Exists(i => i + 1 < lines.Count && markers[i + 1] is null && lines[i + 1].Left < lines[i].Left - Aligned * lines[i].Size)
        )
            return false;
        // Speech: what goes on stands at the edge of the column, and the dash too or set in.
        if (hangs)
            return column.Count > 1;
        return column.Count > 2
            && column.Zip(column.Skip(1)).All(p => p.Second == p.First + 1)
            && !column.Exists(i => lines[i].Text[^1] is '.' or '!' or '?' or '…');
    }

    private static void MarkItem(
        IReadOnlyList<TextLine> lines,
        LineUse[] uses,
        ListMarker?[] markers,
        int at,
        double? hang,
        double right,
        White white
    )
    {
        uses[at] = LineUse.Item;
        var size = lines[at].Size;
        for (var i = at + 1; i < lines.Count && uses[i] == LineUse.Running; i++)
        {
            var (before, line) = (lines[i - 1], lines[i]);
            var isMarked = markers[i] is not null && Math.Abs(line.Left - lines[at].Left) < 0.8 * size;
            var isApart = hang is { } place ? Math.Abs(line.Left - place) > 0.12 * size : line.Left > lines[at].Left + 0.6 * size;
            if (isMarked || isApart || IsLoose(before, line, right) || white.Parts(before, line))
                break;
            uses[i] = LineUse.ItemGoesOn;
        }
    }

    // It stands further in, and its first word had no room before.
    private static bool IsSetIn(TextLine first, TextLine next, double right) =>
        next.Left > first.Left + Aligned * first.Size
        && next.Left < first.Left + 5 * first.Size
        && right - first.Right < FirstWord.WidthOf(next) + 0.7 * first.Size;
}
