using System.Diagnostics;

namespace Broadsheet.Import;

/// <summary>A span with the processor time of the thread that began and ends it, where that thread does all of the work.</summary>
internal readonly struct MeasuredSpan : IDisposable
{
    private readonly Activity? _span;
    private readonly TimeSpan? _begun;

    /// <param name="span">The span; null where nobody listens, and then nothing is measured.</param>
    /// <param name="isOfOneThread">False where other threads take part, so that the time of this one says nothing.</param>
    public MeasuredSpan(Activity? span, bool isOfOneThread = true)
    {
        _span = span;
        _begun = span is null || !isOfOneThread ? null : ThreadClock.Now;
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (_span is null)
            return;
        if (_begun is { } begun)
            _span.SetTag(ImportSpans.Processor, (ThreadClock.Now - begun).TotalMilliseconds);
        _span.Dispose();
    }
}
