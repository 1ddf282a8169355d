namespace Broadsheet.Workflow.Ingest;

/// <summary>What an import does to the pages of an issue that is kept, by their labels (or ids where they have none).</summary>
/// <param name="New">Pages that the issue did not have.</param>
/// <param name="Replaced">Pages of which another version was given.</param>
/// <param name="Unchanged">Pages that were given again or stay as they are.</param>
/// <param name="Dropped">Pages that the issue does not have any more.</param>
public sealed record PageChanges(
    IReadOnlyList<string> New,
    IReadOnlyList<string> Replaced,
    IReadOnlyList<string> Unchanged,
    IReadOnlyList<string> Dropped
)
{
    /// <summary>The changes in words: "page A05 is new, pages A01 and A02 replaced, 4 unchanged"; empty for none.</summary>
    public string Describe()
    {
        var said = new[]
        {
            Said(New, "is new", "are new"),
            Said(Replaced, "was replaced", "were replaced"),
            Said(Dropped, "was taken out", "were taken out"),
            Unchanged.Count == 0 ? ""
            : Unchanged.Count == 1 ? "1 page is unchanged"
            : $"{Unchanged.Count} pages are unchanged",
        };
        return string.Join(", ", said.Where(s => s.Length > 0));
    }

    private static string Said(IReadOnlyList<string> labels, string one, string several) =>
        labels.Count switch
        {
            0 => "",
            1 => $"page {labels[0]} {one}",
            _ => $"pages {string.Join(", ", labels.SkipLast(1))} and {labels[^1]} {several}",
        };
}
