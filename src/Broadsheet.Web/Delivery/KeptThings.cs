using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Memory;
using ZiggyCreatures.Caching.Fusion;

namespace Broadsheet.Web.Delivery;

/// <summary>
/// Things that cost something to make, kept up to a weight and made once however many ask at a time: the others wait for the first. Where
/// the first fails or goes away, the next one makes it. FusionCache over a memory cache of bounded size.
/// </summary>
internal sealed class KeptThings<TValue> : IDisposable
    where TValue : class
{
    private readonly MemoryCache _memory;
    private readonly FusionCache _cache;
    private readonly Func<TValue, long> _weigh;
    private readonly long _capacity;
    private readonly FusionCacheEntryOptions _options;

    /// <param name="capacity">Most weight that is kept; a thing that is heavier is made each time.</param>
    /// <param name="weigh">Weight of a thing; 0 for one that is not kept at all; null for 1 each.</param>
    /// <param name="life">How long a thing is kept; null for as long as there is room.</param>
    public KeptThings(long capacity, Func<TValue, long>? weigh = null, TimeSpan? life = null)
    {
        _capacity = capacity;
        _weigh = weigh ?? (_ => 1);
        _memory = new(new MemoryCacheOptions { SizeLimit = capacity, TrackStatistics = true });
        _options = new(life ?? TimeSpan.FromDays(365)) { Size = 1 };
        _cache = new(new FusionCacheOptions { DisableTagging = true, DefaultEntryOptions = _options }, _memory);
    }

    /// <summary>Sum of the weights that are kept.</summary>
    public long Weight => _memory.GetCurrentStatistics()?.CurrentEstimatedSize ?? 0;

    /// <summary>The thing of a key, made where it is not kept.</summary>
    /// <param name="key">Names the thing and what it is made from.</param>
    /// <param name="make">Makes it. Its token is that of the one who asks first.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask<TValue> GetAsync(string key, Func<CancellationToken, Task<TValue>> make, CancellationToken cancellationToken) =>
        _cache.GetOrSetAsync<TValue>(
            key,
            async (context, stop) =>
            {
                var made = await make(stop);
                var weight = _weigh(made);
                if (weight == 0 || weight > _capacity)
                    context.Options.SkipMemoryCacheWrite = true;
                else
                    context.Options.Size = weight;
                return made;
            },
            _options,
            token: cancellationToken
        );

    /// <summary>The thing of a key where it is kept.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out TValue? value)
    {
        var found = _cache.TryGet<TValue>(key);
        value = found.HasValue ? found.Value : null;
        return value is not null;
    }

    /// <summary>Keeps a thing that was made elsewhere, in place of one that is there.</summary>
    public void Set(string key, TValue value)
    {
        var weight = _weigh(value);
        if (weight == 0 || weight > _capacity)
            _cache.Remove(key);
        else
            _cache.Set(key, value, new FusionCacheEntryOptions(_options.Duration) { Size = weight });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _cache.Dispose();
        _memory.Dispose();
    }
}
