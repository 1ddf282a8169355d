using Broadsheet.Model.Geometry;
using NetVips;

namespace Broadsheet.Import.Pictures;

/// <summary>
/// Makes files for readers out of photographs: the JPEG of the source where it shows what is printed, else the pixels of the page. A JPEG
/// from outside is decoded in strips and shrunk while it is decoded, so that its size in pixels does not matter.
/// </summary>
internal static class PhotographMaker
{
    /// <summary>Longest side of a photograph for readers.</summary>
    public const int LongestSide = 2400;

    private const int ThumbnailWidth = 400;
    private const int ThumbnailHeight = 400;
    private const int CropQuality = 88;
    private const int ThumbnailQuality = 72;
    private const double PointsPerInch = 72;

    // A progressive file is held whole while it is decoded, at about this many bytes a pixel and component.
    private const long MostProgressivePixels = 40_000_000;
    private const long MostPixels = 1_000_000_000;

    // Two pictures of one photograph differ by rendering and colour conversion, not by more than this on average (of 255).
    private const double MostDifference = 28;
    private const int CompareSide = 24;

    /// <summary>The photograph from its own JPEG; null where it can't be decoded within bounds or shows something else than the page
    /// does.</summary>
    /// <param name="jpeg">The JPEG of the source.</param>
    /// <param name="printed">The same photograph cut from the page, to compare; null to trust the file.</param>
    /// <param name="seen">The part of it that is printed, in shares of its width and height; null for all of it.</param>
    public static EncodedPicture? FromJpeg(byte[] jpeg, Image? printed, Rect? seen = null)
    {
        ImageLibrary.Prepare();
        if (
            JpegHeader.Read(jpeg) is not { } header
            || (long)header.Width * header.Height is var pixels && pixels > (header.IsProgressive ? MostProgressivePixels : MostPixels)
        )
            return null;
        try
        {
            if (seen is { } part)
                return Part(jpeg, header, part, printed);
            if (printed is not null && Difference(jpeg, printed) > MostDifference)
                return null;
            if (header.Components != 4 && Math.Max(header.Width, header.Height) <= LongestSide)
                return new EncodedPicture("image/jpeg", header.WithoutMetadata(jpeg), header.Width, header.Height);
            using var shrunk = Shrink(jpeg, LongestSide, LongestSide);
            return new EncodedPicture(
                "image/jpeg",
                shrunk.JpegsaveBuffer(q: CropQuality, optimizeCoding: true, keep: Enums.ForeignKeep.None),
                shrunk.Width,
                shrunk.Height
            );
        }
        catch (VipsException)
        {
            // Damaged inside: what the page shows of it is taken instead.
            return null;
        }
    }

    /// <summary>A photograph cut from an image of its page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="dpi">Pixels per inch of the page.</param>
    /// <param name="zone">Where it stands, in points.</param>
    /// <returns>Null where the zone has no pixels.</returns>
    public static EncodedPicture? FromPage(Image page, double dpi, Rect zone)
    {
        using var cut = Cut(page, dpi, zone);
        return cut is null
            ? null
            : new EncodedPicture(
                "image/jpeg",
                cut.JpegsaveBuffer(q: CropQuality, optimizeCoding: true, keep: Enums.ForeignKeep.None),
                cut.Width,
                cut.Height
            );
    }

    /// <summary>The part of a page in a zone; null where it has no pixels.</summary>
    public static Image? Cut(Image page, double dpi, Rect zone)
    {
        var scale = dpi / PointsPerInch;
        var left = Math.Clamp((int)Math.Round(zone.Left * scale), 0, page.Width);
        var top = Math.Clamp((int)Math.Round(zone.Top * scale), 0, page.Height);
        var width = Math.Clamp((int)Math.Round(zone.Right * scale), 0, page.Width) - left;
        var height = Math.Clamp((int)Math.Round(zone.Bottom * scale), 0, page.Height) - top;
        return width > 0 && height > 0 ? page.Crop(left, top, width, height) : null;
    }

    /// <summary>A small form of a photograph for lists.</summary>
    /// <exception cref="VipsException">The file can't be decoded.</exception>
    public static EncodedPicture Thumbnail(byte[] jpeg)
    {
        using var small = Shrink(jpeg, ThumbnailWidth, ThumbnailHeight);
        return new EncodedPicture(
            "image/webp",
            small.WebpsaveBuffer(q: ThumbnailQuality, effort: 2, keep: Enums.ForeignKeep.None),
            small.Width,
            small.Height
        );
    }

    // Into a box, never enlarged, in sRGB, as the file stands: an EXIF orientation means nothing inside a page.
    private static Image Shrink(byte[] jpeg, int width, int height)
    {
        using var thumbnail = Image.ThumbnailBuffer(
            jpeg,
            width,
            height: height,
            size: Enums.Size.Down,
            noRotate: true,
            outputProfile: "srgb",
            inputProfile: null,
            failOn: Enums.FailOn.Truncated
        );
        using var flat = thumbnail.HasAlpha() ? thumbnail.Flatten() : thumbnail.Copy();
        return flat.CopyMemory();
    }

    // A clipped photograph at its own resolution: the data is decoded once, scaled only where the part is larger than readers need.
    private static EncodedPicture? Part(byte[] jpeg, JpegHeader header, Rect seen, Image? printed)
    {
        var scale = Math.Min(1, LongestSide / Math.Max(1, Math.Max(seen.Width * header.Width, seen.Height * header.Height)));
        using var whole = Image.ThumbnailBuffer(
            jpeg,
            Math.Max(1, (int)Math.Round(header.Width * scale)),
            height: Math.Max(1, (int)Math.Round(header.Height * scale)),
            size: Enums.Size.Down,
            noRotate: true,
            outputProfile: "srgb",
            failOn: Enums.FailOn.Truncated
        );
        using var flat = whole.HasAlpha() ? whole.Flatten() : whole.Copy();
        var left = Math.Clamp((int)Math.Round(seen.Left * flat.Width), 0, flat.Width - 1);
        var top = Math.Clamp((int)Math.Round(seen.Top * flat.Height), 0, flat.Height - 1);
        var width = Math.Clamp((int)Math.Round(seen.Width * flat.Width), 1, flat.Width - left);
        var height = Math.Clamp((int)Math.Round(seen.Height * flat.Height), 1, flat.Height - top);
        using var cut = flat.Crop(left, top, width, height);
        using var part = cut.CopyMemory();
        if (printed is not null)
        {
            using var small = part.ThumbnailImage(CompareSide, height: CompareSide, size: Enums.Size.Force, noRotate: true);
            if (Difference(small, printed) > MostDifference)
                return null;
        }
        return new EncodedPicture(
            "image/jpeg",
            part.JpegsaveBuffer(q: CropQuality, optimizeCoding: true, keep: Enums.ForeignKeep.None),
            part.Width,
            part.Height
        );
    }

    private static double Difference(byte[] jpeg, Image printed)
    {
        using var own = Image.ThumbnailBuffer(
            jpeg,
            CompareSide,
            height: CompareSide,
            size: Enums.Size.Force,
            noRotate: true,
            outputProfile: "srgb",
            failOn: Enums.FailOn.Truncated
        );
        return Difference(own, printed);
    }

    private static double Difference(Image own, Image printed)
    {
        using var shown = printed.ThumbnailImage(CompareSide, height: CompareSide, size: Enums.Size.Force, noRotate: true);
        using var ownColour = own.Colourspace(Enums.Interpretation.Srgb);
        using var difference = (ownColour - shown).Abs();
        return difference.Avg();
    }
}
