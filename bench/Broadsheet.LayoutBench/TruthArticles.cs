using System.Text.Json.Nodes;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.LayoutBench;

/// <summary>The articles of exact truth as the desk would have corrected them.</summary>
internal static class TruthArticles
{
    /// <summary>Articles and advertisements of some pages, which are counted from 1 in their order.</summary>
    public static IReadOnlyList<Article> Read(string file, IReadOnlyList<int> pages)
    {
        var truth = JsonNode.Parse(File.ReadAllText(file))!;
        var articles = new List<Article>();
        foreach (var article in truth["articles"]!.AsArray())
            articles.Add(
                new Article
                {
                    Kind = ArticleKind.Story,
                    Parts =
                    [
                        .. article!["parts"]!
                            .AsArray()
                            .Select(p => Part(p!, (string)p!["role"]!, (int)p["page"]!, pages))
                            .OfType<TextPart>(),
                    ],
                }
            );
        foreach (var page in truth["pages"]!.AsArray())
        foreach (var advertisement in page!["ads"]?.AsArray() ?? [])
            if (Part(advertisement!, "other", (int)page["index"]!, pages) is { } part)
                articles.Add(new Article { Kind = ArticleKind.Advertisement, Parts = [part] });
        return articles;
    }

    private static TextPart? Part(JsonNode part, string role, int page, IReadOnlyList<int> pages)
    {
        var place = pages.ToList().IndexOf(page);
        if (place < 0 || role == "photo")
            return null;
        return new TextPart
        {
            Page = place + 1,
            Role = Enum.TryParse<TextRole>(role, ignoreCase: true, out var known) ? known : TextRole.Other,
            Text = (string?)part["text"] ?? "",
            Zones =
            [
                .. (part["zones"]?.AsArray() ?? []).Select(z => new Rect((double)z![0]!, (double)z[1]!, (double)z[2]!, (double)z[3]!)),
            ],
        };
    }
}
