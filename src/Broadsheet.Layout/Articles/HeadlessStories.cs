using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Articles;

/// <summary>
/// Headlines that do not stand right over their text: drawn on a photograph, on a bar of colour with pictures between, or beside the text.
/// Stories that found no headline take what is left, as seen on the page.
/// </summary>
internal static class HeadlessStories
{
    private const double Farthest = 14;

    // In sizes of the running text.
    private const double LargeUpright = 1.5;

    public static void Adopt(PageScan page)
    {
        var free = page.Headings.Where(h => page.Articles.TrueForAll(a => a.Heading != h) && h.Main.Size >= 1.15 * page.BodySize).ToList();
        var orphans = page
            .Articles.Where(a =>
                a is { Heading: null, Kind: ArticleKind.Story, JumpFrom: null }
                && a.Pieces.Count > 0
                && a.Pieces.Sum(p => p.Lines.Sum(l => l.Length)) > 80
            )
            .ToList();
        var found = new Dictionary<PageArticle, List<Heading>>();
        while (free.Count > 0 && found.Count < orphans.Count)
        {
            var pair = orphans
                .Where(a => !found.ContainsKey(a))
                .SelectMany(a => free.Select(h => (Story: a, Heading: h, Cost: Cost(page, h, a))))
                .Where(p => p.Cost < Farthest)
                .OrderBy(p => p.Cost)
                .ThenBy(p => p.Heading.Id)
                .FirstOrDefault();
            if (pair.Story is null)
                break;
            found.Add(pair.Story, [pair.Heading]);
            free.Remove(pair.Heading);
        }
        // What else stands over one of them: a kicker, a deck, or the headline itself over what was found nearer. A box with a bar of its
        // own is closed.
        foreach (var heading in free)
        {
            var story = found
                .Keys.Select(a =>
                    (Story: a, Cost: Cost(page, heading, a) + (IsClosed(page, a, found[a][0]) && found.Count > 1 ? 0.8 * Farthest : 0))
                )
                .Where(p => p.Cost < Farthest)
                .OrderBy(p => p.Cost)
                .Select(p => p.Story)
                .FirstOrDefault();
            if (story is not null)
                found[story].Add(heading);
        }
        foreach (var (story, stack) in found)
        {
            var main = stack.MaxBy(h => h.Main.Size)!;
            foreach (var other in stack.Where(h => h != main && h.Main.Size < 0.8 * main.Main.Size).OrderBy(h => page.ToPage(h.Box).Top))
            {
                Join(page, main, other);
                page.Headings.Remove(other);
            }
            story.Heading = main;
        }
        AdoptUpright(page, [.. orphans.Where(a => a.Heading is null)]);
    }

    // A headline that runs across the lines stands where there is room, also beside the picture of its text: the only one without text
    // names the only text without headline.
    private static void AdoptUpright(PageScan page, List<PageArticle> orphans)
    {
        var upright = page
            .Headings.Where(h => h.IsCross && h.Main.Size >= LargeUpright * page.BodySize && page.Articles.TrueForAll(a => a.Heading != h))
            .ToList();
        if (upright.Count == 1 && orphans.Count == 1 && CanReach(page, upright[0], orphans[0]))
            orphans[0].Heading = upright[0];
    }

    private static bool IsClosed(PageScan page, PageArticle story, Heading heading) =>
        story.Pieces[0].Container is > 0 and var box
        && heading.Container != 0
        && Math.Abs(page.Ground.Containers[box].Box.Top - page.Ground.Containers[heading.Container].Box.Bottom) < page.BodySize;

    private static void Join(PageScan page, Heading main, Heading other)
    {
        var above = page.ToPage(other.Box).Center.Y < page.ToPage(main.Main.Box).Top;
        foreach (var block in other.Blocks.Except(other.Bylines))
        {
            block.Kind = above ? BlockKind.Kicker : BlockKind.Deck;
            block.Reason = above ? "smaller type over a headline" : "smaller type between a headline and its text";
            (above ? main.Kickers : main.Decks).Add(block);
        }
        main.Bylines.AddRange(other.Bylines);
        main.JumpFrom ??= other.JumpFrom;
    }

