using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Desk;

/// <summary>What a correction did.</summary>
public sealed record CorrectionOutcome
{
    /// <summary>The issue.</summary>
    public required IssueKey Issue { get; init; }

    /// <summary>Number of the newest revision; unchanged when the file changes nothing.</summary>
    public required int Revision { get; init; }

    /// <summary>Number of the revision that the file was made from.</summary>
    public int Base { get; init; }

    /// <summary>What somebody else changed since then, and the file changes too: where there is any, nothing was saved.</summary>
    public IReadOnlyList<CorrectionConflict> Conflicts { get; init; } = [];

    /// <summary>False when the file is what is kept already.</summary>
    public required bool Saved { get; init; }

    /// <summary>True when readers see that revision now.</summary>
    public required bool Published { get; init; }

    /// <summary>Articles whose words or pictures changed.</summary>
    public IReadOnlyList<ArticleId> Changed { get; init; } = [];

    /// <summary>Articles of which something else changed: zones, kind, order of equal words.</summary>
    public IReadOnlyList<ArticleId> Adjusted { get; init; } = [];

    /// <summary>New articles: the name in the file and the id they got.</summary>
    public IReadOnlyList<(string Name, ArticleId Id)> Added { get; init; } = [];

    /// <summary>Articles that the file no longer has. Once published, their addresses answer that they were removed (410).</summary>
    public IReadOnlyList<ArticleId> Removed { get; init; } = [];

    /// <summary>Articles that became part of others: their addresses lead there.</summary>
    public IReadOnlyList<MergedArticle> Merged { get; init; } = [];

    /// <summary>Articles whose correction readers are told of.</summary>
    public IReadOnlyList<ArticleId> Noted { get; init; } = [];
}
