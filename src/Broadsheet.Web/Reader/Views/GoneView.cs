namespace Broadsheet.Web.Reader.Views;

/// <summary>What was taken away from readers.</summary>
internal sealed record GoneView
{
    /// <summary>The heading: that it was withdrawn, or that it is no longer in its issue.</summary>
    public required string Title { get; init; }

    /// <summary>What it was, in words: the date, or the article of an issue.</summary>
    public required string What { get; init; }

    /// <summary>Why, as readers are told.</summary>
    public string? Reason { get; init; }

    /// <summary>When, in the language of the interface; null when not known.</summary>
    public string? Date { get; init; }

    /// <summary>Where to go on: the issue or the publication.</summary>
    public required LinkView Onward { get; init; }
}
