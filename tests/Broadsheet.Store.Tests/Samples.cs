using System.Globalization;
using System.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;

namespace Broadsheet.Store.Tests;

/// <summary>Invented publications and issues.</summary>
internal static class Samples
{
    public static readonly PublicationSlug Slug = PublicationSlug.Parse("harbour-post", null);

    public static Publication Publication(string slug = "harbour-post") =>
        new()
        {
            Slug = PublicationSlug.Parse(slug, null),
            Name = "海港晨报",
            Language = "zh-Hans",
            Issn = "1234-5679",
            Publisher = "Harbour Press",
        };

    public static IssueKey Key(string date = "2031-12-15", int edition = 1, string slug = "harbour-post") =>
        new(PublicationSlug.Parse(slug, null), DateOnly.Parse(date, CultureInfo.InvariantCulture), edition);

    public static AssetReference Reference(ReadOnlySpan<byte> bytes, string mediaType = "image/webp") =>
        new()
        {
            Hash = AssetHash.Of(bytes),
            MediaType = mediaType,
            Length = bytes.Length,
            Width = 300,
            Height = 420,
        };

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>An issue of two pages and three articles, one of them an advertisement, whose text tells the marker.</summary>
    public static Issue Issue(IssueKey key, string marker = "first", string? fingerprint = null) =>
        new()
        {
            Key = key,
            Language = "zh-Hans",
            Number = "7060",
            EditionLabel = "城市版",
            SourceFingerprint = fingerprint,
            NextArticleNumber = 4,
            Pages = [Page(1, "01", $"{marker} front"), Page(2, "04", $"{marker} inside")],
            Articles =
            [
                Story(1, 1, $"大桥今日通车 {marker}"),
                Story(2, 2, "Market reopens\nafter the flood"),
                Story(3, 2, "Fine clocks") with
                {
                    Kind = ArticleKind.Advertisement,
                },
            ],
            Problems = [new(Severity.Warning, "page-label-missing", "p2.pdf", "The page has no label. Name it by --pattern.")],
        };

    /// <summary>The bytes of all files that <see cref="Issue(IssueKey, string, string?)"/> of that marker names.</summary>
    public static IEnumerable<byte[]> AssetsOf(string marker) =>
        new[] { $"{marker} front", $"{marker} inside" }.SelectMany(page =>
            new[] { "small", "large", "pdf" }.Select(kind => Bytes($"{page} {kind}")).Prepend(Master(page))
        );

    /// <summary>Large enough that writing it takes more than a moment.</summary>
    private static byte[] Master(string content) => Bytes($"{content} master {new string('m', 400_000)}");

    private static Page Page(int sequence, string label, string content) =>
        new()
        {
            Sequence = sequence,
            Id = label,
            Label = label,
            Name = "要闻",
            Width = 1105.5,
            Height = 1544.9,
            Images = new()
            {
                Master = Reference(Master(content), "image/tiff"),
                Previews = [Reference(Bytes($"{content} small")), Reference(Bytes($"{content} large"))],
            },
            Pdf = Reference(Bytes($"{content} pdf"), "application/pdf"),
            Source = $"{label}.pdf",
        };

    private static Article Story(int id, int page, string headline) =>
        new()
        {
            Id = new(id),
            Kind = ArticleKind.Story,
            Confidence = 0.93,
            Parts =
            [
                new TextPart
                {
                    Page = page,
                    Role = TextRole.Headline,
                    Text = headline,
                    Zones = [new(36.1, 72.25, 400, 40)],
                },
                new TextPart
                {
                    Page = page,
                    Role = TextRole.Body,
                    Text = "本报讯 昨夜的潮水退去，渡口重新开放。\u2028😀",
                    Confidence = 0.5,
                },
            ],
        };
}
