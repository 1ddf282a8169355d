using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Model.Corrections;

/// <summary>
/// Names a part of an article by what it was when an operation was made: pictures, captions and credits count as parts of their own. Over
/// another import it is the part of those words, wherever it stands now.
/// </summary>
public sealed record PartReference
{
    /// <summary>Position in the article, 0 for the first.</summary>
    public required int Index { get; init; }

    /// <summary>Role of the text; null for a picture.</summary>
    public TextRole? Role { get; init; }

    /// <summary>The text; null for a picture.</summary>
    public string? Text { get; init; }

    /// <summary>Place of a picture; null for text.</summary>
    public Rect? Zone { get; init; }
}
