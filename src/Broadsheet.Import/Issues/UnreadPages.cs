using Broadsheet.Import.Pages;
using Broadsheet.Import.Shapes;

namespace Broadsheet.Import.Issues;

/// <summary>
/// Reads pages again that have characters of which neither file nor page tells what they are, by the shapes that the other pages of the
/// issue know. It comes after all pages were read, and takes them in their order: the outcome does not hang on which was read first.
/// </summary>
/// <param name="parallelism">How many pages are read at once.</param>
/// <param name="reader">Reads a page.</param>
internal sealed class UnreadPages(int parallelism, PageReader reader)
{
    /// <summary>A page with fewer is not worth reading others for.</summary>
    private const int FewUnread = 3;

    /// <summary>Pages whose shapes are looked at, and shapes that are kept: a page of Chinese has a thousand, of 1.3 KB each.</summary>
    private const int MostPages = 12;
    private const int MostShapes = 8_000;

    /// <summary>The pages, those with unread characters read again.</summary>
    public async Task<IReadOnlyList<ReadPage>> ReadAgainAsync(IReadOnlyList<ReadPage> pages, CancellationToken cancellationToken)
    {
        List<int> unread =
        [
            .. Enumerable.Range(0, pages.Count).Where(i => pages[i].Marks is { } marks && PageReader.Unread(marks) >= FewUnread),
        ];
        if (unread.Count == 0 || pages.Count < 2)
            return pages;
        var donors = Donors(pages, unread);
        var given = new IReadOnlyList<NamedShape>[donors.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, donors.Count, parallel, async (i, cancellation) =>
            given[i] = await reader.ShapesAsync(pages[donors[i]], cancellation)
        );
        var shapes = given.SelectMany(s => s).DistinctBy(s => (s.Face, s.Known.CodePoint)).Take(MostShapes).Select(s => s.Known).ToList();
        if (shapes.Count == 0)
            return pages;
        ReadPage[] again = [.. pages];
        await Parallel.ForAsync(0, unread.Count, parallel, async (i, cancellation) =>
            again[unread[i]] = await reader.ReadAgainAsync(pages[unread[i]], shapes, cancellation)
        );
        return again;
    }

    // Those first that have nothing unread: the fonts of their headlines say what they are.
    private static List<int> Donors(IReadOnlyList<ReadPage> pages, List<int> unread) =>
        [
            .. Enumerable
                .Range(0, pages.Count)
                .Where(i => pages[i].Marks is { Glyphs.Length: > 0 })
                .OrderBy(i => unread.Contains(i))
                .ThenBy(i => i)
                .Take(MostPages),
        ];
}
