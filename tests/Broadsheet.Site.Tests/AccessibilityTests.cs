using Deque.AxeCore.Playwright;

namespace Broadsheet.Site.Tests;

/// <summary>axe on every template, light and dark, on a phone and on a desk.</summary>
public sealed class AccessibilityTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private static readonly string[] Paths =
    [
        "/",
        "/qinglan-ribao",
        "/qinglan-ribao/2031-12",
        "/qinglan-ribao/2031-12-15",
        "/qinglan-ribao/2031-12-15/p-01",
        "/qinglan-ribao/2031-12-15/p-01?zoom=2",
        "/qinglan-ribao/2031-12-15/p-06",
        "/qinglan-ribao/2031-12-15/a1",
        "/qinglan-ribao/2031-12-15/a4",
        "/qinglan-ribao/2031-12-15/a7?ui=en",
        "/sahil/2031-12-15/p-1",
        "/sahil/2031-12-15/a1",
        "/umibe/2031-12-15/a1",
        "/qinglan-ribao/2031-12-10",
        "/nothing",
        "/qinglan-ribao/2031?ui=en",
        "/qinglan-ribao/2031-12-14",
        "/search",
        "/search?q=%E4%BB%8A%E6%97%A5&from=2031&limit=1",
        "/sahil/search?q=%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1",
        "/qinglan-ribao/2031-12-15/p-01?q=%E5%A4%A7%E6%A1%A5",
    ];

    public static TheoryData<string> AllPaths => [.. Paths];

    [Theory]
    [MemberData(nameof(AllPaths))]
    public async Task Axe_finds_nothing(string path)
    {
        foreach (
            var (viewport, dark) in new[]
            {
                (BrowserSite.Desk, false),
                (BrowserSite.Desk, true),
                (BrowserSite.Phone, false),
                (BrowserSite.Phone, true),
            }
        )
        {
            await using var reader = await site.OpenAsync(path, viewport, dark);
            var result = await reader.Page.RunAxe();

            Assert.Empty(
                result.Violations.Select(v =>
                    $"{path} {viewport.Width} {(dark ? "dark" : "light")}: {v.Id}: {v.Help}\n{string.Join('\n', v.Nodes.Select(n => n.Html))}"
                )
            );
        }
    }

    [Theory]
    [InlineData("/qinglan-ribao")]
    [InlineData("/qinglan-ribao/2031-12")]
    [InlineData("/qinglan-ribao/2031-11")]
    public async Task Days_of_other_months_can_be_read(string path)
    {
        foreach (var dark in (bool[])[false, true])
        {
            await using var reader = await site.OpenAsync(path, BrowserSite.Desk, dark);
            // What axe leaves undecided: text over a colour, with the opacity of all that it stands in.
            var faint = await reader.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const rgb = c => { const v = c.match(/[\d.]+/g).map(Number); return { c: v.slice(0, 3), a: v[3] ?? 1 }; };
                  const over = (top, a, below) => top.map((t, i) => t * a + below[i] * (1 - a));
                  const light = c => { const l = c.map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * l[0] + .7152 * l[1] + .0722 * l[2]; };
                  const up = e => { const all = []; for (; e; e = e.parentElement) all.push(e); return all; };
                  const found = [];
                  let seen = 0;
                  for (const e of document.querySelectorAll('.outside *, .outside')) {
                    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                    seen++;
                    let below = rgb(getComputedStyle(document.documentElement).backgroundColor).c, opacity = 1;
                    for (const p of up(e).reverse()) {
                      const s = getComputedStyle(p), b = rgb(s.backgroundColor);
                      opacity *= Number(s.opacity);
                      below = over(b.c, b.a * opacity, below);
                    }
                    const text = over(rgb(getComputedStyle(e).color).c, opacity, below);
                    const [x, y] = [light(text), light(below)];
                    const ratio = (Math.max(x, y) + .05) / (Math.min(x, y) + .05);
                    if (ratio < 4.5) found.push(`${e.textContent.trim()} ${ratio.toFixed(2)}`);
                  }
                  return seen ? found : ['no day of another month'];
                }
                """
            );
            Assert.Empty(faint);
        }
    }

    [Theory]
    [MemberData(nameof(AllPaths))]
    public async Task Nothing_is_loaded_from_elsewhere_nothing_is_refused_and_nothing_shifts(string path)
    {
        foreach (var viewport in new[] { BrowserSite.Desk, BrowserSite.Phone })
        {
            await using var reader = await site.OpenAsync(path, viewport);
            await reader.Page.EvaluateAsync("window.scrollTo(0, document.body.scrollHeight)");
            await reader.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
            var shifts = await reader.Page.EvaluateAsync<string[]>(
                """
                () => new Promise(done => {
                  const found = [];
                  const box = r => [r.x, r.y, r.width, r.height].map(Math.round).join(' ');
                  new PerformanceObserver(list => {
                    for (const e of list.getEntries())
                      if (!e.hadRecentInput)
                        found.push(e.value.toFixed(4) + ' ' + e.sources.map(s => `${s.node?.nodeName}.${s.node?.className} ${box(s.previousRect)} > ${box(s.currentRect)}`).join(', '));
                  }).observe({ type: 'layout-shift', buffered: true });
                  setTimeout(() => done(found), 50);
                })
                """
            );

            Assert.Empty(reader.Outside);
            Assert.All(reader.Errors, e => Assert.Matches("status of (404|410)", e));
            // A busy machine may paint a page before all of it has come, when centred lists still grow: far less than what a reader would
            // notice (0.1).
            var sum = shifts.Sum(s => double.Parse(s.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(sum <= 0.02, string.Join('\n', shifts));
        }
    }

    [Theory]
    [MemberData(nameof(AllPaths))]
    public async Task Headings_go_down_one_step_at_a_time_and_nothing_runs_over_the_edge(string path)
    {
        await using var reader = await site.OpenAsync(path, BrowserSite.Phone);
        var levels = await reader.Page.EvaluateAsync<int[]>(
            "[...document.querySelectorAll('main h1, main h2, main h3, main h4')].map(h => Number(h.tagName[1]))"
        );
        var wide = await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', levels)));
        Assert.Equal(BrowserSite.Phone.Width, wide);
    }

    [Theory]
    [MemberData(nameof(AllPaths))]
    public async Task Fingers_find_what_they_touch(string path)
    {
        await using var reader = await site.OpenAsync(path, BrowserSite.Phone);
        var small = await reader.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href], button')]
              .filter(e => !e.closest('svg, .skip, dialog, [aria-hidden=true], .turn') && e.checkVisibility())
              .map(e => ({ e, b: e.getBoundingClientRect() }))
              .filter(({ b }) => b.width > 0 && (b.height < 43.5 || b.width < 24))
              .map(({ e, b }) => `${Math.round(b.width)}x${Math.round(b.height)} ${e.outerHTML.slice(0, 120)}`)
            """
        );

        Assert.Empty(small);
    }
}
