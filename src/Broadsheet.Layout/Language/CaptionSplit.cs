namespace Broadsheet.Layout.Language;

/// <summary>A caption and the credit that was printed with it.</summary>
internal sealed record CaptionSplit
{
    /// <summary>The text about the picture, without the credit; empty where the line is a credit and nothing else.</summary>
    public required string Caption { get; init; }

    /// <summary>Who took the picture, as printed without brackets; null where the line names nobody.</summary>
    public string? Credit { get; init; }

    /// <summary>Where the credit begins in the given text, its brackets included; -1 for none. It ends where the text ends, or where the
    /// caption begins.</summary>
    public int CreditStart { get; init; } = -1;

    /// <summary>Length of the credit in the given text, its brackets included.</summary>
    public int CreditLength { get; init; }

    /// <summary>How sure the split is, 0 to 1.</summary>
    public double Confidence { get; init; }
}
