namespace Broadsheet.Store.Search.Indexing;

/// <summary>Counts the terms of one article, without a string for each. Two terms of one hash count as one, which only ranks an article a
/// little higher.</summary>
internal sealed class TermCounter
{
    private ulong[] _keys = new ulong[2048];
    private int[] _counts = new int[2048];
    private int _used;

    public void Clear()
    {
        Array.Clear(_keys);
        Array.Clear(_counts);
        _used = 0;
    }

    /// <summary>Counts a term; true when it reaches the limit by this.</summary>
    public bool Count(ReadOnlySpan<char> term, int weight, int limit)
    {
        if (_used * 2 > _keys.Length)
            Grow();
        var slot = Find(Hash(term));
        var before = _counts[slot];
        _counts[slot] = before + weight;
        return before < limit && before + weight >= limit;
    }

    private int Find(ulong key)
    {
        var mask = _keys.Length - 1;
        for (var slot = (int)((key * 0x9E3779B97F4A7C15) >> 40) & mask; ; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == key)
                return slot;
            if (_keys[slot] != 0)
                continue;
            _keys[slot] = key;
            _used++;
            return slot;
        }
    }

    private void Grow()
    {
        var (keys, counts) = (_keys, _counts);
        (_keys, _counts, _used) = (new ulong[keys.Length * 2], new int[keys.Length * 2], 0);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
                _counts[Find(keys[i])] = counts[i];
        }
    }

    private static ulong Hash(ReadOnlySpan<char> term)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in term)
            hash = (hash ^ c) * 1099511628211UL;
        return hash | 1;
    }
}
