using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;

namespace Broadsheet.Store;

/// <summary>
/// Pages without what was withdrawn from them. A page on which a withdrawn article or its headline stands has the picture that was made
/// without it, and none as long as that was not made; its PDF, which holds the words, is not given.
/// </summary>
public static class PageMask
{
    // Ink reaches a little over the boxes of its letters.
    private const double Margin = 1.5;

    /// <summary>The issue as readers see its pages; the very same object where nothing was withdrawn from them. Withdrawn articles are left
    /// as they are; where their headlines stand elsewhere, as teasers or in a list of contents, they are taken out, and articles that only
    /// lead to them with them.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="withdrawn">The articles that were withdrawn.</param>
    /// <param name="masks">Pictures of pages without them, by <see cref="KeyOf"/>.</param>
    public static Issue Apply(Issue issue, IReadOnlySet<ArticleId> withdrawn, IReadOnlyDictionary<string, PageImages> masks)
    {
        if (withdrawn.Count == 0)
            return issue;
        var teasers = Teasers.Of(issue, withdrawn);
        var pages = issue
            .Pages.Select(page =>
                KeyOf(issue, page, withdrawn) is { } key
                    ? page with
                    {
                        Images = masks.GetValueOrDefault(key),
                        Pdf = null,
                        Furniture = teasers.Clean(page.Furniture),
                    }
                    : page
            )
            .ToArray();
        var articles = issue.Articles.Where(a => !teasers.IsTeaser(a)).Select(teasers.Clean).ToArray();
        return pages.SequenceEqual(issue.Pages) && articles.SequenceEqual(issue.Articles)
            ? issue
            : issue with
            {
                Pages = pages,
                Articles = articles.SequenceEqual(issue.Articles) ? issue.Articles : articles,
            };
    }

    /// <summary>True where the headline of an article is one that it is known by elsewhere in the issue.</summary>
    public static bool IsKnownByHeadline(Article article) => Teasers.HeadlinesOf(article).Any();

    /// <summary>The areas of a page that readers must not see, in points; empty for none.</summary>
    public static IReadOnlyList<Polygon> AreasOf(Issue issue, Page page, IReadOnlySet<ArticleId> withdrawn) =>
        [
            .. issue.Articles.Where(a => withdrawn.Contains(a.Id)).SelectMany(a => AreasOf(a, page)),
            .. Teasers.Of(issue, withdrawn).BoxesOn(issue, page).Where(b => !b.IsEmpty).Select(b => Polygon.FromRect(b.Inflate(Margin))),
        ];

    /// <summary>Names the picture of a page without what was withdrawn; null where nothing was withdrawn from it.</summary>
    public static string? KeyOf(Issue issue, Page page, IReadOnlySet<ArticleId> withdrawn)
    {
        var areas = AreasOf(issue, page, withdrawn);
        if (areas.Count == 0)
            return null;
        var text = new StringBuilder(page.Images?.Master.Hash.ToString());
        foreach (var area in areas)
        {
            text.Append('\n');
            foreach (var point in area.Points)
                text.Append(CultureInfo.InvariantCulture, $"{point.X:0.###},{point.Y:0.###} ");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<Polygon> AreasOf(Article article, Page page)
    {
        var parts = article.Parts.Where(p => p.Page == page.Sequence).ToList();
        var outlines = article.Zones.Where(z => z.Page == page.Sequence).SelectMany(z => z.Outlines).ToList();
        if (parts.Count == 0 && outlines.Count == 0)
            return [];
        var boxes = parts.SelectMany(Boxes).Where(b => !b.IsEmpty).Select(b => Polygon.FromRect(b.Inflate(Margin))).ToList();
        // Where nobody knows on which part of the page it stands, it may be anywhere.
        return parts.Exists(p => p is TextPart { Text.Length: > 0, Zones.Count: 0 }) && outlines.Count == 0
            ? [Polygon.FromRect(new(0, 0, page.Width, page.Height))]
            : outlines.Concat(boxes);
    }

    private static IEnumerable<Rect> Boxes(ArticlePart part) =>
        part is Figure figure
            ? figure
                .Zones.Concat(figure.Pictures.Select(p => p.Zone))
                .Concat(figure.Caption?.Zones ?? [])
                .Concat(figure.Credit?.Zones ?? [])
            : part.Zones;
}
