using System.Globalization;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using NetVips;

namespace Broadsheet.Import.Tests.Formats;

/// <summary>
/// A format that knows its articles, as mirrored sites of papers do, as small as can be: <c>CLIPPINGS</c>, then <c>page LABEL DATE</c> with
/// <c>story HEADLINE|TEXT</c>, <c>on 2 TEXT</c> for what stands on another page of the file, and <c>photo</c> for a picture of its own
/// data; there is no picture of the page.
/// </summary>
internal sealed class ClippingsFormat : IImportFormat
{
    private static readonly Rect Photo = new(40, 200, 120, 90);

    public FormatWords Words { get; } = new("clippings", "clippings file", "a clippings file", "clippings files");

    public string MediaType => "text/x-clippings";

    public string Extension => ".clip";

    public int Parallelism => 1;

    public bool KeepsPageFiles => false;

    public bool Recognises(string fileName, ReadOnlySpan<byte> head) => head.StartsWith("CLIPPINGS"u8);

    public ImportProblem? Refuse(string fileName, string shownName, long length) => null;

    public async Task<SourceSummary> SurveyAsync(SourceFile file, SurveyRequest request, CancellationToken cancellationToken) =>
        new()
        {
            PageCount = (await File.ReadAllLinesAsync(file.Path, cancellationToken)).Count(l =>
                l.StartsWith("page ", StringComparison.Ordinal)
            ),
        };

    public async Task<SourcePage> ReadPageAsync(
        SourceFile file,
        int pageIndex,
        PageRequest request,
        ImportOptions options,
        CancellationToken cancellationToken
    )
    {
        PageFacts? facts = null;
        var articles = new List<Article>();
        var number = 0;
        foreach (var line in await File.ReadAllLinesAsync(file.Path, cancellationToken))
        {
            var words = line.Split(' ', 2);
            if (words[0] == "page")
                number++;
            if (number != pageIndex + 1)
                continue;
            if (words[0] == "broken")
                throw new UnreadableException("page-damaged", "It is broken. Copy it again.");
            if (words[0] == "page")
                facts = Facts(words[1].Split(' '));
            else if (words[0] == "story")
                articles.Add(Story(words[1].Split('|'), number));
            else if (words[0] == "on")
                articles[^1] = articles[^1] with { Parts = [.. articles[^1].Parts, Text(words[1][2..], words[1][0] - '0')] };
            else if (words[0] == "photo")
                articles[^1] = articles[^1] with
                {
                    Parts =
                    [
                        .. articles[^1].Parts,
                        new Figure
                        {
                            Page = number,
                            Zones = [Photo],
                            Pictures = [new Picture { Zone = Photo }],
                        },
                    ],
                };
        }

        return new()
        {
            Marks = new PageMarks { Width = 360, Height = 540 },
            Finished = new()
            {
                Facts = facts!,
                Articles = articles,
                Language = "en",
            },
            Pictures = articles.Exists(a => a.Figures.Any()) ? [Picture()] : [],
        };
    }

    private static PageFacts Facts(string[] words) =>
        new()
        {
            Label = words[0],
            Date = DateOnly.ParseExact(words[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            PublicationName = "Clipped Post",
        };

    private static Article Story(string[] texts, int page) =>
        new()
        {
            Kind = ArticleKind.Story,
            Parts =
            [
                new TextPart
                {
                    Page = page,
                    Role = TextRole.Headline,
                    Text = texts[0],
                },
                Text(texts[1], page),
            ],
        };

    private static TextPart Text(string text, int page) =>
        new()
        {
            Page = page,
            Role = TextRole.Body,
            Text = text,
        };

    private static SourcePicture Picture()
    {
        using var image = (Image.Black(120, 90, bands: 3) + 90)
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
        return new()
        {
            Bounds = Photo,
            Whole = Photo,
            PixelWidth = 120,
            PixelHeight = 90,
            Jpeg = image.JpegsaveBuffer(),
        };
    }
}
