using Broadsheet.Import.Pages;
using Broadsheet.Import.Spreads;
using Broadsheet.Import.Surveys;

namespace Broadsheet.Import.Issues;

/// <summary>Reads all pages of an issue side by side, at most as many at once as the formats have places, so that few pages' pixels are in
/// memory.</summary>
/// <param name="parallelism">How many pages are read at once.</param>
/// <param name="reader">Reads a page.</param>
/// <param name="language">Language that the publication is said to have; null where nobody says.</param>
/// <param name="progress">Told of each step of each page.</param>
internal sealed class IssueReader(int parallelism, PageReader reader, string? language, IProgress<ImportProgress>? progress)
{
    /// <summary>The pages in the order of the survey, those that could not be read among them, and double pages parted.</summary>
    public async Task<IReadOnlyList<ReadPage>> ReadAsync(IReadOnlyList<SurveyedPage> pages, CancellationToken cancellationToken)
    {
        var read = new ReadPage[pages.Count];
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, pages.Count, parallel, async (i, cancellation) =>
        {
            void Tell(ImportStep step) => progress?.Report(new ImportProgress(step, pages[i].Where, Volatile.Read(ref done), pages.Count));
            read[i] = await reader.ReadAsync(pages[i], SpreadFinder.IsWide, Tell, cancellation);
            Interlocked.Increment(ref done);
        });
        var parted = await new SpreadReader(ReadPartAsync, language).PartAsync(read, cancellationToken);
        return await new UnreadPages(parallelism, reader).ReadAgainAsync(parted, cancellationToken);

        async Task<ReadPage?> ReadPartAsync(SurveyedPage page, CancellationToken cancellation) =>
            await reader.ReadAsync(
                page,
                null,
                step => progress?.Report(new ImportProgress(step, page.Where, pages.Count, pages.Count)),
                cancellation
            );
    }
}
