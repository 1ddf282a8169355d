using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>The paths and pictures of a page.</summary>
internal sealed class PageObjects
{
    public List<PathMark> Paths { get; } = [];

    public List<PictureMark> Pictures { get; } = [];

    /// <summary>Pictures of the page with what is needed to read their data, as many as <see cref="Pictures"/> that are not
    /// shadings.</summary>
    public List<PlacedPicture> Placed { get; } = [];

    /// <summary>Objects that may belong to layers which are switched off.</summary>
    public List<LayeredObject> Layered { get; } = [];

    /// <summary>What is drawn over what came before it: filled boxes and pictures, each with its place in the order of drawing.</summary>
    public List<(int Order, Rect Box)> Covers { get; } = [];

    /// <summary>The text objects that stand on the page itself and in no form.</summary>
    public List<ObjectHandle> PageTexts { get; } = [];

    /// <summary>All text objects in the order of drawing, each with its place in it and its box.</summary>
    public List<(ObjectHandle Text, int Order, Rect Box)> Texts { get; } = [];

    /// <summary>The place of each text object in the order of drawing.</summary>
    public Dictionary<ObjectHandle, int> TextOrder { get; } = [];

    /// <summary>Text objects in marked content, each with the innermost marks that are known and its box.</summary>
    public List<(ObjectHandle Text, MarkHandle Outer, MarkHandle Middle, MarkHandle Inner, Rect Box)> MarkedTexts { get; } = [];

    /// <summary>The page has more objects than were read.</summary>
    public bool WasCut { get; set; }
}
