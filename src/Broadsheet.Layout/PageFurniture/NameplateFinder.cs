using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>
/// The name of the paper on page one where no rule parts it from the stories: large type in the upper half that other pages repeat in their
/// margins, that is made as names of papers are, or that stands beside the date with no text of its own.
/// </summary>
internal static class NameplateFinder
{
    private const double Needed = 2.5;
    private const int MostWords = 7;
    private const int MostBeside = 30;
    private const string BesidePlate = "beside the nameplate";

    public static void Find(IReadOnlyList<PageScan> pages)
    {
        if (pages.Count == 0 || pages[0] is not { IsIntricate: false } page)
            return;
        // A page that says it is not the first has no nameplate.
        if (PageFactsReader.Read(page).Label is { } label && PageLabels.Number(label) > 1)
            return;
        var map = new PageMap(page);
        var drawn = DrawnNameplate.Find(page);
        var sheet = page.ToPage(page.Sheet);
        var margins = pages
            .Skip(1)
            .SelectMany(p => p.Blocks.Where(b => b.Kind == BlockKind.Furniture).Select(b => (p.Index, Text: NameText.Bare(b.Text))))
            .ToList();
        var largest = page.Blocks.Select(b => b.Size).DefaultIfEmpty(0).Max();
        var candidates = page
            .Blocks.Where(b =>
                b.Kind is BlockKind.Display or BlockKind.Furniture
                && b.Lines.Count <= 3
                && b.Size > 1.8 * page.BodySize
                && page.ToPage(b.Box).Top - sheet.Top < 0.45 * sheet.Height
                && !FolioLines.ReadsAsFolio(page, b)
                && NameText.Bare(b.Text).Length > 1
            )
            .ToList();
        if (drawn is { } plate)
            MarkBeside(page, plate);
        var best = candidates
            .Where(b => b.Reason != BesidePlate)
            .Select(b => (Block: b, Score: Score(page, b, candidates, margins, largest, map) - Against(page, b, drawn)))
            .Where(b => b.Score >= Needed)
            .OrderByDescending(b => b.Score)
            .ThenByDescending(b => b.Block.Size)
            .Select(b => b.Block)
            .FirstOrDefault();
        if (best is null)
            return;
        foreach (var block in Group(best, candidates))
        {
            block.Kind = BlockKind.Furniture;
            block.Reason = "name of the paper";
            page.Nameplate.Add(block);
        }
    }

    private static double Score(
        PageScan page,
        Block block,
        List<Block> all,
        List<(int Page, string Text)> margins,
        double largest,
        PageMap map
    )
    {
        var group = Group(block, all);
        var name = string.Join(' ', group.SelectMany(b => b.Lines).Select(l => l.Text));
        var score = 0.0;
        var bare = NameText.Bare(name);
        var words = group
            .Select(b => NameText.Bare(b.Text))
            .Append(bare)
            .Where(w => w.Length >= (w.Any(c => Scripts.IsWide(c)) ? 3 : 6))
            .ToList();
        var isRepeated = margins.Exists(m => words.Exists(w => m.Text.Contains(w, StringComparison.Ordinal)));
        var isNamed = PaperNames.IsOne(name, page.Language == "ja");
        score += (isRepeated ? 3 : 0) + (isNamed ? 1.5 : 0);
        if (group.Max(b => b.Size) >= 0.98 * largest)
            score += 1.5;
        if (block.Kind == BlockKind.Furniture)
            score += 1;
        var box = group.Select(b => b.Box).Aggregate((a, b) => a.Union(b));
        if (
            page.Blocks.Exists(b =>
                !group.Contains(b) && FolioLines.ReadsAsFolio(page, b) && PageMap.OverlapV(b.Box, box.Inflate(4 * page.BodySize)) > 0
            )
        )
            score += 1;
        if (map.Below(box, b => !group.Contains(b), out var gap) is { Kind: BlockKind.Text } && gap < 2 * block.Size)
            score -= 2;
        // Type with a smaller line of a story close under it, and no rule between, is a headline with its deck, unless more than its size
        // makes it a name.
        else if (
            !isRepeated
            && !isNamed
            && map.Below(box, b => !group.Contains(b) && b.Kind != BlockKind.Furniture && !FolioLines.ReadsAsFolio(page, b), out var near)
                is { } next
            && near < 1.2 * block.Size
            && map.Below(next.Box, b => b != next, out var after) is { Kind: BlockKind.Text }
            && after < 5 * next.Size
            && map.RuleBetween(box.Left, box.Right, box.Bottom - 1, next.Box.Top + 1) is null
        )
            score -= 1;
        return score;
    }

    // A name on two lines of different size: the same face and colour, one under the other.
    private static List<Block> Group(Block block, List<Block> all)
    {
        var group = new List<Block> { block };
        foreach (
            var other in all.Where(b => b != block && b.Face == block.Face && b.Color == block.Color && b.IsCross == block.IsCross)
                .OrderBy(b => Math.Abs(b.Box.Top - block.Box.Top))
        )
        {
            var gap = group.Min(g => Math.Max(other.Box.Top - g.Box.Bottom, g.Box.Top - other.Box.Bottom));
            if (
                gap < 0.4 * Math.Max(block.Size, other.Size)
                && group.Exists(g => PageMap.Overlap(g.Box, other.Box) > 0.3 * Math.Min(g.Box.Width, other.Box.Width))
            )
                group.Add(other);
        }
        group.Sort((a, b) => a.Box.Top.CompareTo(b.Box.Top));
        return group;
    }

    // A price, an anniversary, a word or two level with a drawn nameplate are no story and no part of the headline below it.
    private static void MarkBeside(PageScan page, Rect plate)
    {
        foreach (
            var block in page.Blocks.Where(b =>
                b.Kind is BlockKind.Minor or BlockKind.Display
                && b.Length <= MostBeside
                && b.Lines.Count <= 3
                && b.Box.Center.Y > plate.Top
                && b.Box.Center.Y < plate.Bottom
                && !b.Box.Inflate(-1).Intersects(plate)
            )
        )
        {
            block.Kind = BlockKind.Furniture;
            block.Reason = BesidePlate;
        }
    }

    // Type under a nameplate that is drawn is a headline; so is what has more words than a name, or ends as a sentence does.
    private static double Against(PageScan page, Block block, Rect? drawn)
    {
        // The line with the date stands under a name and over a headline.
        var against =
            drawn is { } art
            && block.Box.Center.Y > art.Bottom
            && !page.Blocks.Exists(b =>
                b.Box.Top > block.Box.Center.Y && b.Box.Top - block.Box.Bottom < 6 * page.BodySize && FolioLines.ReadsAsFolio(page, b)
            )
                ? 2.5
                : 0;
        var text = string.Join(' ', block.Lines.Select(l => l.Text));
        if (text.Split(' ').Length > MostWords)
            against += 1.5;
        if (text[^1] is '?' or '!' or '？' or '！' || NetAddresses.Count(TextFold.Fold(text)) > 0)
            against += 1.5;
        return against;
    }
}
