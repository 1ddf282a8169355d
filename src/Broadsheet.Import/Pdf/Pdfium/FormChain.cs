namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>The forms that an object stands in, from the inmost outwards.</summary>
/// <param name="Form">The form.</param>
/// <param name="Count">How many objects it has.</param>
/// <param name="IsShaped">True where it is clipped by more than a box, or the forms around it are.</param>
/// <param name="Outer">The form that it stands in itself; null on the page.</param>
internal sealed record FormChain(ObjectHandle Form, int Count, bool IsShaped, FormChain? Outer);
