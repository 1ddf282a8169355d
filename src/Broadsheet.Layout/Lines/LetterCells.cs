using System.Buffers;

namespace Broadsheet.Layout.Lines;

/// <summary>The last thing put under a key, for as many keys as were said beforehand: a table without chains, several times as fast as a
/// dictionary.</summary>
internal sealed class LetterCells : IDisposable
{
    private readonly Entry[] _entries;
    private readonly int _mask;

    private struct Entry
    {
        public long Key;
        public int Value;
    }

    /// <param name="most">Most keys that will be put in.</param>
    public LetterCells(int most)
    {
        var size = 16;
        while (size < 3L * most / 2 && size < 1 << 30)
            size <<= 1;
        // A page after page would otherwise leave large blocks for the collector.
        (_entries, _mask) = (ArrayPool<Entry>.Shared.Rent(size), size - 1);
        _entries.AsSpan(0, size).Clear();
    }

    /// <summary>What was put under a key last; -1 for nothing.</summary>
    public int this[long key]
    {
        get
        {
            ref var entry = ref Find(key);
            return entry.Key == 0 ? -1 : entry.Value;
        }
    }

    /// <summary>Puts a value under a key, and says what was there; -1 for nothing.</summary>
    public int Put(long key, int value)
    {
        ref var entry = ref Find(key);
        var before = entry.Key == 0 ? -1 : entry.Value;
        (entry.Key, entry.Value) = (Stored(key), value);
        return before;
    }

    /// <summary>Gives its room back.</summary>
    public void Dispose() => ArrayPool<Entry>.Shared.Return(_entries);

    private ref Entry Find(long key)
    {
        var stored = Stored(key);
        var at = (int)((ulong)stored * 0x9E3779B97F4A7C15UL >> 33) & _mask;
        while (_entries[at].Key != 0 && _entries[at].Key != stored)
            at = (at + 1) & _mask;
        return ref _entries[at];
    }

    // No key of letters and cells has its highest bit set: it tells a key from an empty place.
    private static long Stored(long key) => key | long.MinValue;
}
