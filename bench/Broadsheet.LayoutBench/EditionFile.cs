using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Layout;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Inspection;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.LayoutBench;

/// <summary>Writes what layout found in the exchange format of the scorer, straight from layout: no store, no ids.</summary>
internal static class EditionFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string file, LayoutResult result, IReadOnlyList<PageFacts> pages, LayoutInspection inspection)
    {
        var articles = new JsonArray();
        foreach (var article in result.Articles)
        {
            articles.Add(
                new JsonObject
                {
                    ["id"] = $"a{articles.Count + 1}",
                    ["page"] = article.FirstPage,
                    ["kind"] = article.Kind switch
                    {
                        ArticleKind.PhotoStory => "photo",
                        ArticleKind.Brief => "brief",
                        ArticleKind.Advertisement => "ad",
                        _ => "article",
                    },
                    ["confidence"] = Math.Round(article.Confidence, 3),
                    ["doubts"] = new JsonObject(
                        inspection
                            .Articles[articles.Count]
                            .Doubts.Select(d => KeyValuePair.Create(d.Kind.ToString(), (JsonNode?)Math.Round(d.Amount, 3)))
                    ),
                    ["parts"] = new JsonArray([.. article.Parts.SelectMany(Parts)]),
                }
            );
        }
        var list = new JsonArray([
            .. pages.Select(
                (p, i) =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["index"] = i + 1,
                            ["label"] = p.Label,
                            ["name"] = p.Name,
                        }
            ),
        ]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(
            file,
            new JsonObject
            {
                ["schema"] = "broadsheet-edition/1",
                ["pages"] = list,
                ["articles"] = articles,
            }.ToJsonString(Options)
        );
    }

    private static IEnumerable<JsonNode> Parts(ArticlePart part)
    {
        if (part is TextPart text)
        {
            yield return Part(
                text.Role.ToString().ToUpperInvariant() switch
                {
                    "LEAD" => "body",
                    var role => role.ToLower(System.Globalization.CultureInfo.InvariantCulture),
                },
                text.Page,
                text.Text,
                text.Zones
            );
        }
        else if (part is Figure figure)
        {
            foreach (var picture in figure.Pictures)
                yield return Part("photo", figure.Page, "", [picture.Zone]);
            if (figure.Caption is { } caption)
                yield return Part("caption", caption.Page, caption.Text, caption.Zones);
            if (figure.Credit is { } credit)
                yield return Part("credit", credit.Page, credit.Text, credit.Zones);
        }
    }

    private static JsonObject Part(string role, int page, string text, IReadOnlyList<Rect> zones) =>
        new()
        {
            ["role"] = role,
            ["page"] = page,
            ["text"] = text,
            ["zones"] = new JsonArray([
                .. zones.Select(z =>
                    (JsonNode)new JsonArray(Math.Round(z.X, 2), Math.Round(z.Y, 2), Math.Round(z.Width, 2), Math.Round(z.Height, 2))
                ),
            ]),
        };
}
