namespace Broadsheet.Web.Reader.Views;

/// <summary>A change after publishing.</summary>
internal sealed record CorrectionView
{
    /// <summary>When, in the language of the interface.</summary>
    public required string Date { get; init; }

    /// <summary>When, ISO 8601.</summary>
    public required string IsoDate { get; init; }

    /// <summary>What was changed; null for the plain statement that the article was corrected.</summary>
    public string? Text { get; init; }
}
