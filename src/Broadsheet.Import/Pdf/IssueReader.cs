using Broadsheet.Import.Sources;

namespace Broadsheet.Import.Pdf;

/// <summary>Reads all pages of an issue side by side, at most as many at once as the engine has places, so that few pages' pixels are in memory.</summary>
internal sealed class IssueReader(IPdfEngine engine, PageReader reader, IProgress<ImportProgress>? progress)
{
    /// <summary>The pages in the order of the survey, those that could not be read among them.</summary>
    public async Task<IReadOnlyList<ReadPage>> ReadAsync(IReadOnlyList<SurveyedPage> pages, CancellationToken cancellationToken)
    {
        var read = new ReadPage[pages.Count];
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = engine.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, pages.Count, parallel, async (i, cancellation) =>
        {
            void Tell(ImportStep step) => progress?.Report(new ImportProgress(step, pages[i].Where, Volatile.Read(ref done), pages.Count));
            read[i] = await reader.ReadAsync(pages[i], Tell, cancellation);
            Interlocked.Increment(ref done);
        });
        return read;
    }
}
