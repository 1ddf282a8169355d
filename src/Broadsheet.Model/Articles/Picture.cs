using System.Text.Json.Serialization;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Model.Articles;

/// <summary>A photograph or drawing as printed.</summary>
public sealed record Picture
{
    /// <summary>Where it is printed on the page of its figure, in points.</summary>
    public required Rect Zone { get; init; }

    /// <summary>The picture as printed, cut out as a file for readers (JPEG or WebP); null when it could not be read.</summary>
    public AssetReference? Image { get; init; }

    /// <summary>A small form of it for lists, WebP; null when there is none.</summary>
    public AssetReference? Thumbnail { get; init; }

    /// <summary>What it shows, in words for those who do not see it; null where nobody said.</summary>
    public string? Alternative { get; init; }

    /// <summary>True where the desk chose it to stand for its article; at most one of an article.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsLead { get; init; }
}
