using Broadsheet.Layout.Articles;
using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Evidence.Flow;
using Broadsheet.Layout.Figures;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Layout.Roles;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Composition;

/// <summary>Builds the articles of a page from blocks whose roles are settled.</summary>
internal static class Assembler
{
    /// <summary>Headings, figures and pieces of a page.</summary>
    public static void Prepare(PageScan page, IssueStyles styles)
    {
        page.Pieces = [];
        page.Articles = [];
        HeadlineBoxes.Open(page);
        CaptionBuilder.Build(page);
        HeadingBuilder.Build(page);
        PieceFinder.Gather(page, styles);
    }

    /// <summary>Articles of a page, when the rules between columns are known from all pages.</summary>
    public static void Compose(PageScan page, IssueStyles styles, ColumnRules columnRules, FlowModel? model)
    {
        foreach (var (heading, pieces) in FlowSolver.Solve(page, columnRules, model))
        {
            var article = new PageArticle { Page = page.Index, Heading = heading, Kind = ArticleKind.Story };
            article.Pieces.AddRange(pieces);
            page.Articles.Add(article);
        }
        HeadlessStories.Adopt(page);
        var free = page.Headings.Where(h => page.Articles.All(a => a.Heading != h)).ToList();
        FigureOwners.Assign(page, free, styles);
        ArticleComposer.PullQuotes(page);
        AdvertisementBuilder.Build(page);
        foreach (var heading in page.Headings.Where(h => page.Articles.TrueForAll(a => a.Heading != h)).ToList())
            page.Articles.Add(new PageArticle { Page = page.Index, Heading = heading, Kind = ArticleKind.Story });
        ArticleComposer.Strays(page, styles, settled: true);
        ArticleComposer.FindBriefs(page);
    }
}
