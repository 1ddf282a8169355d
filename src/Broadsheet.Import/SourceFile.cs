using Broadsheet.Model.Assets;

namespace Broadsheet.Import;

/// <summary>A file that was found in a source and looked into.</summary>
public sealed record SourceFile
{
    /// <summary>A path that opens it. For a name that is no Unicode it is an alias that lives as long as its survey.</summary>
    public required string Path { get; init; }

    /// <summary>Its name for people, relative to its source, without control characters: <c>2031-12-15/A01.pdf</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Hash of its content, and of that of the files that belong to it.</summary>
    public required AssetHash Hash { get; init; }

    /// <summary>What it is read by.</summary>
    public required IImportFormat Format { get; init; }

    /// <summary>Paths of the files that belong to it, as <see cref="SourceSummary.Parts"/>.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];
}
