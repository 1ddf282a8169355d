using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Store;
using Broadsheet.Workflow.Desk;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Workflow.Tests.Desk;

public sealed class CorrectIssueTests
{
    [Fact]
    public async Task A_file_as_exported_changes_nothing()
    {
        using var room = await PublishedAsync();

        var outcome = await CorrectAsync(room, _ => { });

        Assert.False(outcome.Saved);
        Assert.Equal(1, outcome.Revision);
    }

    [Fact]
    public async Task A_changed_paragraph_is_the_next_revision_with_a_dated_note_and_everything_else_kept()
    {
        using var room = await PublishedAsync();
        var before = await room.LatestAsync();
        room.Clock.Now = new(2031, 12, 15, 9, 0, 0, TimeSpan.Zero);

        var outcome = await CorrectAsync(
            room,
            file => Part(file, "a1", 2)["text"] = "The mayor took office in 2029.",
            "The year was wrong."
        );

        Assert.Equal((true, 2, false), (outcome.Saved, outcome.Revision, outcome.Published));
        Assert.Equal(["a1"], outcome.Changed.Select(a => a.ToString()));
        var after = await room.LatestAsync();
        var (old, corrected) = (before.Articles[0], after.Articles[0]);
        Assert.Equal(new CorrectionNote { At = room.Clock.Now, Text = "The year was wrong." }, Assert.Single(corrected.Corrections));
        var part = Assert.IsType<TextPart>(corrected.Parts[2]);
        Assert.Equal("The mayor took office in 2029.", part.Text);
        Assert.Equal(old.Parts[2].Zones, part.Zones);
        Assert.Equal(1, part.Confidence);
        Assert.Equal(Json(old.Parts.Where((_, i) => i != 2)), Json(corrected.Parts.Where((_, i) => i != 2)));
        Assert.Equal(Json(old.Zones), Json(corrected.Zones));
        Assert.Equal(Json(before.Articles.Skip(1)), Json(after.Articles.Skip(1)));
        Assert.Equal(Json(before.Pages), Json(after.Pages));
        var revisions = await room.Store.ListRevisionsAsync(TestNewsroom.Key, TestNewsroom.Cancel);
        Assert.Equal(new RevisionOrigin(RevisionKind.Correction, "The year was wrong."), revisions[1].Origin);
        Assert.Equal(1, (await room.Store.FindIssueAsync(TestNewsroom.Key, TestNewsroom.Cancel))!.PublishedRevision);
    }

