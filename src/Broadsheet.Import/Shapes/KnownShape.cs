namespace Broadsheet.Import.Shapes;

/// <summary>A shape of which it is known what it means.</summary>
/// <param name="Shape">What it looks like.</param>
/// <param name="CodePoint">What it means.</param>
internal readonly record struct KnownShape(Shape Shape, int CodePoint);
