using Broadsheet.Import.Shapes;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import;

/// <summary>What to read of a page.</summary>
public sealed record PageRequest
{
    /// <summary>Resolution to draw the page at, in dots per inch; null to draw nothing.</summary>
    public double? Dpi { get; init; }

    /// <summary>
    /// The part of the page as displayed that is taken for the page, in shares of its width and height: (0, 0, 0.5, 1) is the left half of
    /// a double page.
    /// </summary>
    public Rect Part { get; init; } = Whole;

    /// <summary>All of a page.</summary>
    public static Rect Whole { get; } = new(0, 0, 1, 1);

    /// <summary>Most pixels to draw; a larger page is drawn smaller, which the page tells.</summary>
    public long MaxPixels { get; init; } = 120_000_000;

    /// <summary>Pictures whose box has at least this width and height, in points, are given with their data; 0 for none.</summary>
    public double MinPictureSize { get; init; }

    /// <summary>True to give the shapes of the characters that are known (<see cref="SourcePage.Shapes"/>).</summary>
    internal bool WantsShapes { get; init; }

    /// <summary>Shapes that other pages of the issue know, to read by them what the file does not tell.</summary>
    internal IReadOnlyList<KnownShape> OtherShapes { get; init; } = [];
}
