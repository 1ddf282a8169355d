using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Quality;

/// <summary>Something in an issue that a person may want to look at before readers do.</summary>
public sealed record QualityFinding
{
    /// <summary>What it is, stable, for scripts: <c>text-in-no-article</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The page, <see cref="Model.Pages.Page.Sequence"/>; null for the issue as a whole.</summary>
    public int? Page { get; init; }

    /// <summary>Where on the page, in points; null for the whole page.</summary>
    public Rect? Box { get; init; }

    /// <summary>The article it is about.</summary>
    public ArticleId? Article { get; init; }

    /// <summary>The other article it is about.</summary>
    public ArticleId? OtherArticle { get; init; }

    /// <summary>How sure the article is, 0 to 1, where that is the matter.</summary>
    public double? Confidence { get; init; }

    /// <summary>What there is to see, in one sentence.</summary>
    public required string Message { get; init; }
}
