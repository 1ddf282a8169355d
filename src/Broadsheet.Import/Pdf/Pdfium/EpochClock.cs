using System.Diagnostics;
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
        while (WaitForTick())
            _engine.IncrementEpoch();
    }

    /// <summary>Returns a tick after a call runs; false when there will be none any more.</summary>
    private bool WaitForTick()
    {
        lock (_gate)
        {
            while (_running == 0 && !_isDisposed)
                Monitor.Wait(_gate);
            // Calls that begin meanwhile wake it before the tick is over.
            var began = Stopwatch.GetTimestamp();
            while (!_isDisposed && Tick - Stopwatch.GetElapsedTime(began) is var left && left > TimeSpan.Zero)
                Monitor.Wait(_gate, left);
            return !_isDisposed;
        }
    }
}
