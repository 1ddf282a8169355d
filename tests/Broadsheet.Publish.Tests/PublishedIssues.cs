using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;

namespace Broadsheet.Publish.Tests;

/// <summary>A small issue with one of everything that is published.</summary>
internal static class PublishedIssues
{
    public static PublishedIssue Sample { get; } = Make();

    public static IAddresses Addresses { get; } = new PaperAddresses();

    private static PublishedIssue Make()
    {
        var key = IssueKey.Parse("qinglan-ribao/2031-12-15", null);
        var picture = new AssetReference
        {
            Hash = AssetHash.Of("picture"u8),
            MediaType = "image/jpeg",
            Length = 7,
            Width = 640,
            Height = 420,
        };
        TextPart Text(TextRole role, string text, int page = 1) =>
            new()
            {
                Role = role,
                Text = text,
                Page = page,
            };
        var articles = new List<Article>
        {
            new()
            {
                Id = new(1),
                Kind = ArticleKind.Story,
                Dateline = new()
                {
                    Agency = "本报讯",
                    Place = "青岚",
                    Reporter = "周见山",
                },
                Corrections = [new() { At = new(2031, 12, 16, 2, 0, 0, TimeSpan.Zero), Text = "第二段的数字已更正。" }],
                Zones =
                [
                    new() { Page = 1, Outlines = [Polygon.FromRect(new(10.123, 20, 100, 50.5))] },
                    new() { Page = 2, Outlines = [Polygon.FromRect(new(0, 0, 10, 10))] },
                ],
                Parts =
                [
                    Text(TextRole.Headline, "一桥飞架\n两岸"),
                    Text(TextRole.Deck, "——</script><b>'&"),
                    Text(TextRole.Byline, "本报记者 周见山"),
                    new Figure
                    {
                        Page = 1,
                        Pictures = [new() { Zone = new(0, 0, 10, 10), Image = picture }, new() { Zone = new(0, 0, 10, 10) }],
                        Caption = Text(TextRole.Caption, "合龙现场。"),
                        Credit = Text(TextRole.Credit, "林晚舟 摄"),
                    },
                    Text(TextRole.Body, "昨日上午，大桥合龙。"),
                    Text(TextRole.Body, "班次\t开船\n早班\t6:30") with
                    {
                        Form = TextForm.Table,
                        HeaderRows = 1,
                    },
                    Text(TextRole.Body, "2、渡口停航。") with
                    {
                        Form = TextForm.Item,
                    },
                    new TextPart
                    {
                        Role = TextRole.JumpLine,
                        Text = "（下转第3版）",
                        Page = 1,
                        Jump = new()
                        {
                            Direction = JumpDirection.To,
                            Label = "03",
                            Page = 2,
                            Matched = true,
                        },
                    },
                    new TextPart
                    {
                        Role = TextRole.Body,
                        Text = "明年通车。",
                        Page = 2,
                        ContinuesParagraph = true,
                    },
                ],
            },
            new()
            {
                Id = new(3),
                Kind = ArticleKind.Advertisement,
                Parts = [Text(TextRole.Headline, "远帆家具")],
            },
            new()
            {
                Id = new(4),
                Kind = ArticleKind.PhotoStory,
                Language = "en",
                Parts =
                [
                    new Figure
                    {
                        Page = 2,
                        Pictures = [],
                        Caption = Text(TextRole.Caption, "First snow on the hill.", 2),
                    },
                ],
            },
        };
        return new()
        {
            Publication = new()
            {
                Slug = key.Publication,
                Name = "青岚日报",
                Language = "zh-Hans",
                Issn = "2999-0001",
                Publisher = "青岚日报社",
                Rights = "版权所有",
            },
            Issue = new()
            {
                Key = key,
                Language = "zh-Hans",
                Number = "7060",
                EditionLabel = "早版",
                Articles = articles,
                Problems = [new(Severity.Warning, "page-label-duplicate", "A01.pdf", "For the desk only.")],
                SourceFingerprint = "secret",
                Pages =
                [
                    new()
                    {
                        Sequence = 1,
                        Id = "01",
                        Label = "01",
                        Name = "要闻",
                        Section = "A",
                        Width = 1105.5,
                        Height = 1545,
                        Source = "A01.pdf",
                        Pdf = picture with { MediaType = "application/pdf" },
                    },
                    new()
                    {
                        Sequence = 2,
                        Id = "03",
                        Label = "03",
                        Width = 1105.5,
                        Height = 1545,
                        Images = new() { Master = picture with { MediaType = "image/tiff" }, Previews = [picture] },
                    },
                ],
            },
            Articles = articles,
            Revision = 2,
            FirstPublishedAt = new(2031, 12, 14, 20, 0, 0, TimeSpan.Zero),
            PublishedAt = new(2031, 12, 16, 2, 0, 0, TimeSpan.Zero),
            Previous = IssueKey.Parse("qinglan-ribao/2031-12-14", null),
        };
    }

    private sealed class PaperAddresses : IAddresses
    {
        public string Of(PublicationSlug publication) => $"https://paper.example/{publication}";

        public string Of(IssueKey issue) => $"https://paper.example/{issue}";

        public string Of(PageKey page) => $"https://paper.example/{page}";

        public string Of(ArticleKey article) => $"https://paper.example/{article}";

        public string Of(AssetReference asset) => $"https://paper.example/assets/{asset.Hash.ToString()[..8]}.jpg";

        public string OfPdf(PageKey page) => $"https://paper.example/{page}.pdf";
    }
}
