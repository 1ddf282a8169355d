namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>A thread's sandbox, made when first needed, and the document that is open in it.</summary>
internal sealed class Workbench(PdfiumOptions options, Func<PdfiumModule> module) : IDisposable
{
    private OpenDocument? _document;
    private CancellationToken _cancellation;

    /// <summary>The sandbox as it is, or null.</summary>
    public Sandbox? Current { get; private set; }

    /// <summary>The sandbox, made when there is none.</summary>
    public Sandbox Sandbox => Current ?? Make();

    /// <summary>Longest time for the call.</summary>
    public TimeSpan Deadline => options.Deadline;

    /// <summary>A call begins.</summary>
    public void Begin(CancellationToken cancellationToken)
    {
        _cancellation = cancellationToken;
        Limit(options.Deadline);
    }

    /// <summary>From now on the guest has this much time.</summary>
    public void Limit(TimeSpan time) => Sandbox.Limit(time, _cancellation);

    /// <summary>The document, open; the one that was open before is closed.</summary>
    /// <exception cref="PdfException">It can't be opened.</exception>
    public OpenDocument Open(PdfSource source)
    {
        if (_document is { } open)
        {
            if (open.IsStill(source))
                return open;
            _document = null;
            open.Close();
        }
        return _document = OpenDocument.Open(Sandbox, source);
    }

    /// <summary>A call ended well: keeps the sandbox, unless it has grown large.</summary>
    public void End()
    {
        if (Current is { } sandbox && sandbox.Memory.Length > options.RecycleAbove)
            Discard();
    }

    /// <summary>Throws the sandbox away, whatever state it is in.</summary>
    public void Discard()
    {
        _document?.Dispose();
        _document = null;
        Current?.Dispose();
        Current = null;
    }

    public void Dispose() => Discard();

    private Sandbox Make() => Current = new Sandbox(module(), options.MemoryCap);
}
