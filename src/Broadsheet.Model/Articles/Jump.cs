namespace Broadsheet.Model.Articles;

/// <summary>Where a jump line points.</summary>
public sealed record Jump
{
    /// <summary>Forward (下转) or back (上接).</summary>
    public required JumpDirection Direction { get; init; }

    /// <summary>The page label that is printed in the line ("04", "A4").</summary>
    public required string Label { get; init; }

    /// <summary>The page it leads to, as <see cref="Pages.Page.Sequence"/>; null when the issue has no page of that label.</summary>
    public int? Page { get; init; }

    /// <summary>True when the other end was found and joined.</summary>
    public bool Matched { get; init; }
}
