using Broadsheet.Model.Articles;
using Broadsheet.Store;
using Broadsheet.Workflow.Ingest;
using Broadsheet.Workflow.Tests.Desk;

namespace Broadsheet.Workflow.Tests.Ingest;

/// <summary>What becomes of the desk's corrections when an issue is imported again.</summary>
public sealed class CarryCorrectionsTests
{
    private const string Corrected = "The mayor took office in 2029.";

    [Fact]
    public async Task A_correction_stays_where_its_source_is_unchanged_and_moves_with_the_story()
    {
        using var room = await CorrectedAsync();

        // Story 1 now begins elsewhere on page 2; story 2 was rewritten by the press.
        var moved = Specimens.Story(1, 2) with { Zones = [] };
        var outcome = await room.KeepAsync(Specimens.Issue("two", Specimens.Story(9), moved), replace: true, drop: "a2");

        Assert.Equal(3 + 1, outcome.Revision);
        Assert.Contains("1 correction of the desk kept", outcome.Message, StringComparison.Ordinal);
        var issue = await room.LatestAsync();
        var article = issue.FindArticle(new ArticleId(1))!;
        Assert.Equal(Corrected, Assert.IsType<TextPart>(article.Parts[1]).Text);
        Assert.All(article.Parts, p => Assert.Equal(2, p.Page));
        Assert.Single(article.Corrections);
        var kinds = (await room.Store.ListRevisionsAsync(TestNewsroom.Key, TestNewsroom.Cancel)).Select(r => r.Origin.Kind);
        Assert.Equal([RevisionKind.Import, RevisionKind.Correction, RevisionKind.Import, RevisionKind.Correction], kinds);
    }

    [Fact]
    public async Task A_correction_is_kept_over_import_after_import()
    {
        using var room = await CorrectedAsync();

        await room.KeepAsync(Specimens.Issue("two", Specimens.Story(1), Specimens.Story(2), Specimens.Story(8)), replace: true);
        await room.KeepAsync(Specimens.Issue("three", Specimens.Story(2), Specimens.Story(1)), replace: true);

        Assert.Equal(Corrected, Assert.IsType<TextPart>((await room.LatestAsync()).FindArticle(new ArticleId(1))!.Parts[1]).Text);
    }

    [Fact]
    public async Task A_correction_whose_source_changed_is_reported_and_the_source_stands()
    {
        using var room = await CorrectedAsync();
        var changed = Specimens.Story(1);
        changed = changed with
        {
            Parts = [.. changed.Parts, Specimens.Text(TextRole.Body, "A late paragraph from the newsroom.", 1, 9, 1)],
        };

        var outcome = await room.KeepAsync(Specimens.Issue("two", changed, Specimens.Story(2)), replace: true);

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(("correction-not-kept", "harbour-post/2031-12-15/a1"), (problem.Code, problem.Where));
        var article = (await room.LatestAsync()).FindArticle(new ArticleId(1))!;
        Assert.Equal(5, article.Parts.Count);
        Assert.DoesNotContain(article.Texts(TextRole.Body), p => p.Text == Corrected);
        Assert.Single(article.Corrections);
    }

