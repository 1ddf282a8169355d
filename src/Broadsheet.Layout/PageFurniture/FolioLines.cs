using System.Buffers;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>
/// The lines of a page that may be its folio: furniture, bars of colour at the head with a number in them, and single lines in margins that
/// hold no furniture.
/// </summary>
internal static class FolioLines
{
    private const int Most = 16;
    private const int Longest = 160;

    // In shares of the sheet.
    private const double Head = 0.07;
    private const double Foot = 0.94;
    private const double Bar = 0.12;
    private const double BarWidth = 0.55;

    public static List<FolioLine> Find(PageScan page, IReadOnlyList<Block> nameplate)
    {
        var (top, height) = (page.Sheet.Top, page.Sheet.Height);
        var found = page
            .Blocks.Where(b =>
                b.Kind == BlockKind.Furniture
                && !nameplate.Contains(b)
                && b.Furniture is null
                && (b.Container == 0 || IsInBar(page, b) || ReadsAsFolio(page, b) && !IsDateOfStory(page, b))
            )
            .ToList();
        found.AddRange(
            page.Blocks.Where(b =>
                !found.Contains(b)
                && !nameplate.Contains(b)
                && b.Kind is not (BlockKind.Furniture or BlockKind.Text)
                && IsBarAtHead(page, b)
            )
        );
        // No rule and nothing repeated: single lines in the margins.
        var single = page
            .Blocks.Where(b =>
                b.Lines.Count == 1
                && b.Kind is not (BlockKind.JumpLine or BlockKind.Furniture or BlockKind.Text)
                && !found.Contains(b)
                && !nameplate.Contains(b)
            )
            .ToList();
        if (!found.Exists(b => b.Box.Bottom < top + Bar * height))
            found.AddRange(single.Where(b => b.Box.Bottom < top + Head * height));
        if (!found.Exists(b => b.Box.Top > top + Foot * height))
            found.AddRange(single.Where(b => b.Box.Top > top + Foot * height));
        return
        [
            .. found
                .OrderBy(b => b.Box.Top)
                .ThenBy(b => b.Box.Left)
                .SelectMany(b => b.Lines)
                // Letters set so wide that each is a line of its own say nothing, and there are many.
                .Where(l => (l.Text.Length is > 1 and <= Longest || (l.Text.Length == 1 && char.IsDigit(l.Text[0]))) && !LeadsOn(l.Text))
                .Take(Most)
                .Select(l => new FolioLine(l, FolioText.Read([l.Text], page.Language), l.Box.Center.Y > top + 0.5 * height)),
        ];
    }

    /// <summary>True for a block that says the date or the number of the issue and little else.</summary>
    public static bool ReadsAsFolio(PageScan page, Block block)
    {
        if (block.Length > 80)
            return false;
        var reading = FolioText.Read([.. block.Lines.Select(l => l.Text)], page.Language);
        return (reading.Date is not null || reading.IssueNumber is not null) && reading.Unexplained < 24;
    }

    // An arrow beside the word for page leads to another one.
    private static bool LeadsOn(string text) => text.AsSpan().ContainsAny(Arrows) && PageReference.Find(TextFold.Fold(text)) is not null;

    private static readonly SearchValues<char> Arrows = SearchValues.Create("»›>→►▶▸➔➜«‹<←◄◀");

    /// <summary>True for a boxed line that dates what is told under it and not the issue: Meeting of 20 September 2031.</summary>
    public static bool IsDateOfStory(PageScan page, Block block) =>
        block.Container != 0
        && !IsInBar(page, block)
        && block.Lines.Exists(l =>
            FolioText.Read([l.Text], page.Language) is { Date: not null, WeekdayFits: null, IssueNumber: null } reading
            && reading.Unexplained + (reading.Name?.Length ?? 0) > 3
            && !IssueDateWords.Stand(l.Text)
        );

    private static bool IsInBar(PageScan page, Block block)
    {
        var bar = page.Ground.Containers[block.Container].Box;
        return bar.Height < 5 * block.Size && bar.Width > Math.Max(4 * bar.Height, BarWidth * page.Sheet.Width);
    }

    // The section and the number of the page on a bar across its head, above all that is read.
    private static bool IsBarAtHead(PageScan page, Block block) =>
        block.Container != 0
        && block.Lines.Count <= 2
        && IsInBar(page, block)
        && page.Ground.Containers[block.Container].Box is var bar
        && bar.Bottom - page.Sheet.Top < Bar * page.Sheet.Height
        && FolioText.Read([.. block.Lines.Select(l => l.Text)], page.Language) is { } reading
        && (reading.Date is not null || reading.Label is not null);
}
