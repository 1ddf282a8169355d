using System.Diagnostics;

namespace Broadsheet.Import;

/// <summary>A span with the processor time of the thread that began and ends it.</summary>
internal readonly struct MeasuredSpan : IDisposable
{
    private readonly Activity? _span;
    private readonly TimeSpan _begun;

    /// <param name="span">The span; null where nobody listens, and then nothing is measured.</param>
    public MeasuredSpan(Activity? span)
    {
        _span = span;
        _begun = span is null ? default : ThreadClock.Now;
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (_span is null)
            return;
        _span.SetTag(ImportSpans.Processor, (ThreadClock.Now - _begun).TotalMilliseconds);
        _span.Dispose();
    }
}
