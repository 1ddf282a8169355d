namespace Broadsheet.Layout.Language;

/// <summary>A byline as read.</summary>
internal sealed record BylineReading
{
    /// <summary>The persons named, as printed; none for "本报评论员" and the like.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What they are ("Staff Writer", "本报记者"); null where it is not said.</summary>
    public string? Title { get; init; }

    /// <summary>The same persons took the photographs (文/图, "Story and photos by").</summary>
    public bool WithPictures { get; init; }

    /// <summary>How sure it is that the line is a byline, 0 to 1. A name alone is a weak sign: below 0.5.</summary>
    public required double Confidence { get; init; }
}
