using Broadsheet.Model.Geometry;

namespace Broadsheet.Model.Pages.Printed;

/// <summary>Lines of one style that follow each other (ALTO TextBlock).</summary>
/// <param name="Box">Box around them in points of the page.</param>
/// <param name="Lines">Its lines in reading order, one or more.</param>
public sealed record PrintedBlock(Rect Box, IReadOnlyList<PrintedLine> Lines);
