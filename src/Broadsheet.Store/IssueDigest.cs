using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;

namespace Broadsheet.Store;

/// <summary>The facts of a revision that lists and calendars show.</summary>
public sealed record IssueDigest
{
    /// <summary>Number of pages.</summary>
    public required int Pages { get; init; }

    /// <summary>Number of articles, advertisements left out.</summary>
    public required int Articles { get; init; }

    /// <summary>Whether the issue is dated by the day, or by the month only.</summary>
    public DatePrecision DatePrecision { get; init; }

    /// <summary>Printed number of the issue.</summary>
    public string? Number { get; init; }

    /// <summary>Printed name of the edition.</summary>
    public string? EditionLabel { get; init; }

    /// <summary>Smallest preview of the front page; null when it has none.</summary>
    public AssetReference? FrontPage { get; init; }

    /// <summary>The facts of an issue.</summary>
    public static IssueDigest Of(Issue issue) =>
        new()
        {
            Pages = issue.Pages.Count,
            Articles = issue.Articles.Count(a => a.Kind != ArticleKind.Advertisement),
            DatePrecision = issue.DatePrecision,
            Number = issue.Number,
            EditionLabel = issue.EditionLabel,
            FrontPage = issue.Pages is [{ Images.Previews: [var smallest, ..] }, ..] ? smallest : null,
        };
}
