using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;

namespace Broadsheet.SearchBench;

/// <summary>Issues of two newspapers, four Chinese ones to an English one: a hundred articles each, a day after the other.</summary>
internal sealed class Archive(ArchiveText text)
{
    public const int ArticlesAnIssue = 100;
    private static readonly DateOnly FirstDay = new(1960, 1, 1);
    private static readonly PublicationSlug Chinese = PublicationSlug.Parse("lanchuan-daily", null);
    private static readonly PublicationSlug English = PublicationSlug.Parse("port-ellis-packet", null);

    /// <summary>Day of an issue: the archive is spread over the years as decades of daily papers are.</summary>
    public static DateOnly DayOf(int issue) => FirstDay.AddDays(issue);

    public static bool IsChinese(int issue) => issue % 5 != 4;

    public static Publication Publication(int issue) =>
        IsChinese(issue)
            ? new()
            {
                Slug = Chinese,
                Name = "兰川日报",
                Language = "zh-Hans",
            }
            : new()
            {
                Slug = English,
                Name = "The Port Ellis Packet",
                Language = "en",
            };

    public Issue Issue(int number) =>
        new()
        {
            Key = new(Publication(number).Slug, DayOf(number)),
            Language = Publication(number).Language,
            NextArticleNumber = ArticlesAnIssue + 1,
            Pages =
            [
                .. Enumerable
                    .Range(1, 10)
                    .Select(p => new Page
                    {
                        Sequence = p,
                        Id = $"A{p:00}",
                        Label = $"A{p:00}",
                        Name = p < 4 ? "要闻" : "综合",
                        Section = p < 6 ? "A" : "B",
                        Width = 1105.5,
                        Height = 1544.9,
                    }),
            ],
            Articles = [.. Enumerable.Range(1, ArticlesAnIssue).Select(a => Article(number, a))],
        };

    public (string Headline, string[] Paragraphs) Text(int issue, int article) =>
        text.Article((long)issue * ArticlesAnIssue + article, IsChinese(issue));

    private Article Article(int issue, int number)
    {
        var (headline, paragraphs) = Text(issue, number);
        var page = (number - 1) / 10 + 1;
        return new()
        {
            Id = new(number),
            Kind = ArticleKind.Story,
            Zones = [new() { Page = page, Outlines = [Polygon.FromRect(new Rect(40, 40, 300, 400))] }],
            Parts =
            [
                new TextPart
                {
                    Page = page,
                    Role = TextRole.Headline,
                    Text = headline,
                },
                .. paragraphs.Select(p => new TextPart
                {
                    Page = page,
                    Role = TextRole.Body,
                    Text = p,
                }),
            ],
        };
    }
}
