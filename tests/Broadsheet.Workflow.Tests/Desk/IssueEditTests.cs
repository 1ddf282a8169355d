using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Publish.Edition;
using Broadsheet.Workflow.Desk;
using CsCheck;

namespace Broadsheet.Workflow.Tests.Desk;

public sealed class IssueEditTests
{
    private static readonly string[] Lines =
    [
        "Lanterns",
        "The harbour\nopens",
        "冬修水利\n开工过半",
        "",
        "a b",
        "Same again.",
        "Day\tOpens\nMonday\t9",
        "• Boats",
        "The gulls\nare home",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Lines.Length - 1].Select(i => Lines[i]);

    private static readonly Gen<TextPart> Texts = Gen.Select(Gen.Enum<TextRole>(), Words, Gen.Int[1, 3], Gen.Int[0, 40])
        .Select(t => new TextPart
        {
            Role = t.Item1,
            Text = t.Item2,
            Form = (TextForm)(t.Item4 % 4),
            HeaderRows = t.Item4 % 3 == 0 ? 1 : 0,
            Page = t.Item3,
            Zones = t.Item4 < 10 ? [] : [new(t.Item4 + 0.123456, t.Item4, 50, 10)],
            ContinuesParagraph = t.Item1 == TextRole.Body && t.Item4 % 2 == 0,
        });

    private static readonly Gen<ArticlePart> Figures = Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3], Gen.Bool, Gen.Bool, Gen.Int[0, 100])
        .Select(t =>
            (ArticlePart)
                new Figure
                {
                    Page = t.Item1,
                    Pictures = [.. Enumerable.Range(0, t.Item2).Select(i => new Picture { Zone = new(t.Item5 + i * 60.5, 300, 50, 40) })],
                    Caption = t.Item3
                        ? new TextPart
                        {
                            Role = TextRole.Caption,
                            Text = "The hall.",
                            Page = t.Item1,
                        }
                        : null,
                    Credit = t.Item4
                        ? new TextPart
                        {
                            Role = TextRole.Credit,
                            Text = "A. Painter",
                            Page = t.Item1,
                        }
                        : null,
                }
        );

    private static readonly Gen<Issue> Issues = Gen.OneOf(Texts.Select(t => (ArticlePart)t), Figures)
        .Array[1, 6]
        .Array[1, 4]
        .Select(IssueOf);

    [Fact]
    public void A_file_as_exported_leaves_every_issue_exactly_as_it_is() =>
        Issues.Sample(issue =>
        {
            var edit = new IssueEdit(issue);

            var result = edit.Apply(EditionMapper.Map(issue, "Post"), new Dictionary<ArticleId, Article>());

            Assert.Empty(edit.Changed);
            Assert.Empty(edit.Adjusted);
            Assert.Empty(edit.Added);
            Assert.All(issue.Articles.Zip(result.Articles), pair => Assert.Same(pair.First, pair.Second));
        });

    [Fact]
    public void The_desk_makes_a_table_of_a_paragraph_and_a_paragraph_of_a_table()
    {
        var table = new TextPart
        {
            Role = TextRole.Body,
            Text = "Day\tOpens\nMonday\t9",
            Form = TextForm.Table,
            HeaderRows = 1,
            Page = 1,
        };
        var item = new TextPart
        {
            Role = TextRole.Body,
            Text = "• Boats",
            Form = TextForm.Item,
            Page = 1,
        };
        var verse = new TextPart
        {
            Role = TextRole.Body,
            Text = "The gulls are home, the boats are in",
            Page = 1,
        };
        var issue = IssueOf([
            [table, item, verse],
        ]);

        var document = EditionMapper.Map(issue, "Post");
        var parts = document.Articles![0].Parts!;
        Assert.Equal(["table", "item", null], parts.Select(p => p.Form));
        var edited = document with
        {
            Articles =
            [
                document.Articles[0] with
                {
                    Parts =
                    [
                        parts[0] with
                        {
                            Form = "paragraph",
                        },
                        parts[1] with
                        {
                            Form = null,
                            Text = "• Boats\n• Dogs",
                        },
                        parts[2] with
                        {
                            Form = "verse",
                            Text = "The gulls are home,\nthe boats are in",
                        },
                    ],
                },
            ],
        };
        var edit = new IssueEdit(issue);
        var texts = edit.Apply(edited, new Dictionary<ArticleId, Article>()).Articles[0].Parts.Cast<TextPart>().ToList();

        Assert.Equal([new ArticleId(1)], edit.Changed);
        Assert.Equal(
            [
                (TextForm.Paragraph, 0, table.Text),
                (TextForm.Item, 0, "• Boats"),
                (TextForm.Item, 0, "• Dogs"),
                (TextForm.Verse, 0, "The gulls are home,\nthe boats are in"),
            ],
            texts.Select(t => (t.Form, t.HeaderRows, t.Text))
        );
    }

    private static Issue IssueOf(ArticlePart[][] articles) =>
        new()
        {
            Key = TestNewsroom.Key,
            Language = "en",
            Pages = Specimens.Issue("x").Pages,
            Articles =
            [
                .. articles
                    .Select(
                        (parts, i) =>
                            new Article
                            {
                                Id = new(i + 1),
                                Kind = (ArticleKind)(i % 5),
                                Parts = parts,
                            }
                    )
                    .OrderBy(a => a.FirstPage),
            ],
            NextArticleNumber = articles.Length + 1,
        };
}
