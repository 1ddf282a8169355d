using System.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Publish.Edition;
using CsCheck;

namespace Broadsheet.Publish.Tests.Edition;

/// <summary>Write, then read: whatever the format can carry comes back as it went.</summary>
public sealed class EditionPropertyTests
{
    private const string Awkward = "一桥\n\"\\/<>&'\u2028\u0007\u00A0é\u05D0\uFEFF\U0001F4F0\t ";

    private static readonly Gen<string> Text = Gen.Char[Awkward.Where(c => !char.IsSurrogate(c)).Aggregate("", (all, c) => all + c)]
        .Array[0, 30]
        .Select(c => new string(c) + "\U0001F4F0");
    private static readonly Gen<Rect> Box = Gen.Int[0, 120_000]
        .Array[4]
        .Select(v => new Rect(v[0] / 100.0, v[1] / 100.0, v[2] / 100.0, v[3] / 100.0));

    private static readonly Gen<TextPart> TextPart = Gen.Select(
            Gen.Enum<TextRole>(),
            Text,
            Gen.Int[1, 3],
            Box.Array[0, 3],
            Gen.Enum<TextForm>()
        )
        .Select(p => new TextPart
        {
            Role = p.Item1,
            Text = p.Item2,
            Page = p.Item3,
            Zones = p.Item4,
            Form = p.Item5,
            HeaderRows = p.Item4.Length % 2,
        });

    private static readonly Gen<Figure> Figure = Gen.Select(Gen.Int[1, 3], Box.Array[1, 3], TextPart, Gen.Bool, Gen.Bool)
        .Select(p => new Figure
        {
            Page = p.Item1,
            Pictures = [.. p.Item2.Select(box => new Picture { Zone = box })],
            Caption = p.Item4 ? p.Item3 with { Role = TextRole.Caption, Page = p.Item1 } : null,
            Credit = p.Item5 ? p.Item3 with { Role = TextRole.Credit, Page = p.Item1 } : null,
        });

    private static readonly Gen<Article> Article = Gen.Select(
            Gen.Enum<ArticleKind>(),
            Gen.OneOf(TextPart.Select(p => (ArticlePart)p), Figure.Select(f => (ArticlePart)f)).Array[1, 6]
        )
        .Select(p => new Article { Kind = p.Item1, Parts = p.Item2 });

    [Fact]
    public Task Everything_that_the_format_carries_comes_back() =>
        Article
            .Array[0, 4]
            .SampleAsync(async articles =>
            {
                var issue = new Issue
                {
                    Key = IssueKey.Parse("morning-post/2031-12-15", null),
                    Language = "zh-Hans",
                    Pages =
                    [
                        .. Enumerable
                            .Range(1, 3)
                            .Select(n => new Page
                            {
                                Sequence = n,
                                Id = $"0{n}",
                                Label = $"0{n}",
                                Width = 1105.5,
                                Height = 1545,
                            }),
                    ],
                    Articles = [.. articles.Select((a, i) => a with { Id = new(i + 1) })],
                };
                var read = await WriteAndReadAsync(EditionMapper.Map(issue, "晨报"));

                Assert.Equal(
                    issue.Articles.Select(a => (a.Id.ToString(), EditionRoles.NameOf(a.Kind))),
                    read.Articles!.Select(a => (a.Id!, a.Kind!))
                );
                foreach (var (article, carried) in issue.Articles.Zip(read.Articles!))
                {
                    Assert.Equal(Flat(article), carried.Parts!.Select(p => (p.Role!, p.Page!.Value, p.Text!, Boxes(p.Zones!))));
                    Assert.Equal(article.FirstPage, carried.Page);
                    var texts = article
                        .Parts.SelectMany(p => p is Figure f ? [f.Caption, f.Credit] : (TextPart?[])[(TextPart)p])
                        .OfType<TextPart>();
                    Assert.Equal(
                        texts.Select(t => (t.Form, t.HeaderRows)),
                        carried
                            .Parts!.Where(p => p.Role != "photo")
                            .Select(p => (EditionForms.FormOf(p.Form ?? "paragraph")!.Value, p.HeaderRows ?? 0))
                    );
                }
            });

    // What the format keeps of an article, said independently of the mapper.
    private static IEnumerable<(string Role, int Page, string Text, string Zones)> Flat(Article article)
    {
        foreach (var part in article.Parts)
        {
            if (part is TextPart text)
                yield return Flat(text);
            if (part is not Figure figure)
                continue;
            foreach (var picture in figure.Pictures)
                yield return ("photo", figure.Page, "", Boxes([picture.Zone]));
            if (figure.Caption is { } caption)
                yield return Flat(caption);
            if (figure.Credit is { } credit)
                yield return Flat(credit);
        }
    }

    private static (string Role, int Page, string Text, string Zones) Flat(TextPart part) =>
        (
            part.Role == TextRole.Lead ? "body"
            : part.Role == TextRole.JumpLine ? "jumpline"
            : part.Role == TextRole.PullQuote ? "pullquote"
            : part.Role.ToString().ToLowerInvariant(),
            part.Page,
            part.Text,
            Boxes(part.Zones)
        );

    private static string Boxes(IEnumerable<Rect> boxes) => Boxes(boxes.Select(b => new[] { b.X, b.Y, b.Width, b.Height }));

    private static string Boxes(IEnumerable<double[]> boxes) =>
        string.Join(';', boxes.Select(b => FormattableString.Invariant($"{b[0]:F2},{b[1]:F2},{b[2]:F2},{b[3]:F2}")));

    private static async Task<EditionDocument> WriteAndReadAsync(EditionDocument document)
    {
        using var stream = new MemoryStream();
        await EditionFormat.WriteAsync(stream, document, CancellationToken.None);
        Assert.True(Encoding.UTF8.GetString(stream.ToArray()).All(c => c != '\uFFFD'));
        stream.Position = 0;
        return await EditionFormat.ReadAsync(stream, CancellationToken.None);
    }
}
