using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import;

/// <summary>
/// A kind of file that issues are made of: how such files are told, what is known of them before they are read, and what stands on their
/// pages. A file is hostile until read: whatever it does ends in an answer or an <see cref="UnreadableException"/>, within bounds of time
/// and memory. Called from many threads at once.
/// </summary>
public interface IImportFormat
{
    /// <summary>What it and its files are called.</summary>
    FormatWords Words { get; }

    /// <summary>Internet media type of its files, of no other format: files that are kept are known by it.</summary>
    string MediaType { get; }

    /// <summary>What its files' names end in, with the full stop.</summary>
    string Extension { get; }

    /// <summary>How many pages it reads at the same time.</summary>
    int Parallelism { get; }

    /// <summary>
    /// True where pages are given to readers as files of their own too, in the form of <see cref="MediaType"/>, so that they can be read
    /// again when a page of their issue comes late.
    /// </summary>
    bool KeepsPageFiles { get; }

    /// <summary>True for a file of this format.</summary>
    /// <param name="fileName">Its name.</param>
    /// <param name="head">Its first bytes, at most 1024.</param>
    bool Recognises(string fileName, ReadOnlySpan<byte> head);

    /// <summary>What to say of a file that no format recognises, where its name says that it is of this one; null where it does
    /// not.</summary>
    /// <param name="fileName">Its name.</param>
    /// <param name="shownName">Its name for people.</param>
    /// <param name="length">Its length in bytes.</param>
    ImportProblem? Refuse(string fileName, string shownName, long length);

    /// <summary>Looks into a file without reading its pages.</summary>
    /// <param name="file">The file.</param>
    /// <param name="request">What is said and allowed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="UnreadableException">It can't be read; it says why.</exception>
    /// <exception cref="IOException">It can't be read from disk.</exception>
    Task<SourceSummary> SurveyAsync(SourceFile file, SurveyRequest request, CancellationToken cancellationToken);

    /// <summary>Reads a page: what stands on it, as marks or as finished articles, its pixels and its pictures.</summary>
    /// <param name="file">The file.</param>
    /// <param name="pageIndex">0 for the first page.</param>
    /// <param name="request">What to read and how large to draw.</param>
    /// <param name="options">What the person who imports says.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="UnreadableException">It can't be read; it says why.</exception>
    Task<SourcePage> ReadPageAsync(
        SourceFile file,
        int pageIndex,
        PageRequest request,
        ImportOptions options,
        CancellationToken cancellationToken
    );

    /// <summary>What the format knows of how far the text of a page can be trusted; nothing where it does not look.</summary>
    /// <param name="marks">What was read of the page.</param>
    /// <param name="isTextTold">True where it is said already that the text of the page can't be read.</param>
    /// <param name="where">File and page for people.</param>
    CheckedMarks Check(PageMarks marks, bool isTextTold, string where) => new(marks, []);

    /// <summary>Makes a file of one page for readers; asked only where <see cref="KeepsPageFiles"/> says so.</summary>
    /// <param name="file">The file.</param>
    /// <param name="pageIndex">0 for the first page.</param>
    /// <param name="part">The part of the page to show, as <see cref="PageRequest.Part"/>.</param>
    /// <param name="options">What the person who imports says.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="UnreadableException">It can't be made.</exception>
    Task<byte[]> MakePageFileAsync(SourceFile file, int pageIndex, Rect part, ImportOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{Words.Many} give no files of pages.");
}
