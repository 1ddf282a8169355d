using Broadsheet.Layout.Findings;

namespace Broadsheet.Import.Issues;

/// <summary>What the pages of an issue tell of the whole.</summary>
internal static class IssueFacts
{
    /// <summary>What most pages say; of equals what comes first. Null where none says anything.</summary>
    public static string? Most(IEnumerable<string?> said) =>
        said.OfType<string>().GroupBy(s => s).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;

    /// <summary>The name on the nameplate: that of the first page which has one, unless most folios say otherwise.</summary>
    public static string? PublicationName(IReadOnlyList<PageFacts> pages)
    {
        var names = pages.Select(p => p.PublicationName).OfType<string>().ToList();
        var most = Most(names);
        return most is not null && names.Count(n => n == most) > 1 ? most : names.FirstOrDefault();
    }
}
