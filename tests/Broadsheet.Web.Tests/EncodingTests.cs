using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Web.Tests.Fixtures;

namespace Broadsheet.Web.Tests;

/// <summary>Everything from imports is text: a newspaper whose every string is an attack renders on every template without taking
/// effect.</summary>
public sealed class EncodingTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly IssueKey Key = IssueKey.Parse("hostile/2031-12-15", null);
    private static readonly IssueKey Gone = IssueKey.Parse("hostile/2031-12-14", null);

    [Fact]
    public async Task No_string_of_an_issue_takes_effect_on_any_template()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var issues = site.Data.Issues;
        await issues.SavePublicationAsync(Publication(), cancellationToken);
        await TestIssues.PublishAsync(issues, await IssueAsync(Key, cancellationToken), cancellationToken);
        await TestIssues.PublishAsync(issues, await IssueAsync(Gone, cancellationToken), cancellationToken);
        await issues.WithdrawIssueAsync(Gone, Attack("reason"), cancellationToken);
        await issues.WithdrawArticleAsync(new(Key, new(3)), Attack("article-reason"), cancellationToken);

        // Together these pages are all templates: ThemeContractTests knows which includes which.
        string[] paths =
        [
            "/",
            "/hostile",
            "/hostile/2031-12",
            $"/{Key}",
            $"/{Key}/p-01",
            $"/{Key}/p-01?zoom=2",
            $"/{Key}/p-02",
            $"/{Key}/a1",
            $"/{Key}/a2",
            $"/{Gone}",
            $"/{Key}/a3",
            $"/{Key}/a99",
        ];
        var met = new HashSet<string>();
        foreach (var path in paths)
        {
            foreach (var address in (string[])[path, path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "ui=\"'><script>"])
            {
                var html = await (await site.Client.GetAsync(address, cancellationToken)).Content.ReadAsStringAsync(cancellationToken);
                Assert.DoesNotContain("<script>boom", html, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("'><", html, StringComparison.Ordinal);
                Assert.DoesNotContain("onload=\"boom", html, StringComparison.Ordinal);
                Assert.DoesNotContain(
                    "</script><",
                    html.Replace("\"></script><script", "", StringComparison.Ordinal)
                        .Replace("\" defer></script>\n<script", "", StringComparison.Ordinal),
                    StringComparison.Ordinal
                );
                foreach (
                    var where in Places.Where(w =>
                        html.Contains(Encoded(w), StringComparison.Ordinal)
                        || html.Contains($"boom('{w}')", StringComparison.Ordinal)
                        || html.Contains($"boom(&#39;{w}", StringComparison.Ordinal)
                    )
                )
                    met.Add(where);
            }
        }

        // A place that no page shows would prove nothing.
        Assert.Equal(Places.Order(StringComparer.Ordinal), met.Order(StringComparer.Ordinal));
    }

    private static readonly string[] Places =
    [
        "name",
        "publisher",
        "place",
        "rights",
        "number",
        "edition",
        "label",
        "page-name",
        "kicker",
        "headline",
        "deck",
        "byline",
        "dateline",
        "lead",
        "body",
        "crosshead",
        "pullquote",
        "caption",
        "credit",
        "other",
        "jump",
        "correction",
        "reason",
        "article-reason",
        "ad",
        "issn",
        "language",
        "article-language",
    ];

    private static string Attack(string where) => $"\"'><script>boom('{where}')</script><img onload=\"boom()\">{{{{ 7 | times: 7 }}}}";

    private static string Encoded(string where) => $"&quot;&#39;&gt;&lt;script&gt;boom(&#39;{where}&#39;)&lt;/script&gt;";

    private static Publication Publication() =>
        new()
        {
            Slug = Key.Publication,
            Name = Attack("name"),
            Language = Attack("language"),
            Issn = Attack("issn"),
            Publisher = Attack("publisher"),
            Place = Attack("place"),
            Rights = Attack("rights"),
        };

    private async Task<Issue> IssueAsync(IssueKey key, CancellationToken cancellationToken)
    {
        var image = await DrawnPage.PhotographAsync(site.Data.Assets, 40, 30, 90, cancellationToken);
        var odd = image with { MediaType = "image/\"><script>boom('type')</script>" };
        var previews = await DrawnPage.DrawAsync(site.Data.Assets, 800, 1000, [], [], cancellationToken);
        Page Page(int sequence) =>
            new()
            {
                Sequence = sequence,
                Id = $"0{sequence}",
                Label = Attack("label"),
                Name = Attack("page-name"),
                Section = Attack("section"),
                Width = 800,
                Height = 1000,
                Images = previews with { Previews = [.. previews.Previews, odd] },
                Source = Attack("source"),
            };
        TextPart Text(TextRole role, string where, int page = 1) =>
            new()
            {
                Role = role,
                Text = Attack(where),
                Page = page,
            };
        return new()
        {
            Key = key,
            Language = "zh-Hans",
            Number = Attack("number"),
            EditionLabel = Attack("edition"),
            Pages = [Page(1), Page(2)],
            Problems = [new(Severity.Error, Attack("code"), Attack("where"), Attack("message"))],
            Articles =
            [
                new()
                {
                    Id = new(1),
                    Kind = ArticleKind.Story,
                    Language = Attack("article-language"),
                    Dateline = new()
                    {
                        Agency = Attack("agency"),
                        Place = Attack("dateline-place"),
                        Reporter = Attack("reporter"),
                        Date = Attack("date"),
                    },
                    Corrections = [new() { At = new(2031, 12, 15, 0, 0, 0, TimeSpan.Zero), Text = Attack("correction") }],
                    Zones = [new() { Page = 1, Outlines = [Polygon.FromRect(new(10, 10, 200, 100))] }],
                    Parts =
                    [
                        Text(TextRole.Kicker, "kicker"),
                        Text(TextRole.Headline, "headline"),
                        Text(TextRole.Deck, "deck"),
                        Text(TextRole.Byline, "byline"),
                        Text(TextRole.Dateline, "dateline"),
                        Text(TextRole.Lead, "lead"),
                        Text(TextRole.Body, "body"),
                        Text(TextRole.Crosshead, "crosshead"),
                        Text(TextRole.PullQuote, "pullquote"),
                        Text(TextRole.Other, "other"),
                        new Figure
                        {
                            Page = 1,
                            Pictures = [new() { Zone = new(0, 0, 10, 10), Image = image }, new() { Zone = new(0, 0, 10, 10), Image = odd }],
                            Caption = Text(TextRole.Caption, "caption"),
                            Credit = Text(TextRole.Credit, "credit"),
                        },
                        new TextPart
                        {
                            Role = TextRole.JumpLine,
                            Page = 1,
                            Text = Attack("jump-line"),
                            Jump = new() { Direction = JumpDirection.To, Label = Attack("jump") },
                        },
                        Text(TextRole.Body, "body", 2),
                    ],
                },
                new()
                {
                    Id = new(2),
                    Kind = ArticleKind.Advertisement,
                    Parts = [Text(TextRole.Headline, "ad", 2)],
                    Zones = [new() { Page = 2, Outlines = [Polygon.FromRect(new(10, 10, 200, 100))] }],
                },
                new()
                {
                    Id = new(3),
                    Kind = ArticleKind.Story,
                    Parts = [Text(TextRole.Headline, "headline", 2)],
                },
            ],
            NextArticleNumber = 4,
        };
    }
}
