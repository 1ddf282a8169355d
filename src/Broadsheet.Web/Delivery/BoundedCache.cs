using System.Diagnostics.CodeAnalysis;

namespace Broadsheet.Web.Delivery;

/// <summary>Keeps what was used last, up to a weight. Safe to call from many threads.</summary>
internal sealed class BoundedCache<TKey, TValue>(long capacity, Func<TValue, long>? weigh = null)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = new();
    private long _weight;

    /// <summary>Sum of the weights that are kept.</summary>
    public long Weight
    {
        get
        {
            lock (_lock)
                return _weight;
        }
    }

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                value = null;
                return false;
            }
            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }
            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Keeps a value, in place of one that is there; what was not used for longest goes. A value heavier than all is not
    /// kept.</summary>
    public void Set(TKey key, TValue value)
    {
        var weight = weigh?.Invoke(value) ?? 1;
        lock (_lock)
        {
            if (_entries.Remove(key, out var old))
                Drop(old);
            if (weight > capacity)
                return;
            _entries[key] = _byUse.AddFirst(new Entry(key, value, weight));
            _weight += weight;
            while (_weight > capacity)
            {
                var last = _byUse.Last!;
                _entries.Remove(last.Value.Key);
                Drop(last);
            }
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _weight -= node.Value.Weight;
    }

    private sealed record Entry(TKey Key, TValue Value, long Weight);
}
