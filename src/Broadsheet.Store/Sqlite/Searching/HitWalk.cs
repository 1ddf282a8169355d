using Broadsheet.Store.Search.Ranking;

namespace Broadsheet.Store.Sqlite.Searching;

/// <summary>Walks over the hits of a query, rank by rank, from a place either way, and reads no more than it needs.</summary>
internal sealed class HitWalk
{
    private const int Step = 64;
    private readonly SqliteSession _session;
    private readonly MainSource _main;
    private readonly IReadOnlyList<RankTier> _tiers;
    private readonly IndexScope _scope;
    private readonly bool _oldestFirst;
    private readonly CancellationToken _cancellationToken;

    // Ranks that were read to their end: whether an article is in them is known without asking again.
    private readonly Dictionary<int, HashSet<long>> _known = [];

    public HitWalk(
        SqliteSession session,
        MainSource main,
        IReadOnlyList<RankTier> tiers,
        IndexScope scope,
        bool oldestFirst,
        CancellationToken cancellationToken
    )
    {
        _session = session;
        _main = main;
        _tiers = tiers;
        _scope = scope;
        _oldestFirst = oldestFirst;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The next hits from a place, in the order of the walk: backwards the nearest comes first.</summary>
    public List<(int Tier, long Id)> Take(HitCursor? from, int count)
    {
        var backwards = from is { Backwards: true };
        var found = new List<(int, long)>(count);
        var order = Enumerable.Range(0, _tiers.Count + 1);
        foreach (var index in backwards ? order.Reverse() : order)
        {
            var code = CodeOf(index);
            if (from is { } place && (backwards ? code > place.Tier : code < place.Tier))
                continue;
            TakeFromTier(index, from is { } start && start.Tier == code ? start.Id : null, backwards, count, found);
            if (found.Count >= count)
                break;
        }
        return found;
    }

    private int CodeOf(int index) => index < _tiers.Count ? _tiers[index].Code : Rank.Rest;

    private void TakeFromTier(int index, long? after, bool backwards, int count, List<(int, long)> found)
    {
        var newestFirst = _oldestFirst == backwards;
        var (first, last) = (_scope.First, _scope.Last);
        if (after is { } id)
            (first, last) = newestFirst ? (first, id - 1) : (id + 1, last);
        var read = after is null ? new HashSet<long>() : null;
        while (first <= last)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var step = Math.Max(Step, count - found.Count + 1);
            var ids =
                index < _tiers.Count
                    ? _tiers[index].Read(_session, first, last, newestFirst, step)
                    : _main.Read(first, last, newestFirst, step);
            foreach (var each in ids)
            {
                read?.Add(each);
                if (IsOfHigherTier(index, each) || (index < _tiers.Count && _tiers[index].NeedsCheck && !_main.Has(each)))
                    continue;
                found.Add((CodeOf(index), each));
                if (found.Count >= count)
                    return;
            }
            if (ids.Count < step)
            {
                if (read is not null && index < _tiers.Count)
                    _known[index] = read;
                return;
            }
            (first, last) = newestFirst ? (first, ids[^1] - 1) : (ids[^1] + 1, last);
        }
    }

    private bool IsOfHigherTier(int index, long id)
    {
        for (var i = 0; i < index && i < _tiers.Count; i++)
        {
            if (_known.TryGetValue(i, out var known) ? known.Contains(id) : _tiers[i].Has(_session, id))
                return true;
        }
        return false;
    }
}
