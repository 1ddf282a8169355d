namespace Broadsheet.Web.Reader.Views;

/// <summary>A list in a story.</summary>
internal sealed record ListView
{
    /// <summary>What it counts by: <c>1</c>, <c>a</c>, <c>A</c>; null where its items have bullets.</summary>
    public required string? Count { get; init; }

    /// <summary>Its items.</summary>
    public required IReadOnlyList<ItemView> Items { get; init; }
}

/// <summary>An item of a list.</summary>
internal sealed record ItemView
{
    /// <summary>Its printed number; 0 where it has none.</summary>
    public required int Number { get; init; }

    /// <summary>The text without its marker, with the marks of turns in it.</summary>
    public required IReadOnlyList<RunView> Runs { get; init; }
}
