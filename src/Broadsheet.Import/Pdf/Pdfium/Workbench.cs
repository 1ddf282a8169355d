namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>A thread's sandbox, made when first needed, and the document that is open in it.</summary>
internal sealed class Workbench(PdfiumOptions options, Func<PdfiumModule> module) : IDisposable
{
    private OpenDocument? _document;
    private CancellationToken _cancellation;
    private TimeSpan _began;

    /// <summary>The sandbox as it is, or null.</summary>
    public Sandbox? Current { get; private set; }

    /// <summary>The sandbox, made when there is none.</summary>
    public Sandbox Sandbox => Current ?? Make();

    /// <summary>Processor time that is left of the call.</summary>
    public TimeSpan Remaining => options.Deadline - (ThreadClock.Now - _began);

    /// <summary>The call is being tried with the large cap, while all others wait: what does not succeed now has failed.</summary>
    public bool IsAlone { get; private set; }

    /// <summary>True where a failed call should be tried again alone.</summary>
    public bool CanTryAlone =>
        !IsAlone && (IsOutOfMemory ? options.MemoryCapAlone > options.MemoryCap && Remaining > TimeSpan.Zero : options.Parallelism > 1);

    /// <summary>A call begins.</summary>
    public void Begin(CancellationToken cancellationToken)
    {
        _cancellation = cancellationToken;
        // The first call of all may compile the module: its time begins afterwards.
        var sandbox = Sandbox;
        _began = ThreadClock.Now;
        sandbox.Limit(options.Deadline, cancellationToken);
    }

    /// <summary>The call begins again: with what is left of its time where it lacked memory, with all of it where it lacked time.</summary>
    public void BeginAlone(bool isForTime)
    {
        Discard();
        IsAlone = true;
        if (isForTime)
            _began = ThreadClock.Now;
        Limit(Remaining);
    }

    /// <summary>From now on the guest has this much time.</summary>
    public void Limit(TimeSpan time) => Sandbox.Limit(time, _cancellation);

    /// <summary>True where the guest asked for more memory than it may have.</summary>
    public bool IsOutOfMemory => Current is { WasOutOfMemory: true };

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

    /// <summary>Closes the document, for it was changed while it was open.</summary>
    public void CloseDocument()
    {
        _document?.Close();
        _document = null;
    }

    /// <summary>A call ended well: keeps the sandbox, unless it has grown large.</summary>
    public void End()
    {
        if (IsAlone || (Current is { } sandbox && sandbox.Memory.Length > options.RecycleAbove))
            Discard();
    }

    /// <summary>Throws the sandbox away, whatever state it is in; the call goes on in a new one.</summary>
    public void DiscardSandbox()
    {
        _document?.Dispose();
        _document = null;
        Current?.Dispose();
        Current = null;
    }

    /// <summary>Throws everything away: the call is over.</summary>
    public void Discard()
    {
        DiscardSandbox();
        IsAlone = false;
    }

    public void Dispose() => Discard();

    private Sandbox Make() => Current = new Sandbox(module(), IsAlone ? options.MemoryCapAlone : options.MemoryCap);
}
