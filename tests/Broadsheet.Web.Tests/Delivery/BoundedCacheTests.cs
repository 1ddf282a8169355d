using Broadsheet.Web.Delivery;
using CsCheck;

namespace Broadsheet.Web.Tests.Delivery;

public sealed class BoundedCacheTests
{
    [Fact]
    public void What_was_not_used_for_longest_goes()
    {
        var cache = new BoundedCache<string, string>(2);
        cache.Set("a", "1");
        cache.Set("b", "2");
        Assert.True(cache.TryGet("a", out _));
        cache.Set("c", "3");

        Assert.True(cache.TryGet("a", out _));
        Assert.False(cache.TryGet("b", out _));
    }

    [Fact]
    public void It_never_holds_more_than_it_may_and_never_another_value() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 40])
            .Array.Sample(steps =>
            {
                var cache = new BoundedCache<int, string>(100, v => v.Length);
                var last = new Dictionary<int, string>();
                foreach (var (key, length) in steps)
                {
                    cache.Set(key, last[key] = new string((char)('a' + key), length));
                    Assert.InRange(cache.Weight, 0, 100);
                    foreach (var (known, value) in last)
                        Assert.True(!cache.TryGet(known, out var found) || found == value);
                }
            });

    [Fact]
    public void A_value_heavier_than_all_is_not_kept()
    {
        var cache = new BoundedCache<string, string>(3, v => v.Length);
        cache.Set("a", "1");
        cache.Set("a", "12345");

        Assert.False(cache.TryGet("a", out _));
        Assert.Equal(0, cache.Weight);
    }
}
