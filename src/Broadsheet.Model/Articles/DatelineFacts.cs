namespace Broadsheet.Model.Articles;

/// <summary>What a dateline says, read from a line of its own or from the start of the first paragraph, where it stays in the
/// text.</summary>
public sealed record DatelineFacts
{
    /// <summary>News agency, such as the 社 in 某某社, or "本报讯" for the paper's own.</summary>
    public string? Agency { get; init; }

    /// <summary>Place of writing.</summary>
    public string? Place { get; init; }

    /// <summary>Date of writing as printed ("12月15日", "Dec. 15").</summary>
    public string? Date { get; init; }

    /// <summary>Reporters named in it, as printed.</summary>
    public string? Reporter { get; init; }
}
