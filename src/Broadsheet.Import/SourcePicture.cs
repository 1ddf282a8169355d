using Broadsheet.Model.Geometry;

namespace Broadsheet.Import;

/// <summary>A picture of a page with its own data, as the file keeps it.</summary>
public sealed record SourcePicture
{
    /// <summary>The box that it is drawn in, in points of the page as displayed.</summary>
    public required Rect Bounds { get; init; }

    /// <summary>Width of the data in pixels.</summary>
    public required int PixelWidth { get; init; }

    /// <summary>Height of the data in pixels.</summary>
    public required int PixelHeight { get; init; }

    /// <summary>
    /// The box that the data would fill if all of it were seen, as large as <see cref="Bounds"/> or larger: the same part of the data can
    /// be shown instead of the page's pixels. Null where it can't: the data is rotated, mirrored, slanted, masked, or cut to another shape
    /// than a box.
    /// </summary>
    public Rect? Whole { get; init; }

    /// <summary>True when all of the data stands as it is seen.</summary>
    public bool IsUpright => Whole is { } whole && Bounds.Inflate(Rounding).Contains(whole);

    // Coordinates may be this far off, in points, and still count as the same.
    private const double Rounding = 0.75;

    /// <summary>The JPEG file that the source has, byte for byte; null where the data is not one JPEG.</summary>
    public byte[]? Jpeg { get; init; }
}
