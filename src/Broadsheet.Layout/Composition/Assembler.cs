using Broadsheet.Layout.Articles;
using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Evidence;
using Broadsheet.Layout.Evidence.Flow;
using Broadsheet.Layout.Figures;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Composition;

/// <summary>Builds the articles of a page from blocks whose roles are settled.</summary>
internal static class Assembler
{
    private const double Sure = 0.8;

    // In sizes of the running text.
    private const double Large = 1.3;
    private const int FewLetters = 40;

    /// <summary>Headings, figures and pieces of a page.</summary>
    public static void Prepare(PageScan page, IssueStyles styles)
    {
        page.DraftAdvertisements = page
            .Articles.Where(a => a.Kind == ArticleKind.Advertisement)
            .SelectMany((a, i) => a.Others.Select(o => (Block: o, Number: i)))
            .DistinctBy(o => o.Block)
            .ToDictionary(o => o.Block, o => o.Number);
        page.Pieces = [];
        page.Articles = [];
        HeadlineBoxes.Open(page);
        CaptionBuilder.Build(page);
        HeadingBuilder.Build(page);
        PieceFinder.Gather(page, styles);
    }

    /// <summary>Articles of a page, when the rules between columns are known from all pages.</summary>
    public static void Compose(PageScan page, IssueStyles styles, ColumnRules columnRules, LayoutModels models)
    {
        foreach (var (heading, pieces) in FlowSolver.Solve(page, columnRules, models.Flow, models.FlowOracle))
        {
            if (IsDisplayAlone(page, pieces))
            {
                foreach (var block in pieces.SelectMany(p => p.Blocks))
                    (block.Kind, block.Reason) = (BlockKind.Advertisement, "display type without a story");
                page.Pieces.RemoveAll(pieces.Contains);
                continue;
            }
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
        LoneHeadings.Place(page);
        var free = page.Headings.Where(h => page.Articles.All(a => a.Heading != h)).ToList();
        FigureOwners.Assign(page, free, styles);
        ArticleComposer.PullQuotes(page);
        Lone(page);
        AdvertisementBuilder.Build(page);
        ArticleComposer.Strays(page, styles, settled: true);
        ArticleComposer.FindBriefs(page);
    }

    // A line or two in large type, and no text: nothing that could be read as a story.
    private static bool IsDisplayAlone(PageScan page, List<Piece> pieces) =>
        pieces.Sum(p => p.Blocks.Sum(b => b.Length)) < FewLetters
        && pieces.TrueForAll(p =>
            p.Bylines.Count == 0 && p.Blocks.TrueForAll(b => b.Table is null && b.Lines.Count < 3 && b.Size > Large * page.BodySize)
        );

    // Headlines without text: with a byline or a deck of their own they are stories told elsewhere, without they name nothing that could be
    // read.
    private static void Lone(PageScan page)
    {
        foreach (var heading in page.Headings.Where(h => page.Articles.TrueForAll(a => a.Heading != h)).ToList())
        {
            if (heading.Bylines.Count > 0 || heading.Decks.Count > 0 && heading.Main.Chance > Sure)
            {
                page.Articles.Add(
                    new PageArticle
                    {
                        Page = page.Index,
                        Heading = heading,
                        Kind = ArticleKind.Story,
                    }
                );
                continue;
            }
            page.Headings.Remove(heading);
            foreach (var block in heading.Blocks)
            {
                block.Kind = BlockKind.Advertisement;
                block.Reason = "display type without a story";
            }
        }
    }
}
