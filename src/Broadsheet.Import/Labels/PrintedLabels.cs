namespace Broadsheet.Import.Labels;

/// <summary>What printed page labels mean, for those who only have their text.</summary>
public static class PrintedLabels
{
    /// <summary>One form for all labels that mean the same page (<c>A5</c>, <c>A05</c>); null for a text that is no label.</summary>
    public static string? KeyOf(string? label) => PageLabel.Parse(label)?.Key;

    /// <summary>The ids of pages in printed order: their labels in ASCII, made unique.</summary>
    public static IReadOnlyList<string> IdsOf(IReadOnlyList<string?> labels) => PageIds.Of([.. labels.Select(PageLabel.Parse)]);

    /// <summary>The printed order of two labels; what is no label comes last.</summary>
    public static int Compare(string? a, string? b) =>
        (PageLabel.Parse(a), PageLabel.Parse(b)) switch
        {
            ({ } x, { } y) => PageLabel.CompareInPrint(x, y),
            (null, null) => 0,
            (null, _) => 1,
            _ => -1,
        };
}
