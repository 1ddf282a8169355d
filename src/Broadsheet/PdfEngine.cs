using Broadsheet.Configuration;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;
using Broadsheet.Store;

namespace Broadsheet;

/// <summary>The PDF engine as the settings want it.</summary>
internal static class PdfEngine
{
    public static IPdfEngine Create(Settings settings, INewsStore store) => Create(settings, Path.Join(store.CacheFolder, "pdfium"), true);

    /// <summary>The engine for work that keeps nothing: it uses the compiled module of a data folder that is there, and makes
    /// none.</summary>
    public static IPdfEngine Create(Settings settings, string dataPath)
    {
        var cache = Path.Join(dataPath, "cache", "pdfium");
        return Create(settings, cache, Directory.Exists(cache));
    }

    private static PdfiumEngine Create(Settings settings, string cache, bool isThere) =>
        new(
            new PdfiumOptions
            {
                Parallelism = settings.PdfInstances,
                Deadline = settings.PageDeadline,
                CacheFolder = isThere ? cache : null,
            }
        );
}
