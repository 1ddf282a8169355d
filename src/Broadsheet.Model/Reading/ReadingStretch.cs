namespace Broadsheet.Model.Reading;

/// <summary>The part of a running text that stands on one page.</summary>
/// <param name="Text">The text, with the space before the next stretch where there is one.</param>
/// <param name="Page">The page: <see cref="Pages.Page.Sequence"/>.</param>
/// <param name="TurnsFrom">The page that the text turns from before this stretch; null at the beginning of a piece.</param>
public sealed record ReadingStretch(string Text, int Page, int? TurnsFrom)
{
    /// <summary>The text of stretches that follow each other.</summary>
    public static string Join(IReadOnlyList<ReadingStretch> stretches) =>
        stretches is [var only] ? only.Text : string.Concat(stretches.Select(s => s.Text));
}
