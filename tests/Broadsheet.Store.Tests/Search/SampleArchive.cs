using System.Text.Json;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Store.Embedded;

namespace Broadsheet.Store.Tests.Search;

/// <summary>The sample issues as their truth tells them, without the PDFs, published in one data folder.</summary>
public sealed class SampleArchive : IAsyncLifetime
{
    private readonly TemporaryFolder _temporary = new();

    internal DataFolder Folder { get; private set; } = null!;

    internal IReadOnlyList<Issue> Issues { get; private set; } = [];

    /// <summary>All articles with their keys.</summary>
    internal IEnumerable<(ArticleKey Key, Article Article)> Articles =>
        Issues.SelectMany(i => i.Articles.Select(a => (new ArticleKey(i.Key, a.Id), a)));

    public async ValueTask InitializeAsync()
    {
        Folder = await DataFolder.OpenOrCreateAsync(_temporary["data"], TimeProvider.System, CancellationToken.None);
        Issues =
        [
            .. Directory
                .EnumerateFiles(FindSamples(), "truth.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(Read),
        ];
        foreach (var issue in Issues)
            await Folder.PublishAsync(issue, CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string FindSamples()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Join(folder.FullName, "samples", "lanchuan-daily")))
                return Path.Join(folder.FullName, "samples");
        }
        throw new DirectoryNotFoundException("The samples are not above the test program.");
    }

    private static Issue Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var slug = PublicationSlug.Parse(Directory.GetParent(path)!.Parent!.Name, null);
        var pages = root.GetProperty("pages").GetArrayLength();
        var byId = root.GetProperty("articles").EnumerateArray().ToDictionary(a => a.GetProperty("id").GetString()!);
        var continued = byId.Values.Select(a => Text(a, "continuedTo")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var articles = byId.Where(a => !continued.Contains(a.Key)).Select((a, i) => Map(a.Value, byId, i + 1)).ToList();
        return new()
        {
            Key = new(slug, DateOnly.Parse(root.GetProperty("date").GetString()!, System.Globalization.CultureInfo.InvariantCulture)),
            Language = root.GetProperty("language").GetString()!,
            NextArticleNumber = articles.Count + 1,
            Pages =
            [
                .. Enumerable
                    .Range(1, pages)
                    .Select(p => new Page
                    {
                        Sequence = p,
                        Id = $"{p:00}",
                        Label = $"{p:00}",
                        Width = 1000,
                        Height = 1500,
                    }),
            ],
            Articles = articles,
        };
    }

    private static Article Map(JsonElement first, Dictionary<string, JsonElement> byId, int number)
    {
        var parts = new List<ArticlePart>();
        for (JsonElement? piece = first; piece is { } at; piece = Text(at, "continuedTo") is { } next ? byId[next] : null)
        {
            foreach (var part in at.GetProperty("parts").EnumerateArray())
            {
                // The continuation prints a headline of its own.
                if (
                    Role(part.GetProperty("role").GetString()!) is not { } role
                    || (role == TextRole.Headline && Text(at, "id") != Text(first, "id"))
                )
                    continue;
                var page = part.GetProperty("page").GetInt32();
                foreach (
                    var text in role == TextRole.Body
                        ? part.GetProperty("text").GetString()!.Split('\n')
                        : [part.GetProperty("text").GetString()!]
                )
                    parts.Add(
                        new TextPart
                        {
                            Page = page,
                            Role = role,
                            Text = text,
                        }
                    );
            }
        }
        return new()
        {
            Id = new(number),
            Kind = first.GetProperty("kind").GetString() switch
            {
                "advertisement" => ArticleKind.Advertisement,
                "notice" => ArticleKind.Notice,
                _ => ArticleKind.Story,
            },
            Parts =
                parts.Count > 0
                    ? parts
                    :
                    [
                        new TextPart
                        {
                            Page = 1,
                            Role = TextRole.Other,
                            Text = "",
                        },
                    ],
        };
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static TextRole? Role(string role) =>
        role switch
        {
            "kicker" => TextRole.Kicker,
            "headline" => TextRole.Headline,
            "deck" => TextRole.Deck,
            "byline" => TextRole.Byline,
            "body" => TextRole.Body,
            "caption" => TextRole.Caption,
            "credit" => TextRole.Credit,
            _ => null,
        };
}
