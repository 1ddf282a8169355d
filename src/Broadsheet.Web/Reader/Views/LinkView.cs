namespace Broadsheet.Web.Reader.Views;

/// <summary>A link in a list.</summary>
internal sealed record LinkView
{
    /// <summary>What it says.</summary>
    public required string Label { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Url { get; init; }

    /// <summary>True for the one that is shown now.</summary>
    public bool Current { get; init; }

    /// <summary>Language of the label, a BCP 47 tag.</summary>
    public string? Language { get; init; }
}
