using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Composition;

/// <summary>
/// Headlines that the flow of the text left without text, though they stand at a story: over or beside the headline that got it, or right
/// over text that runs on past them. They belong to that story and are no display type of an advertisement.
/// </summary>
internal static class LoneHeadings
{
    // In sizes of the running text.
    private const double Near = 3.5;
    private const double RightOver = 2;
    private const double Beside = 8;

    // What got the text keeps its rank unless the other is larger: a line of its size over it may be the name of a section.
    private const double Larger = 1.1;

    public static void Place(PageScan page)
    {
        var map = new PageMap(page);
        // From the foot up: each of a stack joins the one below it.
        foreach (var heading in page.Headings.Where(h => IsFree(page, h) && !h.IsCross).OrderByDescending(h => h.Box.Top).ToList())
        {
            var other = Only(page.Headings.Where(h => StandsOver(page, map, heading, h)))
                ?? Only(page.Headings.Where(h => StandsBeside(page, map, heading, h)));
            if (other is not null && page.Articles.Find(a => a.Heading == other) is { } story)
                Join(page, story, heading, other);
            else
                RunOn(page, map, heading);
        }
    }

    private static bool IsFree(PageScan page, Heading heading) => page.Articles.TrueForAll(a => a.Heading != heading);

    // A line over several headlines is the label of a section.
    private static Heading? Only(IEnumerable<Heading> headings) => headings.Take(2).ToList() is [var one] ? one : null;

    private static bool StandsOver(PageScan page, PageMap map, Heading upper, Heading lower)
    {
        var (top, bottom) = (upper.Box.Bottom, lower.Box.Top);
        return upper != lower
            && !lower.IsCross
            && lower.Container == upper.Container
            && lower.Box.Center.Y > upper.Box.Bottom
            && bottom - top < Near * page.BodySize
            && PageMap.Overlap(upper.Box, lower.Box) > 0.5 * Math.Min(upper.Box.Width, lower.Box.Width)
            && IsClear(page, map, upper, lower, top, bottom);
    }

    private static bool IsClear(PageScan page, PageMap map, Heading upper, Heading lower, double top, double bottom)
    {
        var (left, right) = (Math.Max(upper.Box.Left, lower.Box.Left), Math.Min(upper.Box.Right, lower.Box.Right));
        bool IsBetween(Rect box) =>
            box.Center.Y > top && box.Center.Y < bottom && Math.Min(box.Right, right) - Math.Max(box.Left, left) > 1;
        return map.RuleBetween(left, right, top - 1, bottom + 1) is null
            && !page.Blocks.Exists(b => IsBetween(b.Box) && !upper.Blocks.Contains(b) && !lower.Blocks.Contains(b))
            && !page.Ground.Pictures.Exists(IsBetween);
    }

    // Two on one line over the same text, such as a title and its hour.
    private static bool StandsBeside(PageScan page, PageMap map, Heading heading, Heading other) =>
        heading != other
        && !other.IsCross
        && other.Container == heading.Container
        && PageMap.OverlapV(heading.Box, other.Box) > 0.5 * Math.Min(heading.Box.Height, other.Box.Height)
        && Math.Max(heading.Box.Left - other.Box.Right, other.Box.Left - heading.Box.Right) < Beside * page.BodySize
        && map.UprightBetween(
            Math.Min(heading.Box.Right, other.Box.Right) - 1,
            Math.Max(heading.Box.Left, other.Box.Left) + 1,
            heading.Box.Top,
            heading.Box.Bottom
        )
            is null
        && TextUnder(page, map, heading) is { } text
        && page.Articles.Exists(a => a.Heading == other && a.Pieces.Exists(p => p.Blocks.Contains(text)));

    private static Block? TextUnder(PageScan page, PageMap map, Heading heading) =>
        map.Below(heading.Box, b => b.Kind != BlockKind.Furniture, out var gap) is { Kind: BlockKind.Text } text
        && text.Container == heading.Container
        && gap < RightOver * page.BodySize
            ? text
            : null;

    private static void Join(PageScan page, PageArticle story, Heading heading, Heading other)
    {
        var (main, minor) = heading.Main.Size > Larger * other.Main.Size ? (heading, other) : (other, heading);
        var leads = minor.Box.Bottom < main.Box.Center.Y;
        (minor.Main.Kind, minor.Main.Reason) = leads
            ? (BlockKind.Kicker, "smaller type over a headline")
            : (BlockKind.Deck, "smaller type between a headline and its text");
        main.Kickers.InsertRange(0, minor.Kickers);
        if (leads)
            main.Kickers.Add(minor.Main);
        else
            main.Decks.Insert(0, minor.Main);
        main.Decks.AddRange(minor.Decks);
        main.Bylines.AddRange(minor.Bylines);
        main.JumpFrom ??= minor.JumpFrom;
        main.Box = Rect.Around(main.Blocks.Select(b => b.Box));
        main.Cell = HeadingCell.Of(page, main.Box, main.Container, [.. main.Blocks]);
        page.Headings.Remove(minor);
        story.Heading = main;
    }

    // What the text of a story goes on past, right under it, is a crosshead of that story.
    private static void RunOn(PageScan page, PageMap map, Heading heading)
    {
        if (
            TextUnder(page, map, heading) is not { } text
            || heading.Bylines.Count > 0
            || page.Articles.Find(a => a.Kind == ArticleKind.Story && a.Pieces.Exists(p => p.Blocks.Contains(text))) is not { } story
        )
            return;
        var piece = story.Pieces.Find(p => p.Blocks.Contains(text))!;
        var blocks = heading.Blocks.ToList();
        foreach (var block in blocks)
            (block.Kind, block.Reason) = (BlockKind.Crosshead, "the text below it goes on with text of a story");
        piece.Blocks.InsertRange(piece.Blocks.IndexOf(text), blocks);
        piece.Box = piece.Box.Union(heading.Box);
        page.Headings.Remove(heading);
    }
}
