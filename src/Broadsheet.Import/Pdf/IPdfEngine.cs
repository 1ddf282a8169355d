using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf;

/// <summary>
/// Reads PDF files that nobody vouches for. Every file is untrusted: whatever it does ends in an answer or a <see cref="PdfException"/>
/// within the deadline and the memory cap of the engine, and harms no other call. Safe to call from many threads; calls wait for a free
/// place in the engine.
/// </summary>
public interface IPdfEngine : IDisposable
{
    /// <summary>How many calls run at the same time.</summary>
    int Parallelism { get; }

    /// <summary>Opens a file and says how many pages it has.</summary>
    /// <exception cref="PdfException">The file can't be read; it says why.</exception>
    /// <exception cref="IOException">The file can't be read from disk.</exception>
    Task<PdfSummary> InspectAsync(PdfSource source, CancellationToken cancellationToken);

    /// <summary>Reads the marks of one page, its pixels and its pictures in one opening of the page.</summary>
    /// <param name="source">The file.</param>
    /// <param name="pageIndex">0 for the first page.</param>
    /// <param name="request">What to read and how large to draw.</param>
    /// <param name="cancellationToken">Gives up waiting and work.</param>
    /// <exception cref="PdfException">The page can't be read; it says why.</exception>
    Task<SourcePage> ReadPageAsync(PdfSource source, int pageIndex, PageRequest request, CancellationToken cancellationToken);

    /// <summary>Makes a PDF of one page for readers: what is drawn, without passwords, scripts, attachments and what the programs that made
    /// the file say in it. The same page gives the same bytes.</summary>
    /// <param name="source">The file.</param>
    /// <param name="pageIndex">0 for the first page.</param>
    /// <param name="part">The part of the page to show, as <see cref="PageRequest.Part"/>.</param>
    /// <param name="cancellationToken">Gives up waiting and work.</param>
    /// <exception cref="PdfException">The page can't be split out.</exception>
    Task<byte[]> SplitPageAsync(PdfSource source, int pageIndex, Rect part, CancellationToken cancellationToken);

    /// <summary>The content of a file inside a file.</summary>
    /// <param name="source">The file around it.</param>
    /// <param name="index">As <see cref="PdfAttachment.Index"/>.</param>
    /// <param name="cancellationToken">Gives up waiting and work.</param>
    /// <exception cref="PdfException">It can't be taken out.</exception>
    Task<byte[]> ReadAttachmentAsync(PdfSource source, int index, CancellationToken cancellationToken);
}
