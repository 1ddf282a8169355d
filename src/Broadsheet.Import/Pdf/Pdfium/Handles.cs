namespace Broadsheet.Import.Pdf.Pdfium;

// Addresses of PDFium's objects inside a sandbox. One type for each kind: PDFium does not notice a handle of the wrong kind, the compiler
// does.

/// <summary><c>FPDF_DOCUMENT</c>: an open file.</summary>
internal readonly record struct DocumentHandle(int Address)
{
    public bool IsNull => Address == 0;
}

/// <summary><c>FPDF_PAGE</c>: a page of an open file.</summary>
internal readonly record struct PageHandle(int Address)
{
    public bool IsNull => Address == 0;
}

/// <summary><c>FPDF_TEXTPAGE</c>: the characters of a page.</summary>
internal readonly record struct TextPageHandle(int Address)
{
    public bool IsNull => Address == 0;
}

/// <summary><c>FPDF_PAGEOBJECT</c>: a text run, path, picture, shading or form on a page.</summary>
internal readonly record struct ObjectHandle(int Address)
{
    public bool IsNull => Address == 0;
}

/// <summary><c>FPDF_PAGEOBJECTMARK</c>: marked content that an object stands in.</summary>
internal readonly record struct MarkHandle(int Address)
{
    public bool IsNull => Address == 0;
}

/// <summary><c>FPDF_FONT</c>.</summary>
internal readonly record struct FontHandle(int Address);

/// <summary><c>FPDF_BITMAP</c>.</summary>
internal readonly record struct BitmapHandle(int Address)
{
    public bool IsNull => Address == 0;
}

/// <summary><c>FPDF_ATTACHMENT</c>: a file inside an open file.</summary>
internal readonly record struct AttachmentHandle(int Address)
{
    public bool IsNull => Address == 0;
}
