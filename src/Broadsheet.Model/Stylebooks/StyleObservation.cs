namespace Broadsheet.Model.Stylebooks;

/// <summary>What a style was used for in one issue.</summary>
public sealed record StyleObservation
{
    /// <summary>The style.</summary>
    public required TextStyle Style { get; init; }

    /// <summary>Width that its blocks are mostly set to, in points.</summary>
    public required double Measure { get; init; }

    /// <summary>How many blocks had each role; what layout was in doubt of counts less than one.</summary>
    public required IReadOnlyDictionary<StyleRole, double> Uses { get; init; }
}
