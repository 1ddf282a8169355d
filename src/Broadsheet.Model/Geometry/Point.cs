namespace Broadsheet.Model.Geometry;

/// <summary>A place on a page: PDF points (1/72 inch) from the top-left corner of the page as displayed, y down.</summary>
/// <param name="X">Points from the left edge.</param>
/// <param name="Y">Points from the top edge.</param>
public readonly record struct Point(double X, double Y);
