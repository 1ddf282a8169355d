using System.Net;
using System.Text.Json;
using Broadsheet.Web.Tests.Fixtures;
using Broadsheet.Web.Themes;

namespace Broadsheet.Web.Tests.Themes;

/// <summary>A theme of one's own: a folder over the default one.</summary>
public sealed class ThemeFolderTests(TestSite site) : IClassFixture<TestSite>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("broadsheet-theme-");

    [Fact]
    public async Task Its_files_replace_those_of_the_default_theme()
    {
        Write("templates/not-found.liquid", "<h1>Nowhere: {{ site.name }}</h1>\n");
        Write("assets/site.css", "body { color: teal }\n");
        await using var app = await site.StartAsync(new() { ThemeFolder = _folder.FullName, SiteName = "<Ours>" });
        using var client = TestSite.NewClient(new(app.Urls.First()));

        var html = await (await client.GetAsync("/nothing", TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );
        var page = await client.GetStringAsync("/qinglan-ribao", TestContext.Current.CancellationToken);
        var style = page[(page.IndexOf("href=\"/theme/", StringComparison.Ordinal) + 6)..];

        Assert.Contains("<h1>Nowhere: &lt;Ours&gt;</h1>", html, StringComparison.Ordinal);
        Assert.Equal(
            "body { color: teal }\n",
            await client.GetStringAsync(style[..style.IndexOf('"', StringComparison.Ordinal)], TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("{{ site.nothing }}")]
    [InlineData("{{ nothing }}")]
    [InlineData("{% include 'nothing' %}")]
    [InlineData("{% for i in (1..999999999) %}x{% endfor %}")]
    public async Task What_a_template_does_wrong_is_an_error_page_and_stops_nothing_else(string template)
    {
        Write("templates/month.liquid", template);
        await using var app = await site.StartAsync(new() { ThemeFolder = _folder.FullName });
        using var client = TestSite.NewClient(new(app.Urls.First()));

        Assert.Equal(
            HttpStatusCode.InternalServerError,
            (await client.GetAsync("/qinglan-ribao/2031-12", TestContext.Current.CancellationToken)).StatusCode
        );
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/qinglan-ribao", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_language_more_turns_the_site_and_begins_the_week_as_it_is_read()
    {
        var texts = Theme.Load(null).FindLanguage("en")!.All.ToDictionary();
        (texts["language"], texts["week_starts"], texts["weekday_6"], texts["month_12"]) = ("ar", "6", "السبت", "ديسمبر");
        Write("texts/ar.json", JsonSerializer.Serialize(texts));
        await using var app = await site.StartAsync(new() { ThemeFolder = _folder.FullName });
        using var client = TestSite.NewClient(new(app.Urls.First()));

        var html = await client.GetStringAsync("/sahil/2031-12", TestContext.Current.CancellationToken);

        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", html, StringComparison.Ordinal);
        Assert.Contains("ديسمبر 2031", html, StringComparison.Ordinal);
        Assert.StartsWith(
            "السبت",
            html[
                (html.IndexOf("<th scope=\"col\"><abbr title=\"", StringComparison.Ordinal) + "<th scope=\"col\"><abbr title=\"".Length)..
            ],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_template_that_does_not_parse_is_told_at_the_start()
    {
        Write("templates/month.liquid", "{% if %}");

        Assert.Contains(
            "month.liquid",
            Assert.Throws<ThemeException>(() => Theme.Load(_folder.FullName)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Texts_that_are_no_texts_are_told_at_the_start()
    {
        Write("texts/en.json", "[1]");

        Assert.Contains("en.json", Assert.Throws<ThemeException>(() => Theme.Load(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told_at_the_start() =>
        Assert.Contains(
            "nowhere",
            Assert.Throws<ArgumentException>(() => new SiteOptions { ThemeFolder = "/nowhere" }.Validate()).Message,
            StringComparison.Ordinal
        );

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Join(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
