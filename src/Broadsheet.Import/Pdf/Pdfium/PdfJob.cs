namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>A call that waits for a free thread.</summary>
internal abstract class PdfJob
{
    /// <summary>Does the work, and hands its outcome to whoever waits. Never throws.</summary>
    /// <param name="bench">Where.</param>
    /// <param name="room">Shared by all calls at work; held alone by one that needs much memory.</param>
    /// <param name="stopping">Cancelled when the engine is disposed.</param>
    public abstract void Run(Workbench bench, ReaderWriterLockSlim room, CancellationToken stopping);

    /// <summary>Tells whoever waits that it can't be done.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Tells whoever waits that it will not be done, for the engine was disposed.</summary>
    public void Abandon() => Fail(new ObjectDisposedException(nameof(PdfiumEngine)));
}

/// <inheritdoc/>
internal sealed class PdfJob<T> : PdfJob
{
    // Continuations must not run on the thread of a sandbox: they may take long, or wait for another call.
    private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _where;
    private readonly Func<Workbench, T> _work;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _registration;
    private bool _mayTryAlone;

    /// <param name="where">File and page, for messages.</param>
    /// <param name="work">What to do.</param>
    /// <param name="cancellationToken">The caller's: once cancelled the caller need not wait until the guest has noticed.</param>
    public PdfJob(string where, Func<Workbench, T> work, CancellationToken cancellationToken)
    {
        _where = where;
        _work = work;
        _cancellation = cancellationToken;
        _registration = cancellationToken.UnsafeRegister((job, token) => ((PdfJob<T>)job!)._outcome.TrySetCanceled(token), this);
    }

    public Task<T> Outcome => _outcome.Task;

    public override void Run(Workbench bench, ReaderWriterLockSlim room, CancellationToken stopping)
    {
        using var _ = _registration;
        if (_outcome.Task.IsCompleted)
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_cancellation, stopping);
        room.EnterReadLock();
        var failure = Try(bench, () => bench.Begin(either.Token));
        room.ExitReadLock();
        if (failure is PdfException { Fault: PdfFault.TooLarge or PdfFault.TooSlow } first && _mayTryAlone)
        {
            // What others at work take from a page, memory and caches, can make it fail; alone it fails by itself.
            room.EnterWriteLock();
            failure = Try(bench, () => bench.BeginAlone(first.Fault == PdfFault.TooSlow));
            room.ExitWriteLock();
        }
        if (failure is OperationCanceledException)
            _outcome.TrySetCanceled(_cancellation.IsCancellationRequested ? _cancellation : stopping);
        else if (failure is not null)
            _outcome.TrySetException(failure);
    }

    /// <summary>Runs once.</summary>
    /// <returns>What it ended in; null where the result was handed over.</returns>
    private Exception? Try(Workbench bench, Action begin)
    {
        try
        {
            begin();
            var result = _work(bench);
            bench.End();
            if (!_outcome.TrySetResult(result))
                (result as IDisposable)?.Dispose();
            return null;
        }
        catch (Exception exception)
        {
            // Everything goes to the one who waits; here it would end the process.
            var failure = PdfFaults.Translate(exception, bench.Current, _where);
            _mayTryAlone = bench.CanTryAlone;
            bench.Discard();
            return failure;
        }
    }

    public override void Fail(Exception exception)
    {
        _registration.Dispose();
        _outcome.TrySetException(exception);
    }
}
