using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>How a path is painted.</summary>
/// <param name="Fill">Fill colour; null where nothing is filled.</param>
/// <param name="Stroke">Stroke colour; null where nothing is stroked.</param>
/// <param name="StrokeWidth">Width of the stroke in points.</param>
/// <param name="Clip">What can be seen of it at most.</param>
internal sealed record PathPaint(int? Fill, int? Stroke, double StrokeWidth, Rect Clip);
