using System.Diagnostics;
using System.Globalization;

namespace Broadsheet.Output;

/// <summary>Listens to the spans of all rooms while a command works, and says afterwards where the time went.</summary>
internal sealed class Timings : IDisposable
{
    private const string Rooms = "Broadsheet.";

    private readonly Dictionary<string, List<Span>> _spans = new(StringComparer.Ordinal);
    private readonly ActivityListener _listener;

    public Timings()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith(Rooms, StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    /// <summary>The steps for a script, the longest first. Times are in milliseconds.</summary>
    public object Document() =>
        Steps()
            .Select(s => new
            {
                step = s.Name,
                count = s.Spans.Count,
                total = Milliseconds(s.Total),
                median = Milliseconds(s.Median),
                processor = s.Processor,
                slowest = Milliseconds(s.Slowest.Duration),
                slowestWhere = s.Slowest.Where,
            });

    /// <summary>The steps for people.</summary>
    public void Print(Screen screen)
    {
        screen.Blank();
        screen.Table(
            ["Step", "Count", "Total s", "Processor s", "Median ms", "Slowest ms", "Slowest"],
            Steps()
                .Select(s =>
                    new[]
                    {
                        s.Name,
                        s.Spans.Count.ToString(CultureInfo.InvariantCulture),
                        Number(s.Total.TotalSeconds, "0.00"),
                        s.Processor is { } processor ? Number(processor / 1000, "0.00") : "",
                        Number(s.Median.TotalMilliseconds, "0.0"),
                        Number(s.Slowest.Duration.TotalMilliseconds, "0.0"),
                        s.Slowest.Where ?? "",
                    }
                ),
            1,
            2,
            3,
            4,
            5
        );
        screen.Line("Steps run beside and inside one another: totals add up to more than the time that passed.");
    }

    private void Add(Activity span)
    {
        var taken = new Span(span.Duration, span.GetTagItem("where") as string, span.GetTagItem("processor") as double?);
        lock (_spans)
        {
            if (!_spans.TryGetValue(span.OperationName, out var same))
                _spans[span.OperationName] = same = [];
            same.Add(taken);
        }
    }

    private List<Step> Steps()
    {
        lock (_spans)
            return [.. _spans.Select(s => new Step(s.Key, [.. s.Value.OrderBy(v => v.Duration)])).OrderByDescending(s => s.Total)];
    }

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>One run of a step.</summary>
    private sealed record Span(TimeSpan Duration, string? Where, double? Processor);

    /// <summary>All runs of a step, the shortest first.</summary>
    private sealed record Step(string Name, IReadOnlyList<Span> Spans)
    {
        public TimeSpan Total { get; } = TimeSpan.FromTicks(Spans.Sum(s => s.Duration.Ticks));

        public TimeSpan Median => Spans[Spans.Count / 2].Duration;

        public Span Slowest => Spans[^1];

        /// <summary>Processor time in milliseconds; null for a step that is not one thread's.</summary>
        public double? Processor { get; } = Spans.All(s => s.Processor is null) ? null : Math.Round(Spans.Sum(s => s.Processor ?? 0), 3);
    }
}
