using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>PDFium's functions on the files inside a file (<c>fpdf_attachment.h</c>).</summary>
internal sealed class AttachmentCalls(Instance instance)
{
    private readonly Func<int, int> _count = instance.Function<int, int>("FPDFDoc_GetAttachmentCount");
    private readonly Func<int, int, int> _get = instance.Function<int, int, int>("FPDFDoc_GetAttachment");
    private readonly Func<int, int, int, int> _name = instance.Function<int, int, int, int>("FPDFAttachment_GetName");
    private readonly Func<int, int, int, int, int> _file = instance.Function<int, int, int, int, int>("FPDFAttachment_GetFile");

    public int Count(DocumentHandle document) => _count(document.Address);

    public AttachmentHandle Get(DocumentHandle document, int index) => new(_get(document.Address, index));

    /// <summary>Writes the name as UTF-16 with a zero behind it; the answer is its length in bytes.</summary>
    public int Name(AttachmentHandle attachment, int buffer, int length) => _name(attachment.Address, buffer, length);

    /// <summary>Writes the content where it fits, and its length in bytes to <paramref name="written"/>; false where there is
    /// none.</summary>
    public bool File(AttachmentHandle attachment, int buffer, int length, int written) =>
        _file(attachment.Address, buffer, length, written) != 0;
}
