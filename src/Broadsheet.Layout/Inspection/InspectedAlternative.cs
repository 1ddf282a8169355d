namespace Broadsheet.Layout.Inspection;

/// <summary>A role that a block was not given, and what spoke against it.</summary>
/// <param name="Role">The role, in the words of the glossary.</param>
/// <param name="Behind">How far it lies behind the role that was chosen: a difference of log-odds, 0 or more; less than 0 where another
/// rule decided.</param>
/// <param name="Against">What weighed most in the difference: the name of a feature (see docs/layout.md) and its weight, above 0 where it
/// spoke for the chosen role.</param>
public sealed record InspectedAlternative(string Role, double Behind, IReadOnlyList<InspectedWeight> Against);

/// <summary>A feature and its share in a difference of log-odds.</summary>
/// <param name="Feature">Its name.</param>
/// <param name="Weight">Its share.</param>
public sealed record InspectedWeight(string Feature, double Weight);
