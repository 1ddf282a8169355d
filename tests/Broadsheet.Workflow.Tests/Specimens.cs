using System.Text;
using Broadsheet.Import;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Pages;

namespace Broadsheet.Workflow.Tests;

/// <summary>Issues and articles of invented text.</summary>
internal static class Specimens
{
    private static readonly string[] Words =
    [
        "harbour",
        "council",
        "bridge",
        "winter",
        "market",
        "ferry",
        "school",
        "teacher",
        "budget",
        "railway",
        "garden",
        "museum",
        "lantern",
        "orchard",
        "storm",
        "council",
        "vote",
        "captain",
        "bakery",
        "river",
        "north",
        "evening",
        "library",
        "painter",
        "village",
        "festival",
        "copper",
        "tunnel",
    ];

    /// <summary>Paragraphs that are the same for the same seed and have little in common with those of another.</summary>
    public static string Paragraph(int seed, int words = 60)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
            text.Append(Words[random.Next(Words.Length)]).Append(random.Next(10) == 0 ? ", " : " ");
        return text.ToString().TrimEnd() + ".";
    }

    /// <summary>A story with a headline and three paragraphs of its seed.</summary>
    public static Article Story(int seed, int page = 1, string? headline = null, int paragraphs = 3) =>
        new()
        {
            Kind = ArticleKind.Story,
            Parts =
            [
                Text(TextRole.Headline, headline ?? $"Headline {seed}", page, 0, seed),
                .. Enumerable.Range(1, paragraphs).Select(i => Text(TextRole.Body, Paragraph(seed * 100 + i), page, i, seed)),
            ],
            Zones = [new Zone { Page = page, Outlines = [Polygon.FromRect(new(10, 10 + seed * 100, 200, 90))] }],
        };

    public static TextPart Text(TextRole role, string text, int page, int line, int seed) =>
        new()
        {
            Role = role,
            Text = text,
            Page = page,
            Zones = [new(10.123456, 10 + seed * 100 + line * 20, 200, 18)],
            Confidence = 0.8,
        };

    public static Figure Figure(int page, string caption, string? credit, double x = 300) =>
        new()
        {
            Page = page,
            Pictures = [new Picture { Zone = new(x, 40, 120, 80) }],
            Caption = new TextPart
            {
                Role = TextRole.Caption,
                Text = caption,
                Page = page,
                Zones = [new(x, 122, 120, 10)],
            },
            Credit = credit is null
                ? null
                : new TextPart
                {
                    Role = TextRole.Credit,
                    Text = credit,
                    Page = page,
                    Zones = [new(x, 133, 120, 8)],
                },
            Zones = [new(x, 40, 120, 80), new(x, 122, 120, 10)],
        };

    public static ImportedIssue Issue(string fingerprint, params Article[] articles) => Issue(fingerprint, ["01", "02", "04"], articles);

    public static ImportedIssue Issue(string fingerprint, string[] labels, params Article[] articles) =>
        new()
        {
            Date = TestNewsroom.Key.Date,
            Edition = 1,
            PublicationName = "The Harbour Post",
            Language = "en",
            Pages =
            [
                .. labels.Select(
                    (label, i) =>
                        new Page
                        {
                            Sequence = i + 1,
                            Id = label,
                            Label = label,
                            Name = $"Page {label}",
                            Width = 800,
                            Height = 1200,
                        }
                ),
            ],
            Articles = articles,
            Problems = [],
            SourceFingerprint = fingerprint,
        };
}
