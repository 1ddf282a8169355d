using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf;

/// <summary>A picture of a page with its own data, as the file keeps it.</summary>
public sealed record PdfPicture
{
    /// <summary>The box that it is drawn in, in points of the page as displayed.</summary>
    public required Rect Bounds { get; init; }

    /// <summary>Width of the data in pixels.</summary>
    public required int PixelWidth { get; init; }

    /// <summary>Height of the data in pixels.</summary>
    public required int PixelHeight { get; init; }

    /// <summary>
    /// True when the data stands as it is seen: not rotated, mirrored, slanted, masked or clipped, so that the data can be shown instead of the page's pixels.
    /// </summary>
    public required bool IsUpright { get; init; }

    /// <summary>The JPEG file inside the PDF, byte for byte; null where the data is not one JPEG.</summary>
    public byte[]? Jpeg { get; init; }
}