    // In lines of text; more than the farthest where they can't belong together.
    private static double Cost(PageScan page, Heading heading, PageArticle story)
    {
        if (!CanReach(page, heading, story))
            return double.MaxValue;
        var head = page.ToPage(heading.Box);
        var text = Rect.Around(story.Pieces.Select(p => page.ToPage(p.Box)));
        var body = page.BodySize;
        var overlap = PageMap.Overlap(head, text);
        if (head.Bottom < text.Top + body && overlap > 0.5 * Math.Min(head.Width, text.Width))
        {
            var gap = text.Top - head.Bottom;
            if (gap > 0.65 * page.Sheet.Height)
                return double.MaxValue;
            var (left, right) = (Math.Max(head.Left, text.Left), Math.Min(head.Right, text.Right));
            var between = Rect.FromEdges(left, head.Bottom, right, Math.Max(text.Top, head.Bottom + 0.1));
            var others = page
                .Articles.Where(a => a != story)
                .SelectMany(a => a.Pieces)
                .Select(p => page.ToPage(p.Box).Intersect(between))
                .Where(r => r.Width > 1 && r.Height > 1)
                .ToList();
            // A way down that no other story crosses.
            var free = right - left - Covered(others.Select(r => (r.Left, r.Right)));
            if (free < Math.Min(0.25 * head.Width, 8 * body))
                return double.MaxValue;
            if (
                page.Ground.Rules.Exists(r =>
                    page.ToPage(r.Box) is { } rule
                    && rule.Width > rule.Height
                    && rule.Center.Y > head.Bottom + 0.4 * heading.Main.Size
                    && rule.Center.Y < text.Top - 1
                    && Math.Min(rule.Right, right) - Math.Max(rule.Left, left) > 0.8 * (right - left)
                )
            )
                return double.MaxValue;
            var filled = Covered(
                page.Ground.Pictures.Select(page.ToPage)
                    .Concat(page.Headings.Where(h => h != heading).Select(h => page.ToPage(h.Box)))
                    .Select(r => r.Intersect(between))
                    .Where(r => r.Width > 0.2 * between.Width && r.Height > 0)
                    .Select(r => (r.Top, r.Bottom))
            );
            return Math.Max(0, gap - filled) / body + (others.Count > 0 ? 3 : 0) + gap / (20 * body);
        }
        // Beside its text, both beginning at one height.
        var side = Math.Max(text.Left - head.Right, head.Left - text.Right);
        if (
            side > -2
            && side < 6 * body
            && Math.Abs(head.Top - text.Top) < 2.5 * body
            && head.Height < 1.3 * text.Height
            && PageMap.OverlapV(head, text) > 0.5 * head.Height
            && !page.Ground.Rules.Exists(r =>
                page.ToPage(r.Box) is { } rule
                && rule.Height > rule.Width
                && rule.Center.X > Math.Min(head.Right, text.Right) - 2
                && rule.Center.X < Math.Max(head.Left, text.Left) + 2
                && PageMap.OverlapV(rule, head) > 0.5 * head.Height
            )
        )
            return HasOwnColumn(page, heading, head) ? double.MaxValue : 5 + side / body;
        return double.MaxValue;
    }

    // Text or a photograph begins right under it: there is its story.
    private static bool HasOwnColumn(PageScan page, Heading heading, Rect head) =>
        page
            .Blocks.Where(b => b.Kind == BlockKind.Text && !heading.Blocks.Contains(b))
            .Select(b => page.ToPage(b.Box))
            .Concat(page.Ground.Pictures.Select(page.ToPage))
            .Any(r =>
                r.Top > head.Bottom - 2
                && r.Top - head.Bottom < 6 * page.BodySize
                && PageMap.Overlap(r, head) > 0.3 * Math.Min(r.Width, head.Width)
            );

    // The same container, a bar that holds nothing but the headline, or a container around the story.
    private static bool CanReach(PageScan page, Heading heading, PageArticle story)
    {
        var own = page.Ground.Containers[heading.Container];
        var target = page.Ground.Containers[story.Pieces[0].Container];
        if (own.Id == target.Id || own.Id == 0 || own.Box.Inflate(3).Contains(target.Box))
            return true;
        var inside = page.Blocks.Where(b => b.Container == own.Id && b.Kind != BlockKind.Furniture).ToList();
        return inside.TrueForAll(b => heading.Blocks.Contains(b)) && own.Box.Height < 4 * heading.Box.Height + 2 * heading.Main.Size;
    }

    private static double Covered(IEnumerable<(double From, double To)> parts)
    {
        var sum = 0.0;
        var end = double.MinValue;
        foreach (var (from, to) in parts.OrderBy(p => p.From))
        {
            sum += Math.Max(0, to - Math.Max(from, end));
            end = Math.Max(end, to);
        }
        return sum;
    }
}
