using System.Text.Json;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;
using Broadsheet.Publish.Edition;
using Broadsheet.Workflow.Corrections;
using CsCheck;

namespace Broadsheet.Workflow.Tests.Corrections;

/// <summary>Operations: what makes one issue of another, and what they say.</summary>
public sealed class OperationTests
{
    private static readonly Issue Base = new()
    {
        Key = TestNewsroom.Key,
        Language = "en",
        Pages = Specimens.Issue("x").Pages,
        Articles =
        [
            .. Enumerable
                .Range(1, 4)
                .Select(i => Specimens.Story(i, 1 + (i > 2 ? 1 : 0)) with { Id = new(i) })
                .Select(a => a.Id.Number == 2 ? a with { Parts = [.. a.Parts, Specimens.Figure(1, "The hall.", "A. Painter")] } : a),
        ],
        NextArticleNumber = 5,
    };

    private static readonly Gen<Issue> Edited = Gen.Select(Gen.Int[0, 8], Gen.Int[1, 5], Gen.Int[0, 5], Gen.Int[1, 5])
        .Array[0, 6]
        .Select(edits => edits.Aggregate(Base, (issue, edit) => Edit(issue, edit.Item1, edit.Item2, edit.Item3, edit.Item4)))
        .Select(issue => issue with { Articles = [.. issue.Articles.OrderBy(a => a.FirstPage)] });

    [Fact]
    public void The_difference_of_two_issues_makes_the_one_of_the_other() =>
        Edited.Sample(edited =>
        {
            var operations = Again(IssueDifference.Between(Base, edited));

            var result = CorrectedIssue.Of(Base, operations);

            Assert.Empty(result.Misfits);
            Assert.Equal(Words(edited), Words(result.Issue));
        });

    [Fact]
    public void Of_two_stories_joined_to_one_the_second_goes_on_where_it_stands_by_then()
    {
        var edited = Edit(Edit(Base, 5, 3, 0, 1), 5, 4, 0, 1);

        var operations = IssueDifference.Between(Base, edited);

        Assert.Equal([new LinkJump(new(1), new(3), "02"), new Merge(new(4), new(1))], operations.Take(2));
        Assert.Equal(["a1", "a2"], CorrectedIssue.Of(Base, operations).Issue.Articles.Select(a => a.Id.ToString()));
    }

    [Fact]
    public void The_same_issue_has_no_difference_and_no_operation_changes_nothing()
    {
        Assert.Empty(IssueDifference.Between(Base, Base));
        Assert.Same(Base, CorrectedIssue.Of(Base, []).Issue);
    }

    [Fact]
    public void One_word_is_one_operation()
    {
        var edited = Edit(Base, 1, 1, 2, 0);

        var operation = Assert.IsType<SetText>(Assert.Single(IssueDifference.Between(Base, edited)));

        Assert.Equal((new ArticleId(1), 2, "Changed 2."), (operation.Article, operation.Part.Index, operation.Text));
    }

    [Fact]
    public void A_story_whose_parts_went_to_another_is_a_merge_and_leads_there()
    {
        var edited = Edit(Base, 5, 2, 0, 1);

        var operations = IssueDifference.Between(Base, edited);
        var result = CorrectedIssue.Of(Base, operations).Issue;

        Assert.Equal(new Merge(new(2), new(1)), operations[0]);
        Assert.Equal(new ArticleId(1), result.FollowMerged(new(2)));
        Assert.Same(((Figure)Base.Articles[1].Parts[^1]).Pictures[0], result.Articles[0].Figures.Single().Pictures[0]);
    }

    [Fact]
    public void A_story_made_of_another_is_a_split()
    {
        var edited = Edit(Base, 6, 1, 2, 0);

        var split = Assert.IsType<Split>(IssueDifference.Between(Base, edited)[0]);

        Assert.Equal((new ArticleId(1), new ArticleId(5)), (split.Article, split.Added));
        Assert.Equal(
            ["a1", "a5", "a2", "a3", "a4"],
            CorrectedIssue.Of(Base, IssueDifference.Between(Base, edited)).Issue.Articles.Select(a => a.Id.ToString())
        );
    }

