using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using CsCheck;

namespace Broadsheet.Model.Tests;

/// <summary>Generators of the things of the model, whole issues included.</summary>
internal static class Generators
{
    public static Gen<PublicationSlug> Slug { get; } =
        Gen.String[Gen.Char["abcxyz019"], 1, 12]
            .Array[1, 4]
            .Select(parts => string.Join('-', parts))
            .Where(s => PublicationSlug.TryParse(s, out _))
            .Select(s => PublicationSlug.Parse(s, null));

    public static Gen<DateOnly> Date { get; } =
        Gen.Int[DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    public static Gen<IssueKey> IssueKeys { get; } =
        Gen.Select(Slug, Date, Gen.Int[1, 40], (slug, date, edition) => new IssueKey(slug, date, edition));

    public static Gen<string> PageId { get; } = Gen.String[Gen.Char["AB0123456789s-"], 1, 8].Where(PageKey.IsPageId);

    public static Gen<ArticleId> ArticleIds { get; } = Gen.Int[1, int.MaxValue].Select(n => new ArticleId(n));

    public static Gen<Rect> Rects { get; } =
        Gen.Select(Gen.Int[-500, 2000], Gen.Int[-500, 2000], Gen.Int[0, 1500], Gen.Int[0, 1500], (x, y, w, h) =>
            new Rect(x / 4.0, y / 4.0, w / 4.0, h / 4.0)
        );

    private static Gen<string> Text { get; } = Gen.String[Gen.Char["ab 中文\n\"\\<&é\u0001م"], 0, 30];

    private static Gen<AssetReference> Asset { get; } =
        Gen.Select(Gen.Byte.Array[0, 8], Gen.Long[0, 1L << 40], Gen.Int[1, 9000], (bytes, length, width) => new AssetReference
            {
                Hash = AssetHash.Of(bytes),
                MediaType = "image/webp",
                Length = length,
                Width = width,
                Height = width,
            });

    private static Gen<Zone> ZoneGen { get; } =
        Gen.Select(Gen.Int[1, 9], Rects.Array[1, 3], (page, rects) =>
            new Zone { Page = page, Outlines = [.. rects.Select(Polygon.FromRect)] }
        );

    private static Gen<TextPart> TextPartGen { get; } =
        Gen.Select(Gen.Enum<TextRole>(), Text, Rects.Array[0, 3], Gen.Int[1, 9], Gen.Bool, (role, text, zones, page, goesOn) => new TextPart
            {
                Role = role,
                Text = text,
                Form = (TextForm)(page % 4),
                HeaderRows = page % 4 == (int)TextForm.Table ? zones.Length : 0,
                Zones = zones,
                Page = page,
                ContinuesParagraph = goesOn,
                Confidence = page / 9.0,
                Jump =
                    role == TextRole.JumpLine
                        ? new Jump
                        {
                            Direction = JumpDirection.From,
                            Label = "A4",
                            Page = page,
                            Matched = goesOn,
                        }
                        : null,
            });

    private static Gen<ArticlePart> Part { get; } =
        Gen.OneOf(
            TextPartGen.Select(p => (ArticlePart)p),
            Gen.Select(Rects, Asset, TextPartGen, Gen.Bool, (zone, asset, text, bare) => (ArticlePart)
                    new Figure
                    {
                        Page = text.Page,
                        Pictures =
                        [
                            new Picture
                            {
                                Zone = zone,
                                Image = bare ? null : asset,
                                Thumbnail = asset,
                            },
                        ],
                        Caption = bare ? null : text,
                        Credit = text,
                    })
        );

    private static Gen<Article> ArticleGen { get; } =
        Gen.Select(ArticleIds, Gen.Enum<ArticleKind>(), Part.Array[0, 5], ZoneGen.Array[0, 2], Text, (id, kind, parts, zones, text) =>
            new Article
            {
                Id = id,
                Kind = kind,
                Parts = parts,
                Zones = zones,
                Language = text.Length % 2 == 0 ? null : "ar",
                Dateline =
                    text.Length % 3 == 0
                        ? null
                        : new DatelineFacts
                        {
                            Agency = text,
                            Place = text,
                            Date = "12月15日",
                        },
                Corrections =
                    text.Length % 5 == 0
                        ? [new CorrectionNote { At = new DateTimeOffset(2031, 12, 16, 8, 30, 0, TimeSpan.Zero), Text = text }]
                        : [],
            }
        );

    private static Gen<Page> PageGen { get; } =
        Gen.Select(PageId, Text, Rects.Array[0, 2], Asset.Array[2, 4], Gen.Int[1, 99], (id, text, zones, assets, sequence) => new Page
            {
                Sequence = sequence,
                Id = id,
                Label = id,
                Name = text,
                Width = 1105.5,
                Height = 1545.125,
                Furniture =
                [
                    new Furniture
                    {
                        Kind = FurnitureKind.Folio,
                        Text = text,
                        Zones = zones,
                    },
                ],
                Images = sequence % 2 == 0 ? null : new PageImages { Master = assets[0], Previews = assets[1..] },
                Pdf = assets[0],
            });

    public static Gen<Issue> Issues { get; } =
        Gen.Select(IssueKeys, PageGen.Array[0, 4], ArticleGen.Array[0, 4], Text, (key, pages, articles, text) => new Issue
            {
                Key = key,
                Language = "zh-Hans",
                EditionLabel = text.Length > 10 ? text : null,
                Number = "7060",
                Pages = pages,
                Articles = articles,
                NextArticleNumber = articles.Length + 1,
                Problems = [new ImportProblem(Severity.Warning, "page-label-duplicate", "A01.pdf", text)],
            });
}
