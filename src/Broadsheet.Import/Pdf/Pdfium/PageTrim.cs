using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// What is left of a press page when it is cut: its TrimBox (ISO 32000-2, 14.11.2). Bleed, crop marks, colour bars and the slug with the
/// names of file and operator lie outside of it and are no part of the newspaper.
/// </summary>
internal static class PageTrim
{
    /// <summary>A box that leaves less of a side of the page was made for something else, as for the other half of a sheet.</summary>
    private const double LeastShare = 0.5;

    /// <summary>What differs less than this, in points, is rounding.</summary>
    private const double Rounding = 0.5;

    /// <summary>
    /// The trimmed page in shares of the page as displayed; <see cref="PageRequest.Whole"/> where the file does not tell it, or nothing
    /// is to be cut off.
    /// </summary>
    public static Rect Find(Sandbox sandbox, PageHandle page, PageFrame frame)
    {
        if (!sandbox.Pages.TrimBox(page, sandbox.Scratch))
            return PageRequest.Whole;
        var edges = sandbox.Memory.Records<float>(sandbox.Scratch, 4);
        var (left, bottom, right, top) = (edges[0], edges[1], edges[2], edges[3]);
        if (!(float.IsFinite(left) && float.IsFinite(bottom) && float.IsFinite(right) && float.IsFinite(top)))
            return PageRequest.Whole;
        var box = PageFrame.MapBox(frame.ToDisplay, left, bottom, right, top).Intersect(frame.Bounds);
        if (
            box.Width < LeastShare * frame.Width
            || box.Height < LeastShare * frame.Height
            || (frame.Width - box.Width < Rounding && frame.Height - box.Height < Rounding)
        )
            return PageRequest.Whole;
        return new Rect(box.X / frame.Width, box.Y / frame.Height, box.Width / frame.Width, box.Height / frame.Height);
    }

    /// <summary>A part of the trimmed page as a part of the page.</summary>
    public static Rect Within(Rect trim, Rect part) =>
        trim == PageRequest.Whole
            ? part
            : new Rect(trim.X + part.X * trim.Width, trim.Y + part.Y * trim.Height, part.Width * trim.Width, part.Height * trim.Height);
}
