using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Model.Pages;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>What stands apart from the stories and is known by place and words: teasers with a page number, the imprint, lines in the
/// margins.</summary>
internal static class MarginFurniture
{
    public static void Find(PageScan page)
    {
        Folios(page);
        Teasers(page);
        Imprint(page);
        Margins(page);
    }

    // "№ 31 (2847), September": wherever it stands on page one.
    private static void Folios(PageScan page)
    {
        if (page.Index > 0)
            return;
        foreach (
            var block in page.Blocks.Where(b =>
                b.Kind is BlockKind.Minor or BlockKind.Display
                && b.Lines.Count <= 3
                && b.Length < 80
                && b.Box.Top - page.Sheet.Top < 0.5 * page.Sheet.Height
            )
        )
            if (
                FolioText.Read([.. block.Lines.Select(l => l.Text)], page.Language) is { Unexplained: < 12 } folio
                && (folio.IssueNumber is not null || folio.Date is not null && folio.Unexplained < 6)
            )
                Mark(block, "date or number of the issue");
    }

    // A page number alone, on a picture or under a few lines that lead to that page.
    private static void Teasers(PageScan page)
    {
        if (page.Index > 0)
            return;
        foreach (
            var number in page
                .Blocks.Where(b =>
                    b.Kind is BlockKind.Minor or BlockKind.Display
                    && b.Lines.Count == 1
                    && b.Length <= 12
                    && PageReference.IsWhole(b.First.Text)
                )
                .ToList()
        )
        {
            var picture = page.Ground.Pictures.Find(p => p.Inflate(2).Contains(number.Box.Center) && p.Area < 0.2 * page.Sheet.Area);
            var area = picture.IsEmpty ? number.Box : picture;
            var near = page
                .Blocks.Where(b =>
                    b != number
                    && b.Kind is BlockKind.Minor or BlockKind.Display
                    && b.Length < 160
                    && b.Lines.Count <= 6
                    && PageMap.Overlap(b.Box, area) > 0.5 * Math.Min(b.Box.Width, area.Width)
                    && Math.Max(b.Box.Top - area.Bottom, area.Top - b.Box.Bottom) < 1.5 * b.Size
                )
                .ToList();
            if (
                near.Exists(b =>
                    new PageMap(page).Below(b.Box, n => n.Kind != BlockKind.Furniture, out var gap) is { Kind: BlockKind.Text }
                    && gap < 1.5 * b.Size
                )
            )
                continue;
            foreach (var block in near.Append(number))
                Mark(block, "leads to another page", FurnitureKind.Index);
            if (!picture.IsEmpty)
                page.Ground.Pictures.Remove(picture);
        }
    }

    // Publisher, address, print run: a strip of small type at the foot of a page.
    private static void Imprint(PageScan page)
    {
        var seeds = page
            .Blocks.Where(b =>
                b.Kind is BlockKind.Text or BlockKind.Minor
                && b.Box.Top - page.Sheet.Top > 0.8 * page.Sheet.Height
                && b.Size < page.BodySize - 0.4
                && FurnitureWords.Classify(b.Text) is { Kind: FurnitureKind.Masthead, Confidence: >= 0.5 }
            )
            .ToList();
        foreach (var seed in seeds)
        foreach (var block in page.Blocks)
            if (
                block.Kind is BlockKind.Text or BlockKind.Minor or BlockKind.Display
                && block.Box.Top > seed.Box.Top - 2 * seed.Size
                && block.Box.Top < seed.Box.Bottom + seed.Size
                && block.Size < 1.3 * page.BodySize
                && (block == seed || block.Face != page.BodyFace || block.Size < page.BodySize - 0.4)
            )
                Mark(block, "in the imprint", FurnitureKind.Masthead);
    }

    // Single lines above or below everything else that reads as text.
    private static void Margins(PageScan page)
    {
        var (top, height) = (page.Sheet.Top, page.Sheet.Height);
        var texts = page.Blocks.Where(b => b.Kind == BlockKind.Text && b.Lines.Count > 1).ToList();
        if (texts.Count == 0)
            return;
        var (first, last) = (texts.Min(b => b.Box.Top), texts.Max(b => b.Box.Bottom));
        var hasHead = page.Blocks.Exists(b => b.Kind == BlockKind.Furniture && b.Box.Bottom < first);
        foreach (var block in page.Blocks)
        {
            if (
                block.Kind is not (BlockKind.Minor or BlockKind.Display)
                || block.IsCross
                || block.Lines.Count > 2
                || block.Size > 1.9 * page.BodySize
                || block.Container != 0
            )
                continue;
            if (block.Box.Top > last && block.Box.Top - top > 0.955 * height)
                Mark(block, "a line in the lower margin");
            else if (
                !hasHead
                && block.Size < 1.4 * page.BodySize
                && block.Box.Bottom < first - 2 * page.BodySize
                && block.Box.Bottom - top < 0.085 * height
                && block.Lines.Count == 1
                && StandsAlone(page, block)
            )
                Mark(block, "a line in the upper margin");
        }
    }

    // White below it, wider than the type of what follows: no kicker.
    private static bool StandsAlone(PageScan page, Block block) =>
        new PageMap(page).Below(block.Box, b => b.Kind != BlockKind.Furniture, out var gap) is not { } below
        || gap > 1.2 * Math.Max(block.Size, below.Size);

    private static void Mark(Block block, string reason, FurnitureKind? kind = null)
    {
        block.Furniture = kind;
        block.Kind = BlockKind.Furniture;
        block.Reason = reason;
    }
}
