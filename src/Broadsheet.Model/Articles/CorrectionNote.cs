namespace Broadsheet.Model.Articles;

/// <summary>Tells readers that an article was changed after it was published.</summary>
public sealed record CorrectionNote
{
    /// <summary>When it was changed, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was changed, for readers; null for the plain statement that the article was corrected.</summary>
    public string? Text { get; init; }
}
