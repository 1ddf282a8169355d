using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>Reads what a page says of itself: label, name, date and number of the issue from the folio, the paper's name from the nameplate.</summary>
internal static class PageFactsReader
{
    public static PageFacts Read(PageScan page)
    {
        var nameplate = Nameplate(page);
        var lines = FolioLines(page, nameplate).ToList();
        var reading = FolioText.Read(lines, page.Language);
        return new PageFacts
        {
            Label = reading.LabelConfidence >= 0.3 ? reading.Label : null,
            Name = reading.Name,
            Section = reading.Section,
            Date = reading.Date,
            IssueNumber = reading.IssueNumber,
            PublicationName = nameplate is not null ? string.Join(' ', nameplate.Lines.Select(l => l.Text)) : reading.PublicationName,
        };
    }

    /// <summary>The block of the nameplate on page one; null where none stands out.</summary>
    public static Block? Nameplate(PageScan page)
    {
        if (page.Index != 0)
            return null;
        var largest = page.Blocks.Where(b => b.Kind == BlockKind.Furniture && b.Box.Top < 0.45 * page.Space.Height).MaxBy(b => b.Size);
        return largest is not null && largest.Size > 2 * page.BodySize ? largest : null;
    }

    private static IEnumerable<string> FolioLines(PageScan page, Block? nameplate)
    {
        var furniture = page.Blocks.Where(b => b.Kind == BlockKind.Furniture && b != nameplate && b.Container == 0).ToList();
        if (furniture.Count == 0)
        {
            // No rule and nothing repeated: single lines in the margins.
            var (top, bottom) = (0.07 * page.Space.Height, 0.94 * page.Space.Height);
            furniture = [.. page.Blocks.Where(b => b.Lines.Count == 1 && (b.Box.Bottom < top || b.Box.Top > bottom))];
        }
        return furniture.OrderBy(b => b.Box.Top).ThenBy(b => b.Box.Left).SelectMany(b => b.Lines).Select(l => l.Text).Where(t => t.Length <= 160).Take(12);
    }
}
