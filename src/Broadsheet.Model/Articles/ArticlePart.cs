using System.Text.Json.Serialization;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Model.Articles;

/// <summary>A piece of an article on one page: text with a role, or a figure.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextPart), "text")]
[JsonDerivedType(typeof(Figure), "figure")]
public abstract record ArticlePart
{
    /// <summary>The page it is printed on: <see cref="Pages.Page.Sequence"/>.</summary>
    public required int Page { get; init; }

    /// <summary>Where it stands on that page, in points; several rectangles where it runs over columns. Empty when not known.</summary>
    public IReadOnlyList<Rect> Zones { get; init; } = [];

    /// <summary>How sure the role is, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
