namespace Broadsheet.Web.Reader.Views;

/// <summary>Where a story turns from one page to another.</summary>
internal sealed record TurnView
{
    /// <summary>The page it leaves, in words.</summary>
    public required string From { get; init; }

    /// <summary>The page it goes on with, in words.</summary>
    public required string To { get; init; }

    /// <summary>The story's place on the page it leaves.</summary>
    public required string FromUrl { get; init; }

    /// <summary>The story's place on the page it goes on with.</summary>
    public required string ToUrl { get; init; }
}
