using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Broadsheet.Site.Tests;

/// <summary>Walks through the paper as readers do: by touch, by keys, without script.</summary>
public sealed class ReadingTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private const string Issue = "/qinglan-ribao/2031-12-15";

    [Fact]
    public async Task Without_script_a_reader_goes_from_the_paper_to_the_story_and_back_to_its_place()
    {
        await using var reader = await site.OpenAsync("/", BrowserSite.Phone, script: false);
        await reader.TurnAsync(
            () => reader.Page.GetByRole(AriaRole.Link, new() { Name = "青岚日报" }).First.ClickAsync(),
            "/qinglan-ribao"
        );
        await reader.TurnAsync(() => reader.Page.Locator(".calendar a[href='/qinglan-ribao/2031-12-15']").ClickAsync(), Issue);
        await reader.TurnAsync(() => reader.Page.GetByText("第01版：要闻").ClickAsync(), Issue + "/p-01");
        // A story on the facsimile: in the corner that belongs to it alone.
        await reader.TurnAsync(
            () =>
                reader
                    .Page.Locator("#a1 path")
                    .ClickAsync(
                        new()
                        {
                            Position = new() { X = 20, Y = 20 },
                        }
                    ),
            Issue + "/a1"
        );
        await Assertions
            .Expect(reader.Page.Locator("h1"))
            .ToHaveTextAsync(new Regex("一桥飞架两岸.*百年渡口谢幕", RegexOptions.Singleline));
        await Assertions.Expect(reader.Page.Locator(".text-tools")).ToBeHiddenAsync();
        await reader.TurnAsync(() => reader.Page.Locator(".over a").ClickAsync(), Issue + "/p-01#a1");
        await Assertions.Expect(reader.Page.Locator("#a1")).ToBeInViewportAsync();
        await reader.TurnAsync(() => reader.Page.GetByRole(AriaRole.Link, new() { Name = "下一版" }).ClickAsync(), Issue + "/p-02");
    }

    [Fact]
    public async Task Without_script_a_page_is_enlarged_until_it_can_be_read()
    {
        await using var reader = await site.OpenAsync(Issue + "/p-01", BrowserSite.Phone, script: false);
        await reader.TurnAsync(() => reader.Page.GetByRole(AriaRole.Link, new() { Name = "可读" }).ClickAsync(), "p-01?zoom=2");
        var box = await reader.Page.Locator("#sheet img").BoundingBoxAsync();
        var zones = await reader.Page.Locator("#sheet svg").BoundingBoxAsync();

        // 800 points wide: nine-point text is at least 12 pixels high, and the zones still lie on it.
        Assert.Equal(1080, box!.Width, 1.0);
        Assert.Equal(box.Width, zones!.Width, 1.0);
        Assert.Equal(box.Height, zones.Height, 1.0);
    }

    [Fact]
    public async Task Stories_are_read_one_after_the_other_without_going_back()
    {
        await using var reader = await site.OpenAsync(Issue + "/a1", BrowserSite.Desk, script: false);
        foreach (var next in (string[])["a2", "a3", "a4", "a6", "a7", "a8", "a10"])
            await reader.TurnAsync(
                () => reader.Page.GetByRole(AriaRole.Link, new() { Name = "下一篇" }).First.ClickAsync(),
                $"{Issue}/{next}"
            );
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "下一篇" })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(Issue + "/p-02", "ArrowRight", Issue + "/p-03")]
    [InlineData(Issue + "/p-02", "ArrowLeft", Issue + "/p-01")]
    [InlineData("/umibe/2031-12-15/p-2", "ArrowLeft", "/umibe/2031-12-15/p-3")]
    [InlineData("/umibe/2031-12-15/p-2", "ArrowRight", "/umibe/2031-12-15/p-1")]
    [InlineData(Issue + "/a2", "j", Issue + "/a3")]
    [InlineData(Issue + "/a2", "k", Issue + "/a1")]
    [InlineData(Issue + "/a1", "ArrowRight", Issue + "/p-02")]
    public async Task Keys_turn_pages_and_stories(string path, string key, string target)
    {
        await using var reader = await site.OpenAsync(path, BrowserSite.Desk);
        await reader.TurnAsync(() => reader.Page.Keyboard.PressAsync(key), target);
    }

    [Theory]
    [InlineData(Issue + "/a1", "Shift+ArrowRight")]
    [InlineData(Issue + "/a1", "Shift+ArrowLeft")]
    [InlineData(Issue + "/a2", "Shift+J")]
    [InlineData(Issue + "/a2", "Control+Shift+ArrowRight")]
    [InlineData(Issue + "/p-02", "Shift+ArrowRight")]
    [InlineData(Issue + "/p-02", "Alt+k")]
    [InlineData(Issue + "/p-02", "Meta+ArrowLeft")]
    public async Task Keys_pressed_with_others_stay_on_the_page_and_go_on_selecting(string path, string keys)
    {
        await using var reader = await site.OpenAsync(path, BrowserSite.Desk);
        await reader.Page.EvaluateAsync(
            """
            () => {
                window.stayed = true;
                const text = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT, n => n.data.trim().length > 4 ? 1 : 2).nextNode();
                getSelection().setBaseAndExtent(text, 0, text, 2);
            }
            """
        );
        await reader.Page.Keyboard.PressAsync(keys);
        await reader.Page.WaitForTimeoutAsync(300);
        Assert.EndsWith(path, new Uri(reader.Page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.True(await reader.Page.EvaluateAsync<bool>("() => window.stayed === true"));
        if (keys == "Shift+ArrowRight" && path.EndsWith("/a1", StringComparison.Ordinal))
            Assert.Equal(3, await reader.Page.EvaluateAsync<int>("() => getSelection().toString().length"));
    }

    [Theory]
    [InlineData("<input value='one two'>", "ArrowRight")]
    [InlineData("<div contenteditable='plaintext-only'><b tabindex='0'>one two</b></div>", "j")]
    [InlineData("<textarea>one</textarea>", "k")]
    [InlineData("<div role='textbox' tabindex='0'>one</div>", "ArrowLeft")]
    public async Task Keys_typed_into_a_field_stay_there(string field, string key)
    {
        await using var reader = await site.OpenAsync(Issue + "/a2", BrowserSite.Desk);
        await reader.Page.EvaluateAsync(
            "html => { const box = document.createElement('div'); box.innerHTML = html; document.querySelector('main').prepend(box); window.stayed = true; "
                + "(box.querySelector('[tabindex]') ?? box.firstElementChild).focus(); }",
            field
        );
        await reader.Page.Keyboard.PressAsync(key);
        await reader.Page.WaitForTimeoutAsync(300);
        Assert.True(await reader.Page.EvaluateAsync<bool>("() => window.stayed === true"));
    }

    [Fact]
    public async Task On_a_page_j_and_k_go_over_the_titles_and_light_their_zones()
    {
        await using var reader = await site.OpenAsync(Issue + "/p-01", BrowserSite.Desk);
        await reader.Page.Keyboard.PressAsync("j");
        await reader.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(reader.Page.Locator("#a2")).ToHaveClassAsync(new Regex("lit"));
        await Assertions.Expect(reader.Page.Locator("#a2 .label")).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("k");
        await Assertions.Expect(reader.Page.Locator("#a2")).Not.ToHaveClassAsync(new Regex("lit"));
        await reader.TurnAsync(() => reader.Page.Keyboard.PressAsync("Enter"), Issue + "/a1");
    }

    [Fact]
    public async Task Zones_tell_their_title_under_the_pointer_and_have_the_focus_once_for_each_story()
    {
        await using var reader = await site.OpenAsync(Issue + "/p-01", BrowserSite.Desk);
        await reader
            .Page.Locator("#a2 path")
            .HoverAsync(
                new()
                {
                    Position = new() { X = 5, Y = 5 },
                }
            );
        await Assertions.Expect(reader.Page.Locator("#a2 .label text")).ToHaveTextAsync("秋粮入库过半");
        await Assertions.Expect(reader.Page.Locator("#a2 .label")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator(".titles a.lit")).ToHaveTextAsync("秋粮入库过半");

        await reader.Page.Locator("#a1").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(reader.Page.Locator("#a2")).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(reader.Page.Locator("#a3")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Text_size_and_colours_are_remembered()
    {
        await using var reader = await site.OpenAsync(Issue + "/a1", BrowserSite.Desk);
        var plain = await SizeAsync(reader);
        await reader.Page.Keyboard.PressAsync("+");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "放大", Exact = true }).ClickAsync();
        var large = await SizeAsync(reader);
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "明暗" }).ClickAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "明暗" }).ClickAsync();
        await reader.GoAsync(Issue + "/a2");

        Assert.True(large > plain);
        Assert.Equal(large, await SizeAsync(reader));
        Assert.Equal("dark", await reader.Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.Equal("rgb(21, 20, 18)", await reader.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));

        await reader.Page.Keyboard.PressAsync("0");
        Assert.Equal(plain, await SizeAsync(reader));
    }

    [Fact]
    public async Task The_question_mark_tells_the_keys()
    {
        await using var reader = await site.OpenAsync(Issue, BrowserSite.Desk);
        await reader.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Dialog, new() { Name = "快捷键" })).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(reader.Page.Locator("#help")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_content()
    {
        await using var reader = await site.OpenAsync(Issue + "/p-01", BrowserSite.Desk);
        await reader.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "跳到正文" })).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#content", reader.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_enlarged_dragged_and_still_leads_to_its_stories()
    {
        await using var reader = await site.OpenAsync(Issue + "/p-01", BrowserSite.Phone);
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "放大版面" }).ClickAsync();
        var sheet = reader.Page.Locator("#viewer .sheet");
        var before = await sheet.BoundingBoxAsync();
        Assert.True(before!.Width > 1000);

        await reader.Page.Mouse.MoveAsync(200, 500);
        await reader.Page.Mouse.DownAsync();
        await reader.Page.Mouse.MoveAsync(100, 350, new() { Steps = 4 });
        await reader.Page.Mouse.UpAsync();
        var after = await sheet.BoundingBoxAsync();
        Assert.Equal(before.X - 100, after!.X, 1.0);
        Assert.Equal(before.Y - 150, after.Y, 1.0);
        Assert.EndsWith("/p-01", reader.Path, StringComparison.Ordinal);

        await reader.Page.Keyboard.PressAsync("-");
        Assert.True((await sheet.BoundingBoxAsync())!.Width < after.Width);
        await reader.Page.Keyboard.PressAsync("0");
        await reader.TurnAsync(
            () =>
                sheet
                    .Locator("[data-story=a1] path")
                    .ClickAsync(
                        new()
                        {
                            Position = new() { X = 10, Y = 10 },
                        }
                    ),
            Issue + "/a1"
        );
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task A_photograph_is_enlarged_and_closed()
    {
        await using var reader = await site.OpenAsync(Issue + "/a1", BrowserSite.Phone);
        await reader.Page.Locator("a.photo").First.ClickAsync();
        await Assertions.Expect(reader.Page.Locator("#viewer img")).ToBeVisibleAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "关闭" }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator("#viewer")).ToBeHiddenAsync();
        Assert.EndsWith("/a1", reader.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_a_story_is_the_story_alone()
    {
        await using var reader = await site.OpenAsync(Issue + "/a1", BrowserSite.Desk);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var gone in (string[])[".top", ".reader-side", ".turn-stories", ".turn-pages", ".foot"])
            await Assertions.Expect(reader.Page.Locator(gone).First).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Locator("article h1")).ToBeVisibleAsync();
    }

    private static Task<double> SizeAsync(Reader reader) =>
        reader.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.text')).fontSize)");
}
