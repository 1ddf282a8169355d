using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.Tables;

/// <summary>Tells whether the first row of a table names its columns: set in another style than the rows below, or words over
/// figures.</summary>
internal static class HeaderRow
{
    public static int Count(IReadOnlyList<IReadOnlyList<IReadOnlyList<TextLine>>> rows)
    {
        // A title stands over the names of the columns.
        var titles = rows.TakeWhile(r => r.Count(c => c.Count > 0) == 1).Take(2).Count();
        return rows.Count - titles >= 3 && Names([.. rows.Skip(titles)]) ? titles + 1 : 0;
    }

    private static bool Names(List<IReadOnlyList<IReadOnlyList<TextLine>>> rows)
    {
        var head = rows[0].SelectMany(c => c).ToList();
        if (head.Count == 0 || rows[0].Any(c => c.Sum(l => l.Length) > 40))
            return false;
        var below = rows.Skip(1).SelectMany(r => r).SelectMany(c => c).ToList();
        var style = (head[0].Face, head[0].Color);
        if (head.TrueForAll(l => (l.Face, l.Color) == style) && below.Count(l => (l.Face, l.Color) == style) < 0.2 * below.Count)
            return true;
        var columns = Enumerable.Range(0, rows[0].Count).Where(c => rows[0][c].Count > 0).ToList();
        var ofFigures = columns.Where(c => rows.Skip(1).Count(r => IsFigure(r[c])) > 0.6 * (rows.Count - 1)).ToList();
        return ofFigures.Count > 0 && ofFigures.TrueForAll(c => !rows[0][c].Any(l => l.Text.Any(char.IsDigit)));
    }

    private static bool IsFigure(IReadOnlyList<TextLine> cell) =>
        cell.Count > 0 && cell.Any(l => l.Text.Any(char.IsDigit)) && cell.Sum(l => l.Text.Count(char.IsLetter)) <= 3;
}
