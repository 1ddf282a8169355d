using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;

namespace Broadsheet.Publish.Edition;

/// <summary>Makes the exchange form of an issue. An article stays one article with its permanent id, whatever pages its parts stand
/// on.</summary>
public static class EditionMapper
{
    /// <summary>The exchange form of an issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="publicationName">Name of its publication.</param>
    public static EditionDocument Map(Issue issue, string publicationName) =>
        new()
        {
            Schema = EditionDocument.SchemaName,
            Id = issue.Key.ToString(),
            Title = publicationName,
            Date = issue.Key.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Language = issue.Language,
            Pages = [.. issue.Pages.Select(Map)],
            Articles = [.. issue.Articles.Select(Map)],
        };

    /// <summary>The exchange form of an article.</summary>
    public static EditionArticle Map(Article article) =>
        new()
        {
            Id = article.Id.ToString(),
            Page = article.FirstPage,
            Kind = EditionRoles.NameOf(article.Kind),
            Confidence = Math.Round(article.Confidence, 3),
            Parts = [.. Flatten(article).Select(p => p.Part)],
        };

    /// <summary>The parts of an article as the exchange format has them, pictures, captions and credits one by one, each with its
    /// origin.</summary>
    public static IReadOnlyList<EditionPartOrigin> Flatten(Article article) =>
        [
            .. article.Parts.SelectMany(part =>
                part switch
                {
                    TextPart text => [TextOf(text, text)],
                    Figure figure => FigureParts(figure),
                    _ => Enumerable.Empty<EditionPartOrigin>(),
                }
            ),
        ];

    private static IEnumerable<EditionPartOrigin> FigureParts(Figure figure)
    {
        foreach (var picture in figure.Pictures)
        {
            var part = new EditionPart
            {
                Role = EditionRoles.Photo,
                Page = figure.Page,
                Text = picture.Alternative ?? "",
                Lead = picture.IsLead ? true : null,
                Zones = [Box(picture.Zone)],
            };
            yield return new(part, figure, null, picture);
        }

        if (figure.Caption is { } caption)
            yield return TextOf(caption, figure);
        if (figure.Credit is { } credit)
            yield return TextOf(credit, figure);
    }

    private static EditionPartOrigin TextOf(TextPart text, ArticlePart owner)
    {
        var part = new EditionPart
        {
            Role = EditionRoles.NameOf(text.Role),
            Page = text.Page,
            Text = text.Text,
            Form = EditionForms.NameOf(text.Form),
            HeaderRows = text.HeaderRows > 0 ? text.HeaderRows : null,
            Zones = [.. text.Zones.Select(Box)],
        };
        return new(part, owner, text, null);
    }

    private static EditionPage Map(Page page) =>
        new()
        {
            Index = page.Sequence,
            Label = page.Label,
            Name = page.Name,
            Width = Round(page.Width),
            Height = Round(page.Height),
            Furniture = [.. page.Furniture.Select(Map)],
        };

    private static EditionFurniture Map(Furniture furniture) =>
        new()
        {
            Kind = char.ToLowerInvariant(furniture.Kind.ToString()[0]) + furniture.Kind.ToString()[1..],
            Text = furniture.Text,
            Zones = [.. furniture.Zones.Select(Box)],
        };

    private static double[] Box(Rect rect) => [Round(rect.X), Round(rect.Y), Round(rect.Width), Round(rect.Height)];

    private static double Round(double points) => Math.Round(points, 2);
}
