namespace Broadsheet.Model.Stylebooks;

/// <summary>What is known of one style of a publication.</summary>
public sealed record StyleEntry
{
    /// <summary>The style.</summary>
    public required TextStyle Style { get; init; }

    /// <summary>What it is mostly used for, or what the desk says it is.</summary>
    public required StyleRole Role { get; init; }

    /// <summary>How much of its use that is, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>How often it was seen, older issues counting less.</summary>
    public required double Evidence { get; init; }

    /// <summary>In how many of the remembered issues it was seen.</summary>
    public required int Issues { get; init; }

    /// <summary>Width that it is mostly set to, in points; 0 where it was never seen.</summary>
    public double Measure { get; init; }

    /// <summary>True where the desk says so.</summary>
    public bool IsFixed { get; init; }
}
