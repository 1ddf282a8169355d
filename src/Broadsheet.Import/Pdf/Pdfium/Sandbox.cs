using Broadsheet.Import.Pdf.Pdfium.Fonts;
using Broadsheet.Import.Shapes;
using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// One PDFium in its own memory, for one thread at a time. Whatever goes wrong in it ends in an exception, after which it is in no known
/// state and must be thrown away: nothing in this folder cleans up after an exception.
/// </summary>
internal sealed class Sandbox : IDisposable
{
    /// <summary>Bytes at <see cref="Scratch"/>, for results of a few numbers or a name.</summary>
    public const int ScratchBytes = 4_096;

    private const int MostTableElements = 40_000;
    private const int MostInstances = 3;

    private readonly Store _store;
    private readonly Func<int, int> _allocate;
    private readonly Action<int> _free;
    private readonly SystemCalls _system = new();
    private TimeSpan _deadline = TimeSpan.MaxValue;
    private CancellationToken _cancellation;

    public Sandbox(PdfiumModule module, long memoryCap)
    {
        _store = new Store(module.Engine);
        try
        {
            _store.SetLimits(
                memorySize: memoryCap,
                tableElements: MostTableElements,
                instances: MostInstances,
                tables: MostInstances,
                memories: 1
            );
            _store.SetEpochDeadline(1);
            _store.SetEpochDeadlineCallback(_ => ContinueOrThrow());

            using var linker = new Linker(module.Engine);
            var shim = linker.Instantiate(_store, module.LongJump);
            foreach (var (name, function) in shim.GetFunctions())
                linker.Define(LongJumpShim.ImportModule, name, function);
            _system.Define(linker);
            var pdfium = linker.Instantiate(_store, module.Pdfium);
            Memory = new GuestMemory(pdfium.GetMemory("memory") ?? throw new InvalidOperationException("pdfium.wasm exports no memory."));
            _system.Attach(Memory);
            var table = pdfium.GetTable("__indirect_function_table")
                ?? throw new InvalidOperationException("pdfium.wasm exports no function table.");
            Functions = new FunctionTable(_store, table);

            var readers = ConnectReaders(module, shim, pdfium, table);
            pdfium.Action("emscripten_stack_init")();
            pdfium.Action("__wasm_call_ctors")();
            _allocate = pdfium.Function<int, int>("malloc");
            _free = pdfium.Action<int>("free");

            Documents = new DocumentCalls(pdfium);
            Attachments = new AttachmentCalls(pdfium);
            Annotations = new AnnotationCalls(pdfium);
            Pages = new PageCalls(pdfium);
            Text = new TextCalls(pdfium);
            Pictures = new PictureCalls(pdfium);
            Marks = new MarkCalls(pdfium);
            Readers = new ReaderCalls(readers);
            Files = new GuestFiles(this);
            pdfium.Action("PDFiumExt_Init")();
            Scratch = Allocate(ScratchBytes);
            _ = new GuestFonts(this, pdfium.Action<int>("FPDF_SetSystemFontInfo"), module.Fonts);
        }
        catch
        {
            _store.Dispose();
            throw;
        }
    }

    public GuestMemory Memory { get; }

    public FunctionTable Functions { get; }

    public DocumentCalls Documents { get; }

    public AttachmentCalls Attachments { get; }

    public AnnotationCalls Annotations { get; }

    public PageCalls Pages { get; }

    public TextCalls Text { get; }

    public PictureCalls Pictures { get; }

    public MarkCalls Marks { get; }

    public ReaderCalls Readers { get; }

    /// <summary>Where PDFium reads documents from and writes them to.</summary>
    public GuestFiles Files { get; }

    /// <summary>A block of <see cref="ScratchBytes"/> bytes whose content does not outlive a call.</summary>
    public int Scratch { get; }

    /// <summary>The shapes of the standard faces, once they were drawn.</summary>
    public IReadOnlyList<KnownShape>? References { get; set; }

    /// <summary>True once PDFium asked for more memory than the cap allows.</summary>
    public bool WasOutOfMemory => _system.WasOutOfMemory;

    /// <summary>What PDFium printed.</summary>
    public string Messages => _system.Messages;

    /// <summary>From now on guest code ends in an exception when this thread has worked so long, or the token is cancelled.</summary>
    public void Limit(TimeSpan time, CancellationToken cancellationToken)
    {
        _deadline = ThreadClock.Now + time;
        _cancellation = cancellationToken;
    }

    /// <summary>Throws when the time is up or the token is cancelled; host loops over what the guest gave call it.</summary>
    public void ThrowIfOver() => ContinueOrThrow();

    /// <summary>Room in the guest's memory; its content is undefined.</summary>
    public int Allocate(int bytes)
    {
        var address = _allocate(bytes);
        return address != 0 ? address : throw new GuestAbortException("out of memory");
    }

    public void Free(int address) => _free(address);

    public void Dispose() => _store.Dispose();

    private Instance ConnectReaders(PdfiumModule module, Instance shim, Instance pdfium, Table table)
    {
        using var linker = new Linker(module.Engine);
        foreach (var import in module.Readers.Imports.OfType<FunctionImport>())
            linker.Define(import.ModuleName, import.Name, pdfium.Required(import.Name));
        foreach (var import in module.Readers.Imports.OfType<MemoryImport>())
            linker.Define(import.ModuleName, import.Name, pdfium.GetMemory("memory")!);
        linker.Define("shim", LongJumpShim.TableExport, shim.GetTable(LongJumpShim.TableExport)!);
        linker.Define("pdfium", "__indirect_function_table", table);
        var readers = linker.Instantiate(_store, module.Readers);
        var count = Functions.Count;
        if (count > LongJumpShim.FirstOwnSlot)
            throw new InvalidOperationException(
                $"pdfium.wasm has {count} functions in its table, more than the longjmp shim has room for."
            );
        readers.Action<int, int>("connect")(count, LongJumpShim.FirstOwnSlot);
        return readers;
    }

    /// <summary>Runs at each tick of <see cref="EpochClock"/> while guest code runs; the answer is the number of ticks to the next
    /// look.</summary>
    private ulong ContinueOrThrow()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (ThreadClock.Now > _deadline)
            throw new TimeoutException("The deadline of the call has passed.");
        return 1;
    }
}
