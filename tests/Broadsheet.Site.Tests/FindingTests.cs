using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Broadsheet.Site.Tests;

/// <summary>Back issues and search as readers use them: by touch, by keys, without script.</summary>
public sealed class FindingTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task Without_script_the_paper_of_a_day_is_two_touches_away()
    {
        await using var reader = await site.OpenAsync("/qinglan-ribao/2031-12-15/a1", BrowserSite.Phone, script: false);
        await reader.TurnAsync(
            () => reader.Page.GetByRole(AriaRole.Link, new() { Name = "往期阅读" }).ClickAsync(),
            "/qinglan-ribao/2031-12"
        );
        await reader.TurnAsync(
            () => reader.Page.Locator(".days a[href='/qinglan-ribao/2031-12-16']").ClickAsync(),
            "/qinglan-ribao/2031-12-16"
        );
    }

    [Fact]
    public async Task Arrow_keys_walk_through_the_days_that_have_an_issue()
    {
        await using var reader = await site.OpenAsync("/qinglan-ribao/2031-12", BrowserSite.Desk);
        var days = reader.Page.Locator(".days a");
        Assert.Equal(1, await reader.Page.Locator(".days a[tabindex='0']").CountAsync());
        await reader.Page.Locator(".days a[tabindex='0']").FocusAsync();
        await Assertions.Expect(reader.Page.Locator(".days a[href$='2031-12-16']")).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(reader.Page.Locator(".days a[href$='ed-2']")).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Home");
        await Assertions.Expect(days.First).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(days.First).ToBeFocusedAsync();
        Assert.EndsWith("/2031-12", reader.Path, StringComparison.Ordinal);
        await reader.TurnAsync(() => reader.Page.Keyboard.PressAsync("PageUp"), "/qinglan-ribao/2031-11");
        await reader.Page.Locator(".days a[tabindex='0']").FocusAsync();
        await reader.TurnAsync(() => reader.Page.Keyboard.PressAsync("Enter"), "/qinglan-ribao/2031-11-30");
    }

    [Fact]
    public async Task Without_script_a_word_is_found_and_seen_where_it_is_printed()
    {
        await using var reader = await site.OpenAsync("/qinglan-ribao", BrowserSite.Phone, script: false);
        await reader.Page.GetByRole(AriaRole.Searchbox, new() { Name = "检索词" }).FillAsync("大桥");
        await reader.TurnAsync(() => reader.Page.Keyboard.PressAsync("Enter"), "/qinglan-ribao/search?q=%E5%A4%A7%E6%A1%A5");
        await Assertions.Expect(reader.Page.Locator(".found h3")).ToHaveTextAsync(new Regex("一桥飞架两岸"));
        await Assertions.Expect(reader.Page.Locator(".found mark").First).ToHaveTextAsync("大桥");
        await reader.TurnAsync(() => reader.Page.Locator(".whence a").ClickAsync(), "p-01?q=%E5%A4%A7%E6%A1%A5#hit");

        await Assertions.Expect(reader.Page.Locator("#hit")).ToBeInViewportAsync();
        var sheet = await reader.Page.Locator("#sheet img").BoundingBoxAsync();
        var box = await reader.Page.Locator("#hit rect").First.BoundingBoxAsync();
        Assert.True(
            box!.Width > 4
                && box.X >= sheet!.X
                && box.X + box.Width <= sheet.X + sheet.Width
                && box.Y >= sheet.Y
                && box.Y + box.Height <= sheet.Y + sheet.Height
        );

        await reader.TurnAsync(() => reader.Page.GetByRole(AriaRole.Link, new() { Name = "下一处" }).ClickAsync(), "hit=2#hit");
        await reader.TurnAsync(
            () => reader.Page.GetByRole(AriaRole.Link, new() { Name = "下一处" }).ClickAsync(),
            "/p-04?q=%E5%A4%A7%E6%A1%A5#hit"
        );
        await reader.TurnAsync(
            () => reader.Page.GetByRole(AriaRole.Link, new() { Name = "全部结果" }).ClickAsync(),
            "/qinglan-ribao/search?q=%E5%A4%A7%E6%A1%A5"
        );
    }

    [Fact]
    public async Task Keys_go_from_hit_to_hit()
    {
        await using var reader = await site.OpenAsync("/qinglan-ribao/2031-12-15/p-01?q=%E5%A4%A7%E6%A1%A5", BrowserSite.Desk);
        await reader.TurnAsync(() => reader.Page.Keyboard.PressAsync("n"), "hit=2#hit");
        await reader.TurnAsync(() => reader.Page.Keyboard.PressAsync("p"), "p-01?q=%E5%A4%A7%E6%A1%A5#hit");
    }

    [Fact]
    public async Task Suggestions_come_while_typing_and_are_chosen_by_keys()
    {
        await using var reader = await site.OpenAsync("/harbour-post", BrowserSite.Desk);
        var box = reader.Page.GetByRole(AriaRole.Combobox, new() { Name = "Words to search for" });
        await box.ClickAsync();
        await reader.Page.Keyboard.TypeAsync("ferr");
        var options = reader.Page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        var first = await options.First.TextContentAsync();

        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(box).ToHaveValueAsync(first!);
        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(box).ToHaveValueAsync("ferr");
        await Assertions.Expect(options).ToHaveCountAsync(0);

        await reader.Page.Keyboard.TypeAsync("y");
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.WaitForURLAsync(new Regex("/harbour-post/search\\?q="));
        await Assertions.Expect(reader.Page.Locator(".found li").First).ToBeVisibleAsync();
        Assert.Empty(reader.Errors);
        Assert.Empty(reader.Outside);
    }
}
