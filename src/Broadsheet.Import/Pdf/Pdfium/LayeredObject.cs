using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>An object that may belong to optional content.</summary>
/// <param name="Handle">The object.</param>
/// <param name="Chain">The forms that it stands in.</param>
/// <param name="Mark">The marked content that makes it optional; null where the object itself may.</param>
/// <param name="Box">Its box, in points of the page as displayed.</param>
internal sealed record LayeredObject(ObjectHandle Handle, FormChain? Chain, MarkHandle Mark, Rect Box);
