using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>Reads what a page says of itself: label, name, date and number of the issue from the folio, the paper's name from the nameplate.</summary>
internal static class PageFactsReader
{
    // A label below this confidence may as well be a number of something else.
    private const double MinimumLabel = 0.3;

    public static PageFacts Read(PageScan page)
    {
        var nameplate = Nameplate(page);
        var lines = FolioLines(page, nameplate).ToList();
        var all = FolioText.Read([.. lines.Select(l => l.Text)], page.Language);
        var row = FolioText.Read([.. DateRow(lines, page.Language).Select(l => l.Text)], page.Language);
        var labelled = row.LabelConfidence >= MinimumLabel ? row : all;
        return new PageFacts
        {
            Label = labelled.LabelConfidence >= MinimumLabel ? labelled.Label : null,
            Name = row.Name,
            Section = labelled.Section,
            Date = row.Date ?? all.Date,
            IssueNumber = row.IssueNumber ?? all.IssueNumber,
            PublicationName = nameplate.Count > 0 ? string.Join(' ', nameplate.SelectMany(b => b.Lines).Select(l => l.Text)) : all.PublicationName,
        };
    }

    /// <summary>
    /// The lines that stand beside the date: the folio proper. Front pages carry teasers and lists of what is inside near it, whose words would be
    /// taken for the name of the page. All lines where none bears a date.
    /// </summary>
    private static List<TextLine> DateRow(List<TextLine> lines, string? language)
    {
        var date = lines.FirstOrDefault(l => FolioText.Read([l.Text], language).Date is not null);
        return date is null ? lines : [.. lines.Where(l => Math.Abs(l.Box.Center.Y - date.Box.Center.Y) < 2 * Math.Max(l.Size, date.Size))];
    }

    /// <summary>The blocks of the nameplate on page one; none where none stands out.</summary>
    public static IReadOnlyList<Block> Nameplate(PageScan page)
    {
        if (page.Index != 0 || page.Nameplate.Count > 0)
            return page.Nameplate;
        var largest = page.Blocks.Where(b => b.Kind == BlockKind.Furniture && b.Box.Top - page.Sheet.Top < 0.45 * page.Sheet.Height).MaxBy(b => b.Size);
        return largest is not null && largest.Size > 2 * page.BodySize ? [largest] : [];
    }

    private static IEnumerable<TextLine> FolioLines(PageScan page, IReadOnlyList<Block> nameplate)
    {
        var furniture = page.Blocks.Where(b => b.Kind == BlockKind.Furniture && !nameplate.Contains(b) && b.Container == 0 && b.Furniture is null).ToList();
        if (furniture.Count == 0)
        {
            // No rule and nothing repeated: single lines in the margins.
            var (top, bottom) = (page.Sheet.Top + 0.07 * page.Sheet.Height, page.Sheet.Top + 0.94 * page.Sheet.Height);
            furniture = [.. page.Blocks.Where(b => b.Lines.Count == 1 && b.Kind != BlockKind.JumpLine && (b.Box.Bottom < top || b.Box.Top > bottom))];
        }
        return furniture.OrderBy(b => b.Box.Top).ThenBy(b => b.Box.Left).SelectMany(b => b.Lines)
            // Letters set so wide that each is a line of its own say nothing, and there are many.
            .Where(l => l.Text.Length is > 1 and <= 160 || (l.Text.Length == 1 && char.IsDigit(l.Text[0]))).Take(16);
    }
}
