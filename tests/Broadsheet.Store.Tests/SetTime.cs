namespace Broadsheet.Store.Tests;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class SetTime : TimeProvider
{
    private long _ticks = new DateTimeOffset(2031, 12, 15, 3, 4, 5, 678, TimeSpan.Zero).Ticks;

    public DateTimeOffset Now
    {
        get => new(Volatile.Read(ref _ticks), TimeSpan.Zero);
        set => Volatile.Write(ref _ticks, value.UtcTicks);
    }

    public override DateTimeOffset GetUtcNow() => Now;
}
