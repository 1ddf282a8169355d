using Broadsheet.Import.Labels;

namespace Broadsheet.Import.Spreads;

/// <summary>A page of a file that holds two printed pages.</summary>
/// <param name="Left">Label of the left one; null where nothing tells it.</param>
/// <param name="Right">Label of the right one.</param>
/// <param name="Crossing">What crosses the middle, for people, so that it must stay one page; null where it can be parted.</param>
internal sealed record Spread(PageLabel? Left, PageLabel? Right, string? Crossing)
{
    /// <summary>The label of both as one page, smaller number first; null where they are not two pages that follow each other.</summary>
    public string? Both =>
        (Left, Right) switch
        {
            ({ } left, { } right) when Follows(left, right) => $"{left}-{Number(right)}",
            ({ } left, { } right) when Follows(right, left) => $"{right}-{Number(left)}",
            _ => null,
        };

    /// <summary>The label of both as one page, by one of them where the other is not known.</summary>
    /// <param name="turnsLeft">True where the smaller number stands on the right.</param>
    public string? LabelOfBoth(bool turnsLeft) =>
        Both
        ?? (turnsLeft ? (Right, Left) : (Left, Right)) switch
        {
            ({ Number: { } n, Through: null } first, null) => $"{first}-{Numbered(first, n + 1)}",
            (null, { Number: { } n and > 1, Through: null } second) => $"{second.Section}{Numbered(second, n - 1)}-{Number(second)}",
            _ => null,
        };

    /// <summary>True where the second label is that of the page after the first.</summary>
    public static bool Follows(PageLabel first, PageLabel second) =>
        first is { Number: { } n, Through: null }
        && second is { Number: { } m, Through: null }
        && m == n + 1
        && first.Section == second.Section
        && first.Suffix == second.Suffix;

    private static string Numbered(PageLabel like, int number) =>
        number
            .ToString(System.Globalization.CultureInfo.InvariantCulture)
            .PadLeft(Math.Max(0, Number(like).Length - like.Suffix.Length), '0');

    private static string Number(PageLabel label) => label.Text[label.Section.Length..];
}
