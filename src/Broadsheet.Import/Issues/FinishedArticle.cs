using Broadsheet.Model.Articles;

namespace Broadsheet.Import.Issues;

/// <summary>Puts an article that a format knows into its issue.</summary>
internal static class FinishedArticle
{
    /// <summary>The article by the pages of the issue, without what stands on pages that were not read; null where nothing is
    /// left.</summary>
    /// <param name="article">The article by positions in its file.</param>
    /// <param name="numberOf">The page of the issue at a position; null for one that is not there.</param>
    public static Article? Place(Article article, Func<int, int?> numberOf)
    {
        var parts = article.Parts.Where(p => numberOf(p.Page) is not null).Select(p => WithJumps(p, numberOf)).ToList();
        return parts.Count == 0
            ? null
            : PageNumbers.Change(
                article with
                {
                    Id = default,
                    Parts = parts,
                    Zones = [.. article.Zones.Where(z => numberOf(z.Page) is not null)],
                },
                numberOf
            );
    }

    // A jump to a page that is not there leads nowhere.
    private static ArticlePart WithJumps(ArticlePart part, Func<int, int?> numberOf) =>
        part is TextPart { Jump: { Page: { } to } jump } text && numberOf(to) is null
            ? text with
            {
                Jump = jump with { Page = null },
            }
            : part;
}
