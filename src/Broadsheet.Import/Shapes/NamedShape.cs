namespace Broadsheet.Import.Shapes;

/// <summary>A known shape and the face that it is of.</summary>
/// <param name="Face">Name of the font.</param>
/// <param name="Known">The shape and what it means.</param>
internal readonly record struct NamedShape(string Face, KnownShape Known);
