using System.Text.Json;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Tests.Accuracy;

/// <summary>What of an article stands on one page: the unit that is found or missed. Its texts are normalised.</summary>
internal sealed class ScoredArticle
{
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["lead"] = "body",
        ["crosshead"] = "body",
        ["subhead"] = "body",
        ["title"] = "headline",
        ["subtitle"] = "deck",
        ["author"] = "byline",
        ["dateline"] = "byline",
    };

    private readonly Dictionary<string, List<string>> _texts = new(StringComparer.Ordinal);

    /// <summary>The article and the page, from 1.</summary>
    public required (string Id, int Page) Key { get; init; }

    public required bool IsPicture { get; init; }

    /// <summary>What articles are matched by: the body, or the caption where there is none, or the headline.</summary>
    public string Matter => new[] { "body", "caption", "headline", "kicker", "deck" }.Select(Text).FirstOrDefault(t => t.Length > 0, "");

    public bool IsEmpty => _texts.Count == 0;

    public string Text(string role) => string.Concat(Texts(role));

    public IReadOnlyList<string> Texts(string role) => _texts.GetValueOrDefault(role, []);

    /// <summary>All of its text.</summary>
    public string All() => string.Concat(_texts.Values.SelectMany(t => t));

    private void Add(string role, string? text)
    {
        role = OtherNames.GetValueOrDefault(role, role);
        if (role == "photo" || string.IsNullOrWhiteSpace(text))
            return;
        if (!_texts.TryGetValue(role, out var list))
            _texts[role] = list = [];
        list.Add(ScoredText.Normalise(text));
    }

    /// <summary>The articles of exact truth, and which of them are continued as which.</summary>
    public static (List<ScoredArticle> Articles, HashSet<((string, int) From, (string, int) To)> Links) Read(JsonElement truth)
    {
        var articles = new List<ScoredArticle>();
        var links = new HashSet<((string, int), (string, int))>();
        var named = new List<(string From, string To)>();
        foreach (var article in truth.GetProperty("articles").EnumerateArray())
        {
            var id = article.GetProperty("id").GetString()!;
            var parts = article
                .GetProperty("parts")
                .EnumerateArray()
                .Select(p =>
                    (
                        p.GetProperty("page").GetInt32(),
                        p.GetProperty("role").GetString()!,
                        p.TryGetProperty("text", out var text) ? text.GetString() : null
                    )
                );
            Add(articles, links, id, article.GetProperty("kind").GetString() == "photo", parts);
            if (article.TryGetProperty("continuedTo", out var to) && to.GetString() is { } next)
                named.Add((id, next));
            if (article.TryGetProperty("continuedFrom", out var from) && from.GetString() is { } before)
                named.Add((before, id));
        }
        foreach (var (from, to) in named)
            if (articles.LastOrDefault(a => a.Key.Id == from) is { } first && articles.FirstOrDefault(a => a.Key.Id == to) is { } second)
                links.Add((first.Key, second.Key));
        return (articles, links);
    }

    /// <summary>The stories that layout found; advertisements are none.</summary>
    public static (List<ScoredArticle> Articles, HashSet<((string, int) From, (string, int) To)> Links) Read(LayoutResult found)
    {
        var articles = new List<ScoredArticle>();
        var links = new HashSet<((string, int), (string, int))>();
        for (var i = 0; i < found.Articles.Count; i++)
            if (found.Articles[i] is { Kind: not ArticleKind.Advertisement } article)
                Add(articles, links, $"a{i + 1}", article.Kind == ArticleKind.PhotoStory, article.Parts.SelectMany(Parts));
        return (articles, links);
    }

    private static IEnumerable<(int Page, string Role, string? Text)> Parts(ArticlePart part)
    {
        switch (part)
        {
            case TextPart text:
                return [(text.Page, NameOf(text.Role), text.Text)];
            case Figure figure:
                return
                [
                    (figure.Page, "photo", null),
                    .. figure.Caption is { } caption ? new[] { (caption.Page, "caption", (string?)caption.Text) } : [],
                    .. figure.Credit is { } credit ? new[] { (credit.Page, "credit", (string?)credit.Text) } : [],
                ];
            default:
                return [];
        }
    }

#pragma warning disable CA1308 // The names of roles are written small in the exchange format.
    private static string NameOf(TextRole role) => role.ToString().ToLowerInvariant();
#pragma warning restore CA1308

    private static void Add(
        List<ScoredArticle> articles,
        HashSet<((string, int), (string, int))> links,
        string id,
        bool isPicture,
        IEnumerable<(int Page, string Role, string? Text)> parts
    )
    {
        var own = new List<ScoredArticle>();
        foreach (var (page, role, text) in parts)
        {
            var article = own.Find(a => a.Key.Page == page);
            if (article is null)
                own.Add(article = new ScoredArticle { Key = (id, page), IsPicture = isPicture });
            article.Add(role, text);
        }
        for (var i = 1; i < own.Count; i++)
            links.Add((own[i - 1].Key, own[i].Key));
        articles.AddRange(own);
    }
}
