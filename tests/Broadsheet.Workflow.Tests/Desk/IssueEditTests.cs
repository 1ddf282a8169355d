using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Publish.Edition;
using Broadsheet.Workflow.Desk;
using CsCheck;

namespace Broadsheet.Workflow.Tests.Desk;

public sealed class IssueEditTests
{
    private static readonly string[] Lines = ["Lanterns", "The harbour\nopens", "冬修水利\n开工过半", "", "a b", "Same again."];

    private static readonly Gen<string> Words = Gen.Int[0, Lines.Length - 1].Select(i => Lines[i]);

    private static readonly Gen<TextPart> Texts = Gen.Select(Gen.Enum<TextRole>(), Words, Gen.Int[1, 3], Gen.Int[0, 40]).Select(t => new TextPart
    {
        Role = t.Item1,
        Text = t.Item2,
        Page = t.Item3,
        Zones = t.Item4 < 10 ? [] : [new(t.Item4 + 0.123456, t.Item4, 50, 10)],
        ContinuesParagraph = t.Item1 == TextRole.Body && t.Item4 % 2 == 0,
    });

    private static readonly Gen<ArticlePart> Figures = Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3], Gen.Bool, Gen.Bool, Gen.Int[0, 100]).Select(t => (ArticlePart)new Figure
    {
        Page = t.Item1,
        Pictures = [.. Enumerable.Range(0, t.Item2).Select(i => new Picture { Zone = new(t.Item5 + i * 60.5, 300, 50, 40) })],
        Caption = t.Item3 ? new TextPart { Role = TextRole.Caption, Text = "The hall.", Page = t.Item1 } : null,
        Credit = t.Item4 ? new TextPart { Role = TextRole.Credit, Text = "A. Painter", Page = t.Item1 } : null,
    });

    private static readonly Gen<Issue> Issues = Gen.OneOf(Texts.Select(t => (ArticlePart)t), Figures).Array[1, 6].Array[1, 4].Select(articles => new Issue
    {
        Key = TestNewsroom.Key,
        Language = "en",
        Pages = Specimens.Issue("x").Pages,
        Articles = [.. articles.Select((parts, i) => new Article { Id = new(i + 1), Kind = (ArticleKind)(i % 5), Parts = parts }).OrderBy(a => a.FirstPage)],
        NextArticleNumber = articles.Length + 1,
    });

    [Fact]
    public void A_file_as_exported_leaves_every_issue_exactly_as_it_is() => Issues.Sample(issue =>
    {
        var edit = new IssueEdit(issue);

        var result = edit.Apply(EditionMapper.Map(issue, "Post"), new Dictionary<ArticleId, Article>(), note: null);

        Assert.Empty(edit.Changed);
        Assert.Empty(edit.Adjusted);
        Assert.Empty(edit.Added);
        Assert.All(issue.Articles.Zip(result.Articles), pair => Assert.Same(pair.First, pair.Second));
    });
}
