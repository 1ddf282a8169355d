namespace Broadsheet.Model.Pages.Printed;

/// <summary>
/// All text of a page as it is printed, with the place of each character (ALTO PrintSpace): what words are boxed by on the facsimile. It
/// says nothing of corrections: the desk changes articles, not paper.
/// </summary>
public sealed record PageText
{
    /// <summary>Articles in reading order, then furniture, then what belongs to neither. Every printed line is in exactly one.</summary>
    public required IReadOnlyList<PrintedFlow> Flows { get; init; }
}
