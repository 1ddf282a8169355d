using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>A picture where it stands on the page.</summary>
/// <param name="Handle">The object.</param>
/// <param name="Visible">Its box as far as page and clip paths show it.</param>
/// <param name="PixelWidth">Width of its data.</param>
/// <param name="PixelHeight">Height of its data.</param>
/// <param name="Whole">
/// The box that its data fills, of which <paramref name="Visible"/> shows a part; null where it is turned, mirrored, slanted, or cut to
/// another shape than a box.
/// </param>
internal sealed record PlacedPicture(ObjectHandle Handle, Rect Visible, int PixelWidth, int PixelHeight, Rect? Whole);
