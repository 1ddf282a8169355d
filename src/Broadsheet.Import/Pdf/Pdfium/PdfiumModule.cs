using Broadsheet.Import.Pdf.Pdfium.Fonts;
using Broadsheet.Import.Pictures;
using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>The compiled code that all sandboxes share.</summary>
internal sealed class PdfiumModule : IDisposable
{
    // PDFium's own recursion limits hold well below this; what goes deeper ends in a trap.
    private const int GuestStackBytes = 1 << 20;

    private const string ReadersResource = "Broadsheet.Import.Pdf.Pdfium.Readers.wat";

    /// <summary>Bytes of stack that a thread which runs guest code must have.</summary>
    public const int ThreadStackBytes = 4 * GuestStackBytes;

    public PdfiumModule(PdfiumOptions options)
    {
        Fonts = new(() => SystemFontCatalog.Scan(options.FontFolders));
        using var config = new Config()
            .WithOptimizationLevel(OptimizationLevel.Speed)
            .WithEpochInterruption(true)
            .WithExceptions(true)
            .WithMaximumStackSize(GuestStackBytes);
        Engine = new Engine(config);
        try
        {
            Pdfium = new CompiledModule(options.ModulePath ?? DefaultPath(), options.CacheFolder).Load(Engine);
            LongJump = Module.FromText(Engine, "longjmp", LongJumpShim.Write(Pdfium));
            Readers = Module.FromText(Engine, "readers", ReadersText());
            // Compiling takes some 150 MiB once, which the pages need more.
            NativeHeap.Trim();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public Engine Engine { get; }

    public Module Pdfium { get; } = null!;

    public Module LongJump { get; } = null!;

    public Module Readers { get; } = null!;

    /// <summary>The fonts of this machine, looked for when the first PDF lacks one.</summary>
    public Lazy<SystemFontCatalog> Fonts { get; }

    public void Dispose()
    {
        Readers?.Dispose();
        LongJump?.Dispose();
        Pdfium?.Dispose();
        Engine.Dispose();
    }

    private static string DefaultPath() => Path.Combine(AppContext.BaseDirectory, "pdfium", "pdfium.wasm");

    private static string ReadersText()
    {
        using var stream = typeof(PdfiumModule).Assembly.GetManifestResourceStream(ReadersResource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {ReadersResource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
