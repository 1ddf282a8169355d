using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>The paths and pictures of a page.</summary>
internal sealed class PageObjects
{
    public List<PathMark> Paths { get; } = [];

    public List<PictureMark> Pictures { get; } = [];

    /// <summary>Pictures of the page with what is needed to read their data, as many as <see cref="Pictures"/> that are not shadings.</summary>
    public List<PlacedPicture> Placed { get; } = [];

    /// <summary>The page has more objects than were read.</summary>
    public bool WasCut { get; set; }
}
