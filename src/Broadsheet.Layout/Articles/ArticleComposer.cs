using Broadsheet.Layout.Evidence.Flow;
using Broadsheet.Layout.Figures;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Articles;

/// <summary>Chains of text, headings, figures and pull quotes of a page to articles; what is left with display type and no text is
/// advertising.</summary>
internal static class ArticleComposer
{
    public static void Compose(PageScan page, IssueStyles styles, ColumnRules columnRules)
    {
        var chains = FlowSolver.Solve(page, columnRules);
        foreach (var (heading, pieces) in chains)
        {
            var article = new PageArticle
            {
                Page = page.Index,
                Heading = heading,
                Kind = ArticleKind.Story,
            };
            article.Pieces.AddRange(pieces);
            page.Articles.Add(article);
        }
        HeadlessStories.Adopt(page);
        LooseTables.Adopt(page);
        var free = page.Headings.Where(h => page.Articles.All(a => a.Heading != h)).ToList();
        FigureOwners.Assign(page, free, styles);
        PullQuotes(page);
        Advertising(page, styles);
        Strays(page, styles);
        AdvertisementJudge.Judge(page);
        FindBriefs(page);
    }

    public static void FindBriefs(PageScan page)
    {
        foreach (var article in page.Articles)
            if (
                article.Kind == ArticleKind.Story
                && article.Pieces.Count > 0
                && article.Pieces.Sum(p => p.Lines.Sum(l => l.Length)) < 140
                && article.Figures.Count == 0
                && article.Heading is { } h
                && h.Main.Size < 1.3 * page.BodySize
            )
                article.Kind = ArticleKind.Brief;
    }

    public static void PullQuotes(PageScan page)
    {
        foreach (var block in page.Blocks.Where(b => b.Kind == BlockKind.PullQuote))
        {
            var owner = page
                .Articles.Where(a => a.Kind is ArticleKind.Story or ArticleKind.Brief && a.Pieces.Count > 0)
                .OrderBy(a => a.Pieces.Min(p => Distance(p.Box, block.Box)))
                .FirstOrDefault();
            owner?.PullQuotes.Add(block);
        }
    }

    // Headings without text and without a picture of their own, and everything in a container without text.
    private static void Advertising(PageScan page, IssueStyles styles)
    {
        var used = new HashSet<Heading>(page.Articles.Where(a => a.Heading is not null).Select(a => a.Heading!));
        var boxes = new Dictionary<int, PageArticle>();
        foreach (var heading in page.Headings.Where(h => !used.Contains(h)).OrderBy(h => h.Box.Top).ThenBy(h => h.Box.Left))
        {
            if (
                page.Index == 0
                && heading.Box.Bottom - page.Sheet.Top < 0.3 * page.Sheet.Height
                && page.Articles.TrueForAll(a => a.Pieces.Count == 0 || a.Box.Top > heading.Box.Top)
            )
            {
                foreach (var block in heading.Blocks)
                {
                    block.Kind = BlockKind.Furniture;
                    block.Reason = "display type above all stories of page one";
                }
                continue;
            }
            PageArticle? target = null;
            if (heading.Container != 0)
                boxes.TryGetValue(heading.Container, out target);
            target ??= page.Articles.Find(a =>
                a.Kind == ArticleKind.Advertisement
                && a.Others.Count > 0
                && a.Others[0].Container == heading.Container
                && heading.Box.Top - a.Box.Bottom < 2.2 * heading.Main.Size
                && PageMap.Overlap(a.Box, heading.Box) > 0.5 * Math.Min(a.Box.Width, heading.Box.Width)
            );
            if (target is null)
            {
                target = new PageArticle { Page = page.Index, Kind = ArticleKind.Advertisement };
                page.Articles.Add(target);
            }
            if (heading.Container != 0)
                boxes[heading.Container] = target;
            foreach (var block in heading.Blocks)
            {
                block.Kind = BlockKind.Advertisement;
                block.Reason = "display type without a story";
                target.Others.Add(block);
            }
            if (heading.JumpFrom is { } jump)
                target.Others.Add(jump);
        }
        _ = styles;
        page.Headings.RemoveAll(h => !used.Contains(h));
    }

    // Small text that nobody took: into the article it stands in or next to, advertisements first when it stands in their box.
    public static void Strays(PageScan page, IssueStyles styles, bool settled = false)
    {
        foreach (var block in page.Blocks)
        {
            if (
                block.Kind is not (BlockKind.Minor or BlockKind.JumpLine or BlockKind.Display or BlockKind.Byline)
                && !(
                    settled
                    && block.Kind is BlockKind.Kicker or BlockKind.Deck or BlockKind.Caption or BlockKind.Credit or BlockKind.Crosshead
                )
            )
                continue;
            if (page.Articles.Any(a => Holds(a, block)))
                continue;
            var owner = page
                .Articles.Where(a => SameContainer(page, a, block))
                .Select(a => (Article: a, Gap: Gap(a, block)))
                .Where(a => a.Gap < 3 * page.BodySize)
                .OrderBy(a => a.Gap)
                .Select(a => a.Article)
                .FirstOrDefault();
            if (owner is null)
            {
                owner = new PageArticle { Page = page.Index, Kind = ArticleKind.Advertisement };
                page.Articles.Add(owner);
            }
            if (
                owner.Kind is ArticleKind.Story or ArticleKind.Brief
                && block.Kind == BlockKind.Minor
                && (block.ReadsAsByline || styles.RoleOf(block.Style) == BlockKind.Byline)
            )
                block.Kind = BlockKind.Byline;
            owner.Others.Add(block);
        }
    }

    private static bool Holds(PageArticle article, Block block) =>
        article.Others.Contains(block)
        || article.PullQuotes.Contains(block)
        || article.Heading is { } h && (h.Blocks.Contains(block) || h.JumpFrom == block)
        || article.Figures.Exists(f => f.Captions.Contains(block))
        || article.Pieces.Exists(p => p.Blocks.Contains(block) || p.Bylines.Contains(block) || p.JumpFrom == block || p.JumpTo == block);

    private static bool SameContainer(PageScan page, PageArticle article, Block block)
    {
        var containers = article.Pieces.Select(p => p.Container).Concat(article.Others.Select(o => o.Container));
        if (article.Heading is { } heading)
            containers = containers.Append(heading.Container);
        else if (article.Pieces.Count + article.Others.Count == 0)
            containers = article.Figures.Select(f => f.Container);
        return containers.Any(c => c == block.Container || page.Ground.Containers[block.Container].Parent == c);
    }

    private static double Gap(PageArticle article, Block block)
    {
        var boxes = article.Pieces.Select(p => p.Box).Concat(article.Others.Select(o => o.Box)).Concat(article.Figures.Select(f => f.Box));
        if (article.Heading is { } h)
            boxes = boxes.Append(h.Box);
        return boxes.Select(b => Distance(b, block.Box)).DefaultIfEmpty(double.MaxValue).Min();
    }

    private static double Distance(Rect a, Rect b)
    {
        var dx = Math.Max(0, Math.Max(a.Left - b.Right, b.Left - a.Right));
        var dy = Math.Max(0, Math.Max(a.Top - b.Bottom, b.Top - a.Bottom));
        return dx + dy;
    }
}
