namespace Broadsheet.Workflow.Matching;

/// <summary>How surely two articles of two revisions are one and the same.</summary>
internal static class ArticleLikeness
{
    private const double LeastText = 0.3;
    private const double LeastTextUnderSameHeadline = 0.08;
    private const int FewShingles = 12;

    /// <summary>0 for two articles that are not the same, otherwise more the surer.</summary>
    /// <param name="a">One article.</param>
    /// <param name="b">The other.</param>
    /// <param name="shared">Number of shingles that both have.</param>
    public static double Of(ArticleTrace a, ArticleTrace b, int shared)
    {
        var samePage = a.PageId.Length > 0 && a.PageId == b.PageId;
        var sameHeadline = a.Headline.Length >= 2 && a.Headline == b.Headline;
        var text = Text(a, b, shared);
        var same =
            text >= LeastText
            || (sameHeadline && (text >= LeastTextUnderSameHeadline || (samePage && a.Headline.Length >= 4)))
            || (a.Text.Length == 0 && b.Text.Length == 0 && (text = Picture(a, b, samePage)) > 0);
        return same ? text + (sameHeadline ? 0.25 : 0) + (samePage ? 0.05 : 0) : 0;
    }

    // Jaccard says how much of both is common; containment sees the first half of a story whose jump is no longer joined.
    private static double Text(ArticleTrace a, ArticleTrace b, int shared)
    {
        var least = Math.Min(a.Shingles.Count, b.Shingles.Count);
        if (least == 0)
            return a.Text.Length > 0 && a.Text == b.Text ? 1 : 0;
        var jaccard = (double)shared / (a.Shingles.Count + b.Shingles.Count - shared);
        var contained = least >= FewShingles ? (double)shared / least : jaccard;
        return 0.6 * jaccard + 0.4 * contained;
    }

    private static double Picture(ArticleTrace a, ArticleTrace b, bool samePage)
    {
        if (a.Pictures.Overlaps(b.Pictures))
            return 1;
        if (!samePage)
            return 0;
        var common = a.Bounds.Intersect(b.Bounds).Area;
        var union = a.Bounds.Area + b.Bounds.Area - common;
        return union > 0 && common / union >= 0.6 ? common / union : 0;
    }
}
