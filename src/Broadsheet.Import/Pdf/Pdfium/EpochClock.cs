using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// Makes guest code look at its deadline 50 times a second, while any runs. It has a thread of its own: a timer of the thread pool would
/// fail to stop a runaway page just when everything is busy.
/// </summary>
internal sealed class EpochClock : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private readonly Engine _engine;
    private readonly Thread _thread;
    private readonly object _gate = new();
    private int _running;
    private bool _isDisposed;

    public EpochClock(Engine engine)
    {
        _engine = engine;
        _thread = new Thread(Run) { IsBackground = true, Name = "pdf clock" };
        _thread.Start();
    }

    /// <summary>A call begins.</summary>
    public void Enter()
    {
        lock (_gate)
        {
            _running++;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>A call ends.</summary>
    public void Leave()
    {
        lock (_gate)
            _running--;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            Monitor.Pulse(_gate);
        }
        _thread.Join();
    }

    private void Run()
    {
        while (WaitUntilNeeded())
        {
            Thread.Sleep(Tick);
            _engine.IncrementEpoch();
        }
    }

    private bool WaitUntilNeeded()
    {
        lock (_gate)
        {
            while (_running == 0 && !_isDisposed)
                Monitor.Wait(_gate);
            return !_isDisposed;
        }
    }
}
