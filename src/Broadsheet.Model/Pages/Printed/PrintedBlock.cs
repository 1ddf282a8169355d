using Broadsheet.Model.Geometry;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Model.Pages.Printed;

/// <summary>Lines of one style that follow each other (ALTO TextBlock).</summary>
/// <param name="Box">Box around them in points of the page.</param>
/// <param name="Lines">Its lines in reading order, one or more.</param>
public sealed record PrintedBlock(Rect Box, IReadOnlyList<PrintedLine> Lines)
{
    /// <summary>How most of it is set; null in a page that was kept before styles were.</summary>
    public TextStyle? Style { get; init; }

    /// <summary>What layout found it to be, whatever the desk made of it later; null in a page that was kept before roles were.</summary>
    public StyleRole? Role { get; init; }
}
