using System.Text.Json.Serialization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Model.Corrections;

/// <summary>A part that an operation brings in.</summary>
public sealed record PartContent
{
    /// <summary>Id of the page it stands on.</summary>
    public required string Page { get; init; }

    /// <summary>Role of the text; null for a picture.</summary>
    public TextRole? Role { get; init; }

    /// <summary>The text; empty for a picture.</summary>
    public string Text { get; init; } = "";

    /// <summary>How it is set.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public TextForm Form { get; init; }

    /// <summary>How many rows at the head of a table name its columns.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int HeaderRows { get; init; }

    /// <summary>The picture with its files; null for text, and for a picture that has no file.</summary>
    public Picture? Picture { get; init; }

    /// <summary>Where it stands, in points.</summary>
    public IReadOnlyList<Rect> Zones { get; init; } = [];
}