    [Fact]
    public async Task A_draft_that_no_reader_saw_gets_no_note()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)));

        await CorrectAsync(room, file => Part(file, "a1", 0)["text"] = "Better headline");

        Assert.Empty((await room.ArticleAsync("Better headline")).Corrections);
    }

    [Fact]
    public async Task Moved_zones_are_an_adjustment_without_a_note()
    {
        using var room = await PublishedAsync();

        var outcome = await CorrectAsync(room, file => Part(file, "a1", 1)["zones"] = Parse("[[10, 500, 300, 40]]"));

        Assert.Empty(outcome.Changed);
        Assert.Equal(["a1"], outcome.Adjusted.Select(a => a.ToString()));
        var article = (await room.LatestAsync()).Articles[0];
        Assert.Empty(article.Corrections);
        Assert.Contains(Assert.Single(article.Zones).Outlines, o => o.Bounds == new Model.Geometry.Rect(10, 500, 300, 40));
    }

    [Fact]
    public async Task New_articles_get_new_ids_and_removed_ones_are_told()
    {
        using var room = await PublishedAsync();

        var outcome = await CorrectAsync(room, file =>
        {
            Articles(file).RemoveAt(1);
            Articles(file)
                .Add(
                    Parse(
                        """{"id": "late", "page": 2, "kind": "brief", "parts": [{"role": "body", "page": 2, "text": "Late item.\nSecond paragraph."}]}"""
                    )
                );
        });

        Assert.Equal([("late", new ArticleId(4))], outcome.Added);
        Assert.Equal(["a2"], outcome.Removed.Select(a => a.ToString()));
        var issue = await room.LatestAsync();
        Assert.Equal(5, issue.NextArticleNumber);
        var added = issue.FindArticle(new ArticleId(4))!;
        Assert.Equal(ArticleKind.Brief, added.Kind);
        Assert.Equal(["Late item.", "Second paragraph."], added.Texts(TextRole.Body).Select(p => p.Text));
    }

    [Fact]
    public async Task A_removed_article_that_a_later_file_has_again_comes_back_under_its_id()
    {
        using var room = await PublishedAsync();
        JsonNode? removed = null;
        await CorrectAsync(room, file =>
        {
            removed = Articles(file)[1]!.DeepClone();
            Articles(file).RemoveAt(1);
        });

        var outcome = await CorrectAsync(room, file => Articles(file).Add(removed));

        Assert.Empty(outcome.Added);
        Assert.NotNull((await room.LatestAsync()).FindArticle(new ArticleId(2)));
    }

    [Fact]
    public async Task The_number_of_a_removed_article_is_not_given_to_another_story()
    {
        using var room = await PublishedAsync();
        await CorrectAsync(room, file => Articles(file).RemoveAt(1));

        var outcome = await CorrectAsync(room, file =>
            Articles(file)
                .Add(
                    Parse(
                        """{"id": "a2", "page": 1, "kind": "article", "parts": [{"role": "body", "page": 1, "text": "Something else altogether happened today."}]}"""
                    )
                )
        );

        Assert.Equal([("a2", new ArticleId(4))], outcome.Added);
    }

    [Fact]
    public async Task Pieces_that_continue_each_other_become_one_article()
    {
        using var room = await PublishedAsync();

        await CorrectAsync(room, file =>
        {
            Articles(file)[0]!["continuedTo"] = "rest";
            Articles(file).Add(Parse("""{"id": "rest", "page": 3, "parts": [{"role": "body", "page": 3, "text": "And so it ended."}]}"""));
        });

        var article = (await room.LatestAsync()).Articles[0];
        Assert.Equal([1, 1, 1, 1, 3], article.Parts.Select(p => p.Page));
    }

    [Fact]
    public async Task A_photograph_that_moves_to_another_story_takes_its_picture_along()
    {
        using var room = await TestNewsroom.OpenAsync();
        var picture = new Picture
        {
            Zone = new(300, 40, 120, 80),
            Image = new()
            {
                Hash = Model.Assets.AssetHash.Of([1]),
                MediaType = "image/jpeg",
                Length = 1,
            },
        };
        var figure = Specimens.Figure(1, "The bridge.", "A. Painter") with { Pictures = [picture] };
        await room.KeepAsync(
            Specimens.Issue("one", Specimens.Story(1) with { Parts = [.. Specimens.Story(1).Parts, figure] }, Specimens.Story(2))
        );

        await CorrectAsync(room, file =>
        {
            var parts = Articles(file)[0]!["parts"]!.AsArray();
            foreach (var part in parts.TakeLast(3).ToArray())
            {
                parts.Remove(part);
                Articles(file)[1]!["parts"]!.AsArray().Add(part);
            }
        });

        var issue = await room.LatestAsync();
        Assert.Empty(issue.Articles[0].Figures);
        var moved = Assert.Single(issue.Articles[1].Figures);
        Assert.Equal(picture, Assert.Single(moved.Pictures));
        Assert.Equal(("The bridge.", "A. Painter"), (moved.Caption!.Text, moved.Credit!.Text));
    }

    [Fact]
    public async Task A_page_name_and_label_can_be_put_right_and_the_old_address_leads_on()
    {
        using var room = await PublishedAsync();

        await CorrectAsync(room, file =>
        {
            file["pages"]![1]!["label"] = "03";
            file["pages"]![1]!["name"] = "City";
        });

        var page = (await room.LatestAsync()).Pages[1];
        Assert.Equal(("03", "03", "City"), (page.Id, page.Label, page.Name));
        Assert.Equal("03", (await room.LatestAsync()).FollowPage("02")!.Id);
    }

    [Theory]
    [InlineData("""{"schema": "other/1"}""", "broadsheet-edition/1")]
    [InlineData("""{"schema": "broadsheet-edition/1"}""", "no list of articles")]
    [InlineData("not json", "is no edition file (line 1")]
    [InlineData(
        """{"schema": "broadsheet-edition/1", "articles": [{"id": "a1", "parts": [{"role": "body", "page": 9, "text": "x"}]}]}""",
        "pages 1 to 3"
    )]
    [InlineData("""{"schema": "broadsheet-edition/1", "articles": [{"id": "a1", "page": 1, "parts": []}]}""", "no parts")]
    [InlineData(
        """{"schema": "broadsheet-edition/1", "articles": [{"id": "a1", "page": 1, "parts": [{"role": "body"}]}, {"id": "a1", "page": 1}]}""",
        "Two articles are called 'a1'"
    )]
    [InlineData(
        """{"schema": "broadsheet-edition/1", "articles": [{"id": "x", "page": 1, "continuedTo": "y", "parts": []}, {"id": "y", "page": 1, "continuedTo": "x", "parts": []}]}""",
        "in a circle"
    )]
    [InlineData(
        """{"schema": "broadsheet-edition/1", "articles": [{"id": "x", "page": 1, "continuedTo": "gone", "parts": []}]}""",
        "not in the file"
    )]
    [InlineData(
        """{"schema": "broadsheet-edition/1", "articles": [{"id": "x", "page": 1, "parts": [{"role": "body", "zones": [[1, 2, 3]]}]}]}""",
        "[x, y, width, height]"
    )]
    [InlineData("""{"schema": "broadsheet-edition/1", "id": "harbour-post/2031-12-16", "articles": []}""", "is of harbour-post/2031-12-16")]
    public async Task A_file_that_cannot_be_used_is_refused_with_the_reason(string content, string reason)
    {
        using var room = await PublishedAsync();
        var path = Path.Join(room.Folder, "edited.json");
        await File.WriteAllTextAsync(path, content, TestNewsroom.Cancel);

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            new CorrectIssue(room.Store, room.Clock).RunAsync(TestNewsroom.Key, path, new(), TestNewsroom.Cancel)
        );

        Assert.Equal(Refusal.BadInput, refused.Refusal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Single(await room.Store.ListRevisionsAsync(TestNewsroom.Key, TestNewsroom.Cancel));
    }

    [Fact]
    public async Task Publishing_the_correction_shows_it()
    {
        using var room = await PublishedAsync();

        var outcome = await CorrectAsync(room, file => Part(file, "a1", 0)["text"] = "Better headline", publish: true);

        Assert.True(outcome.Published);
        Assert.Equal(2, (await room.Store.FindIssueAsync(TestNewsroom.Key, TestNewsroom.Cancel))!.PublishedRevision);
    }

    [Fact]
    public async Task A_quiet_fix_tells_readers_nothing_and_a_note_is_of_one_story()
    {
        using var room = await PublishedAsync();

        var quiet = await CorrectAsync(room, file => Part(file, "a1", 2)["text"] = "The mayor took office in 2028.");
        var told = await CorrectAsync(
            room,
            file =>
            {
                Part(file, "a1", 2)["text"] = "The mayor took office in 2029.";
                Part(file, "a2", 2)["text"] = "Two lines joined.";
            },
            new CorrectionOptions { Notes = new Dictionary<ArticleId, string> { [new(1)] = "The year was wrong." } }
        );

        Assert.Empty(quiet.Noted);
        Assert.Equal([new ArticleId(1)], told.Noted);
        var issue = await room.LatestAsync();
        Assert.Equal("The year was wrong.", Assert.Single(issue.FindArticle(new(1))!.Corrections).Text);
        Assert.Empty(issue.FindArticle(new(2))!.Corrections);
    }

    [Fact]
    public async Task A_note_that_could_be_of_two_stories_is_asked_about()
    {
        using var room = await PublishedAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            CorrectAsync(
                room,
                file =>
                {
                    Part(file, "a1", 2)["text"] = "One.";
                    Part(file, "a2", 2)["text"] = "Two.";
                },
                "Which was wrong?"
            )
        );

        Assert.Contains("--note a1=TEXT", refused.Message, StringComparison.Ordinal);
        Assert.Single(await room.Store.ListRevisionsAsync(TestNewsroom.Key, TestNewsroom.Cancel));
    }

    [Fact]
    public async Task Two_who_correct_other_stories_of_one_export_both_keep_their_work()
    {
        using var room = await PublishedAsync();
        var (first, second) = (await ExportAsync(room, "first.json"), await ExportAsync(room, "second.json"));
        await EditAsync(first, file =>
        {
            Part(file, "a1", 0)["text"] = "First headline";
            Articles(file)
                .Add(Parse("""{"id": "new", "page": 1, "parts": [{"role": "body", "page": 1, "text": "Added by the first."}]}"""));
        });
        await EditAsync(second, file =>
        {
            Part(file, "a2", 0)["text"] = "Second headline";
            Articles(file)
                .Add(Parse("""{"id": "new", "page": 2, "parts": [{"role": "body", "page": 2, "text": "Added by the second."}]}"""));
        });
        var correct = new CorrectIssue(room.Store, room.Clock);

        var one = await correct.RunAsync(TestNewsroom.Key, first, new(), TestNewsroom.Cancel);
        var two = await correct.RunAsync(TestNewsroom.Key, second, new(), TestNewsroom.Cancel);

        Assert.Equal((2, 1, 3, 1), (one.Revision, one.Base, two.Revision, two.Base));
        Assert.Equal([("new", new ArticleId(4))], one.Added);
        Assert.Equal([("new", new ArticleId(5))], two.Added);
        var issue = await room.LatestAsync();
        Assert.Equal(("First headline", "Second headline"), (issue.FindArticle(new(1))!.Headline, issue.FindArticle(new(2))!.Headline));
        Assert.Equal("Added by the first.", issue.FindArticle(new(4))!.Texts(TextRole.Body).Single().Text);
        Assert.Equal("Added by the second.", issue.FindArticle(new(5))!.Texts(TextRole.Body).Single().Text);
    }

    [Fact]
    public async Task Two_who_correct_the_same_story_are_shown_both_versions_and_the_first_stands()
    {
        using var room = await PublishedAsync();
        var (first, second) = (await ExportAsync(room, "first.json"), await ExportAsync(room, "second.json"));
        await EditAsync(first, file => Part(file, "a1", 0)["text"] = "First headline");
        await EditAsync(second, file => Part(file, "a1", 0)["text"] = "Second headline");
        var correct = new CorrectIssue(room.Store, room.Clock);
        await correct.RunAsync(TestNewsroom.Key, first, new(), TestNewsroom.Cancel);

        var refused = await correct.RunAsync(TestNewsroom.Key, second, new() { Publish = true }, TestNewsroom.Cancel);

        Assert.False(refused.Saved);
        Assert.Equal(
            new CorrectionConflict("a1", "headline: Headline 1", "headline: First headline", "headline: Second headline"),
            Assert.Single(refused.Conflicts)
        );
        Assert.Equal("First headline", (await room.LatestAsync()).FindArticle(new(1))!.Headline);
        Assert.Equal(1, (await room.Store.FindIssueAsync(TestNewsroom.Key, TestNewsroom.Cancel))!.PublishedRevision);
    }

    [Fact]
    public async Task Two_who_make_the_same_correction_do_not_stand_in_each_others_way()
    {
        using var room = await PublishedAsync();
        var (first, second) = (await ExportAsync(room, "first.json"), await ExportAsync(room, "second.json"));
        await EditAsync(first, file => Part(file, "a1", 0)["text"] = "Better headline");
        await EditAsync(second, file => Part(file, "a1", 0)["text"] = "Better headline");
        var correct = new CorrectIssue(room.Store, room.Clock);
        await correct.RunAsync(TestNewsroom.Key, first, new(), TestNewsroom.Cancel);

        var again = await correct.RunAsync(TestNewsroom.Key, second, new(), TestNewsroom.Cancel);

        Assert.False(again.Saved);
        Assert.Empty(again.Conflicts);
    }

    [Fact]
    public async Task A_file_without_its_revision_is_refused_where_it_could_undo_something()
    {
        using var room = await PublishedAsync();
        await CorrectAsync(room, file => Part(file, "a1", 0)["text"] = "First headline");
        var path = await ExportAsync(room, "old.json");
        await EditAsync(path, file => ((JsonObject)file).Remove("revision"));
        var correct = new CorrectIssue(room.Store, room.Clock);

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            correct.RunAsync(TestNewsroom.Key, path, new(), TestNewsroom.Cancel)
        );

        Assert.Contains("does not say which revision", refused.Message, StringComparison.Ordinal);
        Assert.False((await correct.RunAsync(TestNewsroom.Key, path, new() { Base = 2 }, TestNewsroom.Cancel)).Saved);
    }

    [Fact]
    public async Task An_article_joined_to_another_leads_there_and_its_operations_are_kept()
    {
        using var room = await PublishedAsync();

        var outcome = await CorrectAsync(room, file => Articles(file)[0]!["continuedTo"] = "a2");

        Assert.Equal([new MergedArticle(new(2), new(1))], outcome.Merged);
        Assert.Empty(outcome.Removed);
        Assert.Equal(new ArticleId(1), (await room.LatestAsync()).FollowMerged(new(2)));
        var operations = await room.Store.ReadOperationsAsync(TestNewsroom.Key, 2, TestNewsroom.Cancel);
        Assert.Equal([new Merge(new(2), new(1))], operations!);
    }

    [Fact]
    public async Task Operations_are_taken_as_they_are_kept()
    {
        using var room = await PublishedAsync();
        var words = Specimens.Paragraph(101);

        var outcome = await OperateAsync(
            room,
            $$"""
            {"issue": "harbour-post/2031-12-15", "base": 1, "operations": [
              {"op": "setText", "article": "a1", "part": {"index": 1, "role": "body", "text": "{{words}}"}, "text": "The mayor took office in 2029."},
              {"op": "merge", "article": "a2", "into": "a1"},
              {"op": "setPageLabel", "page": "02", "label": "03"}]}
            """
        );

        Assert.True(outcome.Saved);
        var issue = await room.LatestAsync();
        Assert.Equal("The mayor took office in 2029.", ((TextPart)issue.FindArticle(new(1))!.Parts[1]).Text);
        Assert.Equal((new ArticleId(1), "03"), (issue.FollowMerged(new(2)), issue.Pages[1].Id));
        Assert.Equal(3, (await room.Store.ReadOperationsAsync(TestNewsroom.Key, 2, TestNewsroom.Cancel))!.Count);
    }

    [Theory]
    [InlineData("null", "null where an operation is expected")]
    [InlineData("""{"article": "a1", "text": "x"}""", "can't be read")]
    [InlineData(
        """{"op": "setText", "article": "a1", "part": {"index": 1, "role": "body", "text": "Never printed."}, "text": "x"}""",
        "Operation 1 (SetText) does not fit revision 1"
    )]
    [InlineData("""{"op": "merge", "article": "a9", "into": "a1"}""", "is not in the issue")]
    [InlineData("""{"op": "merge", "article": "a1", "into": "a1"}""", "can't become part of itself")]
    [InlineData("""{"op": "setText", "article": "a1", "part": null, "text": "x"}""", "can't be read")]
    [InlineData("""{"op": "setText", "article": "a1", "text": "x"}""", "can't be read")]
    [InlineData("""{"op": "explode", "article": "a1"}""", "can't be read")]
    [InlineData("""{"op": "setPageLabel", "page": "99", "label": "1"}""", "of page 99, which the issue does not have")]
    [InlineData(
        """{"op": "split", "article": "a1", "parts": [{"index": 0, "role": "headline", "text": "Headline 1"}], "added": "a2", "kind": "story"}""",
        "the next that is free is a4"
    )]
    [InlineData(
        """{"op": "addArticle", "article": "a4", "content": {"kind": "story", "parts": [{"type": "text", "page": 7, "role": "body", "text": "x"}]}, "pages": {}}""",
        "pages that it does not name"
    )]
    public async Task Operations_that_do_not_fit_are_refused_with_words(string operation, string reason)
    {
        using var room = await PublishedAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            OperateAsync(room, $$"""{"base": 1, "operations": [{{operation}}]}""")
        );

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Single(await room.Store.ListRevisionsAsync(TestNewsroom.Key, TestNewsroom.Cancel));
    }

    private static async Task<CorrectionOutcome> OperateAsync(TestNewsroom room, string json)
    {
        var path = Path.Join(room.Folder, "operations.json");
        await File.WriteAllTextAsync(path, json, TestNewsroom.Cancel);
        return await new CorrectIssue(room.Store, room.Clock).RunAsync(TestNewsroom.Key, path, new(), TestNewsroom.Cancel);
    }

    private static async Task<string> ExportAsync(TestNewsroom room, string name)
    {
        var path = Path.Join(room.Folder, name);
        await new ExportEdition(room.Store).ToFileAsync(TestNewsroom.Key, null, path, TestNewsroom.Cancel);
        return path;
    }

    private static async Task EditAsync(string path, Action<JsonNode> edit)
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(path, TestNewsroom.Cancel))!;
        edit(file);
        await File.WriteAllTextAsync(path, file.ToJsonString(), TestNewsroom.Cancel);
    }

    private static async Task<TestNewsroom> PublishedAsync()
    {
        var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1), Specimens.Story(2), Specimens.Story(3, 3)), publish: true);
        return room;
    }

    internal static Task<CorrectionOutcome> CorrectAsync(
        TestNewsroom room,
        Action<JsonNode> edit,
        string? note = null,
        bool publish = false
    ) => CorrectAsync(room, edit, new() { Note = note, Publish = publish });

    private static async Task<CorrectionOutcome> CorrectAsync(TestNewsroom room, Action<JsonNode> edit, CorrectionOptions options)
    {
        var path = Path.Join(room.Folder, "edited.json");
        await new ExportEdition(room.Store).ToFileAsync(TestNewsroom.Key, null, path, TestNewsroom.Cancel);
        var file = JsonNode.Parse(await File.ReadAllTextAsync(path, TestNewsroom.Cancel))!;
        edit(file);
        await File.WriteAllTextAsync(path, file.ToJsonString(), TestNewsroom.Cancel);
        return await new CorrectIssue(room.Store, room.Clock).RunAsync(TestNewsroom.Key, path, options, TestNewsroom.Cancel);
    }

    internal static JsonArray Articles(JsonNode file) => file["articles"]!.AsArray();

    internal static JsonNode Part(JsonNode file, string article, int part) =>
        Articles(file).Single(a => a!["id"]!.GetValue<string>() == article)!["parts"]![part]!;

    private static JsonNode Parse(string json) => JsonNode.Parse(json)!;

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Model.Json.ModelJson.Options);
}
