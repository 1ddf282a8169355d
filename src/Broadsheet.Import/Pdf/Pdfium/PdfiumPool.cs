using System.Collections.Concurrent;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// Threads that run calls, one sandbox each. They are threads of their own and not of the thread pool: a page keeps one busy for a second
/// and more, and guest code needs a known amount of stack.
/// </summary>
internal sealed class PdfiumPool : IDisposable
{
    private readonly PdfiumOptions _options;
    private readonly BlockingCollection<PdfJob> _jobs = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lazy<(PdfiumModule Module, EpochClock Clock)> _engine;
    private readonly List<Thread> _threads = [];
    private readonly ReaderWriterLockSlim _room = new();
    private readonly object _gate = new();
    private int _idle;
    private bool _isDisposed;

    public PdfiumPool(PdfiumOptions options)
    {
        _options = options;
        _engine = new(Start);
    }

    /// <summary>Runs a call as soon as a thread is free.</summary>
    public Task<T> RunAsync<T>(string where, Func<Workbench, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var job = new PdfJob<T>(where, work, cancellationToken);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(PdfiumEngine));
            _jobs.Add(job, CancellationToken.None);
            if (_idle < _jobs.Count && _threads.Count < _options.Parallelism)
                AddThread();
        }
        return job.Outcome;
    }

    /// <summary>Stops the calls that run, gives up those that wait, and ends the threads.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
        }
        _stopping.Cancel();
        _jobs.CompleteAdding();
        foreach (var thread in _threads)
            thread.Join();
        while (_jobs.TryTake(out var job))
            job.Abandon();
        if (_engine.IsValueCreated)
        {
            _engine.Value.Clock.Dispose();
            _engine.Value.Module.Dispose();
        }
        _jobs.Dispose();
        _room.Dispose();
        _stopping.Dispose();
    }

    private (PdfiumModule, EpochClock) Start()
    {
        var module = new PdfiumModule(_options);
        return (module, new EpochClock(module.Engine));
    }

    private void AddThread()
    {
        var thread = new Thread(Work, PdfiumModule.ThreadStackBytes) { IsBackground = true, Name = $"pdf {_threads.Count + 1}" };
        _threads.Add(thread);
        thread.Start();
    }

    private void Work()
    {
        using var bench = new Workbench(_options, () => _engine.Value.Module);
        while (Take(bench) is { } job)
        {
            if (_stopping.IsCancellationRequested)
            {
                job.Abandon();
                continue;
            }
            RunOne(job, bench);
        }
    }

    private void RunOne(PdfJob job, Workbench bench)
    {
        EpochClock clock;
        try
        {
            clock = _engine.Value.Clock;
        }
        catch (Exception exception)
        {
            // The engine itself did not start: each call says so.
            job.Fail(exception);
            return;
        }
        clock.Enter();
        try
        {
            job.Run(bench, _room, _stopping.Token);
        }
        finally
        {
            clock.Leave();
        }
    }

    /// <summary>The next call; null when there will be no more. After a while of waiting the sandbox is given back, with its memory and
    /// open file.</summary>
    private PdfJob? Take(Workbench bench)
    {
        Interlocked.Increment(ref _idle);
        try
        {
            if (_jobs.TryTake(out var job, _options.IdleTime))
                return job;
            bench.Discard();
            return _jobs.TryTake(out job, Timeout.Infinite) ? job : null;
        }
        finally
        {
            Interlocked.Decrement(ref _idle);
        }
    }
}
