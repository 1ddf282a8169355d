using Broadsheet.Model.Issues;

namespace Broadsheet.Model.Stylebooks;

/// <summary>The styles of one issue as they were used.</summary>
public sealed record ObservedIssue
{
    /// <summary>The issue.</summary>
    public required IssueKey Issue { get; init; }

    /// <summary>True where the desk corrected it: then what it teaches counts more.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>Its styles.</summary>
    public required IReadOnlyList<StyleObservation> Styles { get; init; }
}
