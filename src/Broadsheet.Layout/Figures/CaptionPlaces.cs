using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Lines;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Figures;

/// <summary>Where a text stands at a picture, as seen on the page: captions keep that side whichever way the text of the page
/// runs.</summary>
internal static class CaptionPlaces
{
    /// <summary>Under the picture and inside its width.</summary>
    public static bool IsUnder(Rect text, Rect picture, double size) =>
        text.Top - picture.Bottom is var gap && gap > -4 && gap < 1.3 * size + 4 && IsInWidth(text, picture);

    /// <summary>Over the picture and inside its width.</summary>
    public static bool IsOver(Rect text, Rect picture, double size) =>
        picture.Top - text.Bottom is var gap && gap > -3 && gap < 1.1 * size + 3 && IsInWidth(text, picture);

    /// <summary>In the margin of the picture, level with its head or its foot, and no column of its own that goes on.</summary>
    public static bool IsBeside(Rect text, Rect picture, double size)
    {
        var gap = Math.Max(text.Left - picture.Right, picture.Left - text.Right);
        return gap > -2
            && gap < 2.2 * size
            && text.Top > picture.Top - size
            && text.Bottom < picture.Bottom + size
            && (
                Math.Abs(text.Bottom - picture.Bottom) < 1.5 * size
                || Math.Abs(text.Top - picture.Top) < 1.5 * size
                || text.Height < 0.6 * picture.Height
            )
            && text.Width < 1.2 * picture.Width;
    }

    /// <summary>
    /// A line set up or down along a side of the picture, close to it and hardly longer than it, as credits are: outside it, or in its
    /// margin.
    /// </summary>
    public static bool IsAlong(Block block, Rect text, Rect picture)
    {
        if (
            block.First.Direction is not (WritingDirection.Upwards or WritingDirection.Downwards)
            || block.Lines.Count > 1
            || block.Length > 90
            || text.Height < 2 * text.Width
        )
            return false;
        var size = block.Size;
        var aside = Math.Min(Math.Abs(text.Left - picture.Right), Math.Abs(picture.Left - text.Right));
        var inside = Math.Min(Math.Abs(text.Right - picture.Right), Math.Abs(picture.Left - text.Left));
        // A long credit reaches a little beyond the picture.
        var beside = Math.Min(text.Bottom, picture.Bottom) - Math.Max(text.Top, picture.Top);
        return Math.Min(aside, inside) < 1.2 * size && beside > 0.85 * text.Height;
    }

    /// <summary>A caption can't tell: larger than text, or set down the page.</summary>
    public static bool CanBe(Block block) =>
        !block.IsCross || block.First.Direction is WritingDirection.Rightwards or WritingDirection.Leftwards;

    private static bool IsInWidth(Rect text, Rect picture) =>
        text.Left > picture.Left - 6
        && text.Right < picture.Right + 8
        && Math.Min(text.Right, picture.Right) - Math.Max(text.Left, picture.Left) > 5;
}