    [Fact]
    public async Task What_the_desk_removed_stays_away_and_what_it_added_stays()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1), Specimens.Story(2), Specimens.Story(3, 3)), publish: true);
        await CorrectIssueTests.CorrectAsync(room, file =>
        {
            CorrectIssueTests.Articles(file).RemoveAt(1);
            CorrectIssueTests
                .Articles(file)
                .Add(
                    System.Text.Json.Nodes.JsonNode.Parse(
                        """{"id": "new", "page": 3, "parts": [{"role": "body", "page": 3, "text": "Added by the desk."}]}"""
                    )
                );
        });

        // A page came late: page 04 has another sequence number now.
        await room.KeepAsync(
            Specimens.Issue(
                "two",
                ["01", "02", "03", "04"],
                Specimens.Story(1),
                Specimens.Story(2),
                Specimens.Story(6, 3),
                Specimens.Story(3, 4)
            ),
            replace: true
        );

        var issue = await room.LatestAsync();
        Assert.Equal(["a1", "a5", "a3", "a4"], issue.Articles.Select(a => a.Id.ToString()));
        Assert.All(issue.FindArticle(new ArticleId(4))!.Parts, p => Assert.Equal(4, p.Page));
    }

    [Fact]
    public async Task An_import_that_died_before_the_corrections_were_laid_over_it_is_finished_by_the_next()
    {
        using var room = await CorrectedAsync();
        var imported = Specimens.Issue("two", Specimens.Story(1), Specimens.Story(2), Specimens.Story(8));
        var bare = (await room.LatestAsync()) with
        {
            Articles = [.. imported.Articles.Select((a, i) => a with { Id = new(i + 1) })],
            SourceFingerprint = "two",
        };
        await room.Store.SaveRevisionAsync(bare, new(RevisionKind.Import), 2, TestNewsroom.Cancel);

        var outcome = await room.KeepAsync(imported);

        Assert.Equal((ImportStatus.Unchanged, 4), (outcome.Status, outcome.Revision));
        Assert.Equal(Corrected, Assert.IsType<TextPart>((await room.LatestAsync()).FindArticle(new ArticleId(1))!.Parts[1]).Text);
    }

    [Fact]
    public async Task What_was_said_of_pictures_and_joined_pages_is_said_of_the_new_import_too()
    {
        using var room = await TestNewsroom.OpenAsync();
        Article[] stories =
        [
            Specimens.Story(1) with
            {
                Parts =
                [
                    .. Specimens.Story(1).Parts,
                    Specimens.Figure(1, "The hall.", "A. Painter"),
                    Specimens.Figure(1, "A boat.", null, 600),
                ],
            },
            Specimens.Story(2),
            Specimens.Story(3, 3),
        ];
        await room.KeepAsync(Specimens.Issue("one", stories));
        await CorrectIssueTests.CorrectAsync(room, file =>
        {
            var parts = file["articles"]!.AsArray()[0]!["parts"]!.AsArray();
            parts[7]!["text"] = "A boat on a still river";
            parts[7]!["lead"] = true;
            for (var i = 0; i < 3; i++)
                parts.RemoveAt(4);
            file["articles"]![1]!["continuedTo"] = "a3";
        });
        var operations = await room.Store.ReadOperationsAsync(TestNewsroom.Key, 2, TestNewsroom.Cancel);
        Assert.Equal(["LinkJump", "SetPicture", "SetPicture"], operations!.Select(o => o.GetType().Name));

        var again = stories.Select(s => s with { Zones = [], Confidence = 0.5 }).ToArray();
        var outcome = await room.KeepAsync(Specimens.Issue("two", again), replace: true);

        Assert.Empty(outcome.Problems);
        var issue = await room.LatestAsync();
        var boat = Assert.Single(issue.Articles[0].Figures);
        Assert.Equal(
            ("A boat.", "A boat on a still river", true),
            (boat.Caption!.Text, boat.Pictures[0].Alternative, boat.Pictures[0].IsLead)
        );
        Assert.Equal([1, 2], issue.Articles.Select(a => a.Id.Number));
        Assert.Equal(new ArticleId(2), issue.FollowMerged(new(3)));
        Assert.Equal(4, (await room.Store.FindIssueAsync(TestNewsroom.Key, TestNewsroom.Cancel))!.LatestRevision);
    }

    private static async Task<TestNewsroom> CorrectedAsync()
    {
        var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1), Specimens.Story(2)), publish: true);
        await CorrectIssueTests.CorrectAsync(
            room,
            file => CorrectIssueTests.Part(file, "a1", 1)["text"] = Corrected,
            "The year was wrong.",
            publish: true
        );
        return room;
    }
}
