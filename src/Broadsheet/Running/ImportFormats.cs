using Broadsheet.Configuration;
using Broadsheet.Import.Intake;
using Broadsheet.Store;

namespace Broadsheet.Running;

/// <summary>The formats of imports as the settings want them.</summary>
internal static class ImportFormats
{
    public static Formats Open(Settings settings, INewsStore store) => Open(settings, store.CacheFolder, makesCache: true);

    /// <summary>The formats for work that keeps nothing: they use what a data folder that is there has cached, and make nothing.</summary>
    public static Formats Open(Settings settings, string dataPath) => Open(settings, Path.Join(dataPath, "cache"), makesCache: false);

    private static Formats Open(Settings settings, string cache, bool makesCache) =>
        Formats.Open(
            new FormatSettings
            {
                Parallelism = settings.PdfInstances,
                PageDeadline = settings.PageDeadline,
                CacheFolder = cache,
                MakesCache = makesCache,
            }
        );
}
