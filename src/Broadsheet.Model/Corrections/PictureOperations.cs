using System.Text.Json.Serialization;
using Broadsheet.Model.Articles;

namespace Broadsheet.Model.Corrections;

/// <summary>Changes a photograph of an article. What is not said stays as it is; empty text takes away what was there.</summary>
/// <param name="Article">The article.</param>
/// <param name="Part">The picture as it was.</param>
public sealed record SetPicture(ArticleId Article, PartReference Part) : ArticleOperation(Article)
{
    /// <summary>The caption of the picture and of those that share one with it.</summary>
    public string? Caption { get; init; }

    /// <summary>Who took the picture and those that share a caption with it.</summary>
    public string? Credit { get; init; }

    /// <summary>What the picture shows, in words for those who do not see it.</summary>
    public string? Alternative { get; init; }

    /// <summary>True to let it stand for the article in the place of any other, false to leave that to the first.</summary>
    public bool? IsLead { get; init; }

    /// <summary>Its place among the pictures of the article from then on, 0 for the first. A picture that stands alone takes caption and
    /// credit along.</summary>
    public int? At { get; init; }

    /// <summary>Takes it out of the article, and with the last of its figure their caption and credit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDropped { get; init; }
}
