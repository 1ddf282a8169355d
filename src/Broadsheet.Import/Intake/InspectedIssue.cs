using Broadsheet.Layout.Inspection;
using Broadsheet.Layout.Inspection.Drawing;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Intake;

/// <summary>Pages that were read to be looked at.</summary>
public sealed record InspectedIssue
{
    /// <summary>What layout decided; null where no page could be read.</summary>
    public LayoutInspection? Layout { get; init; }

    /// <summary>File, and page in it, of each page, in the order of the layout.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The drawn pages by <see cref="InspectedPage.Sequence"/>.</summary>
    public IReadOnlyDictionary<int, PagePicture> Pictures { get; init; } = new Dictionary<int, PagePicture>();

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];
}
