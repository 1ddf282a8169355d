namespace Broadsheet.Store.Search;

/// <summary>Text with the words that were looked for.</summary>
/// <param name="Text">The text, not encoded for any format.</param>
/// <param name="Marks">The places in it, in order, that do not overlap.</param>
public sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Marks);
