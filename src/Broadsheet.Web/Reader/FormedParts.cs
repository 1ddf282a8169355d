using Broadsheet.Model.Articles;
using Broadsheet.Store.Search.Snippets;
using Broadsheet.Web.Reader.Views;
using Broadsheet.Web.Search;

namespace Broadsheet.Web.Reader;

/// <summary>Makes the views of lists, tables and verse.</summary>
internal static class FormedParts
{
    public static TableView Table(TextPart part, HitFinder? finder, string language)
    {
        var rows = TableRows.Read(part.Text);
        var heads = Math.Clamp(part.HeaderRows, 0, rows.Count);
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

    /// <summary>An item, and what its list would count by if it began with it.</summary>
    public static (ItemView Item, string? Count) Item(string text, TurnView? turn, HitFinder? finder, string language)
    {
        var marker = ListMarker.Read(text, out var rest);
        var runs = Marking.Runs([new() { Text = rest.Trim(), Turn = turn }], finder, language);
        return (new() { Number = marker?.Number ?? 0, Runs = runs }, CountOf(marker));
    }

    private static string? CountOf(ListMarker? marker) =>
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
