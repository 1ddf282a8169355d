using Broadsheet.Model.Articles;

namespace Broadsheet.Workflow.Desk;

/// <summary>What to do with an edited file.</summary>
public sealed record CorrectionOptions
{
    /// <summary>The revision that the file is the edited form of; null for the one that it names itself.</summary>
    public int? Base { get; init; }

    /// <summary>What readers are told of a correction, by article; without one it is a quiet fix, of which they are told nothing.</summary>
    public IReadOnlyDictionary<ArticleId, string> Notes { get; init; } = new Dictionary<ArticleId, string>();

    /// <summary>What readers are told of the one article whose words the file changes; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Show the result to readers.</summary>
    public bool Publish { get; init; }
}