    [Fact]
    public void A_part_is_found_where_it_stands_now_and_one_that_is_gone_is_said()
    {
        var operation = new SetText(
            new(1),
            new()
            {
                Index = 2,
                Role = TextRole.Body,
                Text = Specimens.Paragraph(102),
            },
            "New words."
        );
        var shifted = Edit(Base, 3, 1, 0, 0);

        Assert.Equal("New words.", ((TextPart)CorrectedIssue.Of(shifted, [operation]).Issue.Articles[0].Parts[3]).Text);
        var gone = CorrectedIssue.Of(Base, [new RemoveArticle(new(1)), operation]);
        Assert.Equal((operation, "is not in the issue"), (gone.Misfits.Single().Operation, gone.Misfits.Single().Why));
        Assert.Contains(
            "has no part “",
            CorrectedIssue.Of(Base, [operation with { Part = operation.Part with { Text = "Never printed." } }]).Misfits.Single().Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_address_of_a_page_follows_its_label_and_the_old_one_leads_on()
    {
        var moved = CorrectedIssue.Of(Base, [new SetPageLabel("02", "03")]).Issue;
        var swapped = CorrectedIssue.Of(Base, [new SetPageLabel("01", "02"), new SetPageLabel("02", "01")]).Issue;

        Assert.Equal(("03", "03"), (moved.Pages[1].Id, moved.FollowPage("02")!.Label));
        Assert.Equal(["02", "01", "04"], swapped.Pages.Select(p => p.Id));
        Assert.Equal("01", swapped.FollowPage("01")!.Label);
    }

    // As they are kept and read.
    private static List<Operation> Again(IReadOnlyList<Operation> operations) =>
        JsonSerializer.Deserialize<List<Operation>>(JsonSerializer.Serialize(operations, ModelJson.Options), ModelJson.Options)!;

    private static string Words(Issue issue) =>
        string.Join(
            '\n',
            issue
                .Pages.Select(p => $"{p.Label} {p.Name}")
                .Concat(
                    issue.Articles.Select(a =>
                        $"{a.Id} {a.Kind}\n"
                        + string.Join(
                            '\n',
                            EditionMapper
                                .Flatten(a)
                                .Select(p => $"{p.Part.Role} {p.Part.Page} {p.Part.Text} {p.Part.Form} {p.Picture is null}")
                        )
                    )
                )
        );

    private static Issue Edit(Issue issue, int kind, int article, int part, int other)
    {
        if (kind == 8)
            return issue with { Pages = [.. issue.Pages.Select((p, i) => i == part % 3 ? p with { Name = $"Name {other}" } : p)] };
        if (issue.FindArticle(new(article)) is not { } old)
            return issue;
        if (kind == 0)
            return issue with { Articles = [.. issue.Articles.Where(a => a != old)] };
        var parts = old.Parts.ToList();
        var at = Math.Min(part, parts.Count - 1);
        switch (kind)
        {
            case 1 when parts[at] is TextPart text:
                parts[at] = text with { Text = $"Changed {part}." };
                break;
            case 2 when parts.Count > 1:
                parts.RemoveAt(at);
                break;
            case 3:
                parts.Insert(at + 1, Specimens.Text(TextRole.Body, $"Added {part}.", old.FirstPage, 12 + part, article));
                break;
            case 4 when at > 1:
                (parts[at], parts[at - 1]) = (parts[at - 1], parts[at]);
                break;
            case 5 when issue.FindArticle(new(other)) is { } into && into != old && into.FirstPage <= old.FirstPage:
                return issue with
                {
                    Articles =
                    [
                        .. issue.Articles.Where(a => a != old).Select(a => a == into ? a with { Parts = [.. a.Parts, .. old.Parts] } : a),
                    ],
                };
            case 6 when at > 0:
                var added = old with { Id = new(issue.NextArticleNumber), Parts = [.. parts.Skip(at)] };
                return issue with
                {
                    Articles =
                    [
                        .. issue.Articles.SelectMany(a => a == old ? [a with { Parts = [.. parts.Take(at)] }, added] : new[] { a }),
                    ],
                    NextArticleNumber = issue.NextArticleNumber + 1,
                };
            case 7:
                return issue with { Articles = [.. issue.Articles.Select(a => a == old ? a with { Kind = (ArticleKind)(part % 5) } : a)] };
        }

        return issue with
        {
            Articles = [.. issue.Articles.Select(a => a == old ? a with { Parts = parts } : a)],
        };
    }
}
