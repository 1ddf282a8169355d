using Broadsheet.Model.Geometry;

namespace Broadsheet.Model.Issues;

/// <summary>Something in a source that could not be read or is in doubt. What could be read is kept.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">Stable short code for scripts, kebab-case: <c>pdf-encrypted</c>, <c>page-label-duplicate</c>.</param>
/// <param name="Where">The file and page: <c>A01.pdf</c>, <c>edition.pdf#4</c>; empty for the whole import.</param>
/// <param name="Message">One sentence on the cause and one on the cure.</param>
public sealed record ImportProblem(Severity Severity, string Code, string Where, string Message)
{
    /// <summary>The place on the page, in points; null where it is the whole page, or no place.</summary>
    public Rect? Box { get; init; }
}
