namespace Broadsheet.Model.Stylebooks;

/// <summary>How a piece of text is set.</summary>
/// <param name="Font">Name of the font without its subset prefix; empty where the file names none.</param>
/// <param name="IsBold">Bold by its name, flags or weight.</param>
/// <param name="IsItalic">Italic or oblique.</param>
/// <param name="Size">Size in points, to a quarter.</param>
/// <param name="Color">Fill colour, <c>0xRRGGBB</c>.</param>
public sealed record TextStyle(string Font, bool IsBold, bool IsItalic, double Size, int Color)
{
    /// <summary>The same with its size to a quarter of a point: what differs by less is one style.</summary>
    public static TextStyle Of(string font, bool isBold, bool isItalic, double size, int color) =>
        new(font, isBold, isItalic, Math.Round(size * 4) / 4, color);

    /// <summary>For people: <c>Serif-Bold bold 24 pt #111111</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{(Font.Length > 0 ? Font : "(no name)")}{(IsBold ? " bold" : "")}{(IsItalic ? " italic" : "")} {Size:0.##} pt #{Color:x6}"
        );
}
