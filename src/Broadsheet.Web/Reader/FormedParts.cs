using Broadsheet.Model.Articles;
using Broadsheet.Model.Reading;
using Broadsheet.Store.Search.Snippets;
using Broadsheet.Web.Reader.Views;
using Broadsheet.Web.Search;

namespace Broadsheet.Web.Reader;

/// <summary>Makes the views of lists, tables and verse.</summary>
internal static class FormedParts
{
    public static TableView Table(ReadingTable table, HitFinder? finder, string language)
    {
        var (rows, heads) = (table.Rows, table.HeaderRows);
        var figures = Enumerable
            .Range(0, rows.Count == 0 ? 0 : rows[0].Count)
            .Select(c => c > 0 && IsOfFigures(rows.Skip(heads).Select(r => r[c])))
            .ToList();
        var views = rows.Select(r => new RowView
            {
                Cells =
                [
                    .. Marking.Lines(r, finder, language).Select((cell, c) => new CellView { Runs = cell.Runs, IsFigure = figures[c] }),
                ],
            })
            .ToList();
        return new() { Head = views[..heads], Rows = views[heads..] };
    }

    /// <summary>What a list counts by that begins with an item with this marker; null for bullets.</summary>
    public static string? CountOf(ListMarker? marker) =>
        marker?.Kind switch
        {
            ListMarkerKind.Number => "1",
            ListMarkerKind.LowerLetter => "a",
            ListMarkerKind.UpperLetter => "A",
            _ => null,
        };

    private static bool IsOfFigures(IEnumerable<string> cells)
    {
        List<string> filled = [.. cells.Where(c => c.Length > 0)];
        return filled.Count > 0 && filled.Count(c => c.Any(char.IsDigit) && c.Count(char.IsLetter) <= 3) > 0.7 * filled.Count;
    }
}
