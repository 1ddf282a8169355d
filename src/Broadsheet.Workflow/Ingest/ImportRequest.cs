using Broadsheet.Import;
using Broadsheet.Model.Publications;

namespace Broadsheet.Workflow.Ingest;

/// <summary>What to import and what to do with it.</summary>
public sealed record ImportRequest
{
    /// <summary>Folders and files.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The publication; made when it is new.</summary>
    public required PublicationSlug Publication { get; init; }

    /// <summary>Name for a new publication; null to read it from the nameplate.</summary>
    public string? Name { get; init; }

    /// <summary>What is said about the source.</summary>
    public ImportOptions Options { get; init; } = new();

    /// <summary>Show each issue to readers when it is imported.</summary>
    public bool Publish { get; init; }

    /// <summary>Make a new revision of an issue that is kept already. Pages that are not among the sources stay.</summary>
    public bool Replace { get; init; }

    /// <summary>What may go from the issue: pages as <c>p-A05</c>, articles as <c>a12</c>.</summary>
    public IReadOnlySet<string> Drop { get; init; } = new HashSet<string>();

    /// <summary>The sources are the whole issue, and whatever is not in them may go: for samples, never for what a desk keeps.</summary>
    public bool DropAnything { get; init; }
}
