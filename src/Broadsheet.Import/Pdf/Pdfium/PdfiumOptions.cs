namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>The limits and places of <see cref="PdfiumEngine"/>.</summary>
public sealed record PdfiumOptions
{
    /// <summary>How many calls run at the same time, each in its own sandbox on its own thread; the number of cores unless said.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Most memory that one sandbox may have, in bytes.</summary>
    public long MemoryCap { get; init; } = 384L << 20;

    /// <summary>
    /// A call that needs more than <see cref="MemoryCap"/> is tried once more while all others wait, with this many bytes: large pages are
    /// read without the sandboxes together taking a multiple of it.
    /// </summary>
    public long MemoryCapAlone { get; init; } = 700L << 20;

    /// <summary>A sandbox that has grown beyond this many bytes is replaced after its call: WebAssembly memory never shrinks.</summary>
    public long RecycleAbove { get; init; } = 192L << 20;

    /// <summary>
    /// Most processor time for one call, in which a page is opened, read and drawn. Time that the machine gives to others does not count. A
    /// call that runs out of it is tried once more while all others wait.
    /// </summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Sandboxes that were idle this long are thrown away with the file that they hold open.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Folder to keep the compiled module in, so that only the first start compiles it (4-7 s of CPU); null to compile at each start. What
    /// lies there is executed: it must be a folder that nobody else can write.
    /// </summary>
    public string? CacheFolder { get; init; }

    /// <summary>Folders with fonts, searched with their sub-folders, for PDFs that do not carry their own. They are only read.</summary>
    public IReadOnlyList<string> FontFolders { get; init; } = DefaultFontFolders();

    /// <summary>Where <c>pdfium.wasm</c> is; null for the folder of this program.</summary>
    public string? ModulePath { get; init; }

    private static IReadOnlyList<string> DefaultFontFolders()
    {
        if (OperatingSystem.IsWindows())
            return [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)];
        if (OperatingSystem.IsMacOS())
            return ["/System/Library/Fonts", "/Library/Fonts"];
        return ["/usr/share/fonts", "/usr/local/share/fonts"];
    }
}
