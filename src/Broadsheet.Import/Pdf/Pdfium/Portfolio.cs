using System.Text;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// The PDFs inside a file. A portfolio (ISO 32000-2, 12.3.5) is made of them, under a cover sheet that tells readers to open it in another
/// program.
/// </summary>
internal static class Portfolio
{
    private const int MostFiles = 2_000;

    /// <summary>The PDFs in it, in the order of the file.</summary>
    public static IReadOnlyList<PdfAttachment> List(Sandbox sandbox, DocumentHandle document)
    {
        var found = new List<PdfAttachment>();
        var count = Math.Min(sandbox.Attachments.Count(document), MostFiles);
        for (var i = 0; i < count; i++)
        {
            var attachment = sandbox.Attachments.Get(document, i);
            if (!attachment.IsNull && Name(sandbox, attachment) is { } name && name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
                found.Add(new PdfAttachment(i, name));
        }
        return found;
    }

    /// <summary>The content of a file in it.</summary>
    /// <exception cref="PdfException">It has none.</exception>
    public static byte[] Read(Workbench bench, PdfSource source, int index)
    {
        var document = bench.Open(source);
        var sandbox = bench.Sandbox;
        var attachment = index < sandbox.Attachments.Count(document.Handle) ? sandbox.Attachments.Get(document.Handle, index) : default;
        if (
            attachment.IsNull
            || !sandbox.Attachments.File(attachment, 0, 0, sandbox.Scratch)
            || sandbox.Memory.Read<int>(sandbox.Scratch) is not (> 0 and var length)
        )
            throw Damaged(source, index);
        var buffer = sandbox.Allocate(length);
        if (!sandbox.Attachments.File(attachment, buffer, length, sandbox.Scratch))
            throw Damaged(source, index);
        var content = sandbox.Memory.Bytes(buffer, length).ToArray();
        sandbox.Free(buffer);
        return content;
    }

    private static string? Name(Sandbox sandbox, AttachmentHandle attachment)
    {
        const int zero = sizeof(char);
        var bytes = sandbox.Attachments.Name(attachment, sandbox.Scratch, Sandbox.ScratchBytes);
        return bytes is > zero and <= Sandbox.ScratchBytes
            ? Encoding.Unicode.GetString(sandbox.Memory.Bytes(sandbox.Scratch, bytes - zero))
            : null;
    }

    private static PdfException Damaged(PdfSource source, int index) =>
        new(PdfFault.NotReadable, $"{source.Name()} holds no readable file {index + 1}. Save the files in it one by one and import them.");
}
