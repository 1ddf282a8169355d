using Broadsheet.Layout.Containers;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Model.Pages;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>Weather boxes, lists of what is inside and mastheads, known by their words: whole boxes, and lists under a title of their
/// own.</summary>
internal static class BoxFurniture
{
    public static void Find(PageScan page)
    {
        foreach (var box in page.Ground.Containers.Skip(1))
            Read(page, box);
        foreach (
            var box in page
                .Ground.Containers.Skip(1)
                .Where(c =>
                    c.Box.Height > 1.5 * c.Box.Width && c.Box.Width < 0.33 * page.Sheet.Width && c.Box.Height > 0.3 * page.Sheet.Height
                )
        )
            ListOfLinks(page, box);
        foreach (
            var title in page.Blocks.Where(b =>
                b.Kind is BlockKind.Minor or BlockKind.Display && b.Lines.Count == 1 && FurnitureWords.IsIndexTitle(b.First.Text)
            )
        )
            ListUnder(page, title);
    }

    // A small box whose words say what it is.
    private static void Read(PageScan page, Container box)
    {
        var inside = page
            .Blocks.Where(b => b.Container == box.Id && b.Kind != BlockKind.Furniture)
            .OrderBy(b => b.Box.Top)
            .ThenBy(b => b.Box.Left)
            .ToList();
        if (inside.Count == 0 || inside.Sum(b => b.Length) > 400 || box.Box.Area > 0.12 * page.Sheet.Area)
            return;
        var text = string.Join('\n', inside.Select(b => b.Text));
        if (
            FurnitureWords.Classify(text) is
            { Kind: FurnitureKind.Weather or FurnitureKind.Index or FurnitureKind.Masthead, Confidence: >= 0.6 } guess
        )
            foreach (var block in inside)
                Mark(block, "box that reads as furniture", guess.Kind);
    }

    // A list under a title of its own, as wide as the rule at the title.
    private static void ListUnder(PageScan page, Block title)
    {
        Mark(title, "title of a list of what is inside", FurnitureKind.Index);
        var bottom = page
            .Ground.Rules.Where(r =>
                r.IsLevel && r.Box.Top > title.Box.Bottom + title.Size && PageMap.Overlap(r.Box, title.Box) > 0.5 * title.Box.Width
            )
            .Select(r => r.Box.Top)
            .DefaultIfEmpty(title.Box.Bottom + 14 * page.BodySize)
            .Min();
        var rule = page
            .Ground.Rules.Where(r =>
                r.IsLevel
                && PageMap.Overlap(r.Box, title.Box) > 0.8 * title.Box.Width
                && Math.Abs(r.Box.Center.Y - title.Box.Center.Y) < 4 * title.Size
            )
            .OrderBy(r => Math.Abs(r.Box.Center.Y - title.Box.Center.Y))
            .FirstOrDefault();
        var (left, right) = rule is null
            ? (title.Box.Left - 2, title.Box.Left + 20 * page.BodySize)
            : (rule.Box.Left - 4, rule.Box.Right + 4);
        foreach (var block in page.Blocks)
            if (
                block.Kind is BlockKind.Minor or BlockKind.Display or BlockKind.Text
                && block.Length < 120
                && block.Container == title.Container
                && block.Box.Top > title.Box.Top
                && block.Box.Bottom < bottom + 3
                && block.Box.Left > left
                && block.Box.Right < right
            )
                Mark(block, "in the list of what is inside", FurnitureKind.Index);
    }

    // A column of short items that are no sentences, under small titles: dates, links, what is elsewhere.
    private static void ListOfLinks(PageScan page, Container box)
    {
        var inside = page.Blocks.Where(b => b.Container == box.Id && b.Kind != BlockKind.Furniture).ToList();
        var texts = inside.Where(b => b.Kind is BlockKind.Text or BlockKind.Minor && b.Length > 25).ToList();
        if (
            texts.Count < 6
            || inside.Exists(b => b.Kind == BlockKind.Display || b.Length > 250)
            || texts.Average(b => b.Length) > 110
            || texts.Count(b => !SentenceEnds.IsUnfinished(b.Text)) > 0.34 * texts.Count
        )
            return;
        foreach (var block in inside)
            Mark(block, "in a column of links", FurnitureKind.Index);
    }

    private static void Mark(Block block, string reason, FurnitureKind? kind)
    {
        block.Furniture = kind;
        block.Kind = BlockKind.Furniture;
        block.Reason = reason;
    }
}
