using Broadsheet.Web.Delivery;
using CsCheck;
using Microsoft.AspNetCore.Http;

namespace Broadsheet.Web.Tests.Delivery;

/// <summary>What costs something is made once however many ask, and no more is kept than there is room for.</summary>
public sealed class KeptThingsTests
{
    private const int Many = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cold_page_is_rendered_once_for_all_who_ask()
    {
        using var pages = new RenderedPages(new());
        var (asked, rendered) = (0, 0);
        var tags = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(AskAsync, Cancel)));

        Assert.Equal(1, rendered);
        Assert.Single(tags.Distinct());

        async Task<string> AskAsync()
        {
            var context = new DefaultHttpContext();
            context.Request.Method = HttpMethods.Get;
            Interlocked.Increment(ref asked);
            await pages.SendAsync(context, "story", false, () =>
            {
                Interlocked.Increment(ref rendered);
                // Rendering takes until the others have come.
                SpinWait.SpinUntil(() => Volatile.Read(ref asked) == Many, TimeSpan.FromSeconds(20));
                return Rendered.Html("<p>Story</p>", "en");
            });
            return context.Response.Headers.ETag.ToString();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_first_fails_or_goes_away_the_next_one_makes_it(bool cancelled)
    {
        using var kept = new KeptThings<string>(10);
        using var going = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var fail = new TaskCompletionSource();
        var first = kept.GetAsync(
                "key",
                async stop =>
                {
                    begun.SetResult();
                    await fail.Task.WaitAsync(stop);
                    throw new InvalidOperationException("It can't be made.");
                },
                going.Token
            )
            .AsTask();
        await begun.Task;
        var made = 0;
        var others = Enumerable
            .Range(0, Many)
            .Select(_ => kept.GetAsync("key", _ => Task.FromResult($"made {Interlocked.Increment(ref made)}"), Cancel).AsTask())
            .ToList();
        if (cancelled)
            await going.CancelAsync();
        else
            fail.SetResult();

        var thrown = await Record.ExceptionAsync(() => first);
        Assert.All(await Task.WhenAll(others), o => Assert.Equal("made 1", o));
        Assert.True(cancelled ? thrown is OperationCanceledException : thrown is InvalidOperationException, $"{thrown}");
    }

    [Fact]
    public void It_never_holds_more_than_it_may_and_never_another_value() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 40])
            .Array.Sample(
                steps =>
                {
                    using var kept = new KeptThings<string>(100, v => v.Length);
                    var last = new Dictionary<int, string>();
                    foreach (var (key, length) in steps)
                    {
                        kept.Set($"{key}", last[key] = new string((char)('a' + key), length));
                        Assert.InRange(kept.Weight, 0, 100);
                        foreach (var (known, value) in last)
                            Assert.True(!kept.TryGet($"{known}", out var found) || found == value);
                    }
                },
                iter: 300
            );

    [Fact]
    public async Task What_is_heavier_than_all_or_weighs_nothing_is_not_kept()
    {
        using var kept = new KeptThings<string>(3, v => v.Length);
        kept.Set("a", "1");
        kept.Set("a", "12345");
        Assert.False(kept.TryGet("a", out _));
        Assert.Equal("", await kept.GetAsync("b", _ => Task.FromResult(""), Cancel));
        Assert.Equal("4567", await kept.GetAsync("c", _ => Task.FromResult("4567"), Cancel));

        Assert.False(kept.TryGet("b", out _));
        Assert.False(kept.TryGet("c", out _));
        Assert.Equal(0, kept.Weight);
    }

    [Fact]
    public async Task What_has_lived_long_enough_is_made_anew()
    {
        using var kept = new KeptThings<string>(3, life: TimeSpan.FromMilliseconds(20));
        var made = 0;
        var first = await kept.GetAsync("a", _ => Task.FromResult($"{++made}"), Cancel);
        await Task.Delay(80, Cancel);

        Assert.Equal("1", first);
        Assert.Equal("2", await kept.GetAsync("a", _ => Task.FromResult($"{++made}"), Cancel));
    }
}
