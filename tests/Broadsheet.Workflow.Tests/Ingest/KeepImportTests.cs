using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Workflow.Ingest;

namespace Broadsheet.Workflow.Tests.Ingest;

public sealed class KeepImportTests
{
    [Fact]
    public async Task The_first_import_makes_the_publication_and_numbers_the_articles()
    {
        using var room = await TestNewsroom.OpenAsync();

        var outcome = await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1), Specimens.Story(2, 2)));

        Assert.Equal((ImportStatus.Imported, 1, false), (outcome.Status, outcome.Revision, outcome.Published));
        var publication = await room.Store.FindPublicationAsync(TestNewsroom.Slug, TestNewsroom.Cancel);
        Assert.Equal(
            ("The Harbour Post", "en", ReadingDirection.LeftToRight),
            (publication!.Name, publication.Language, publication.Direction)
        );
        var issue = await room.LatestAsync();
        Assert.Equal(["a1", "a2"], issue.Articles.Select(a => a.Id.ToString()));
        Assert.Equal(3, issue.NextArticleNumber);
    }

    [Fact]
    public async Task A_paper_that_turns_leftwards_is_right_to_left()
    {
        using var room = await TestNewsroom.OpenAsync();

        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)) with { TurnsLeft = true, Language = "ar" });

        var publication = await room.Store.FindPublicationAsync(TestNewsroom.Slug, TestNewsroom.Cancel);
        Assert.Equal(ReadingDirection.RightToLeft, publication!.Direction);
    }

    [Fact]
    public async Task Without_nameplate_and_language_the_publication_is_made_and_the_desk_told()
    {
        using var room = await TestNewsroom.OpenAsync();

        var outcome = await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)) with { PublicationName = null, Language = null });

        Assert.Equal(["publication-name-unknown", "publication-language-unknown"], outcome.Problems.Select(p => p.Code));
        var publication = await room.Store.FindPublicationAsync(TestNewsroom.Slug, TestNewsroom.Cancel);
        Assert.Equal(("harbour-post", "und"), (publication!.Name, publication.Language));
    }

    [Fact]
    public async Task What_the_first_import_could_not_tell_a_later_one_does()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)) with { PublicationName = null, Language = null });

        var outcome = await room.KeepAsync(Specimens.Issue("two", Specimens.Story(2)) with { Date = new(2031, 12, 16) });

        Assert.Empty(outcome.Problems);
        var publication = await room.Store.FindPublicationAsync(TestNewsroom.Slug, TestNewsroom.Cancel);
        Assert.Equal(("The Harbour Post", "en"), (publication!.Name, publication.Language));
    }

    [Theory]
    [InlineData("The Morning Star", null, true)]
    [InlineData("THE HARBOUR POST", null, false)]
    [InlineData("The Harbour Post · Weekend", null, false)]
    [InlineData(null, null, false)]
    [InlineData("The Harbour Post", "Morning Star", true)]
    public async Task Another_name_than_the_publications_is_noted(string? nameplate, string? given, bool noted)
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)));

        var outcome = await room.KeepAsync(
            Specimens.Issue("two", Specimens.Story(2)) with
            {
                Date = new(2031, 12, 16),
                PublicationName = nameplate,
            },
            name: given
        );

        Assert.Equal(noted ? ["publication-name-kept"] : [], outcome.Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task Another_language_than_the_publications_is_reported()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)));

        var outcome = await room.KeepAsync(
            Specimens.Issue("two", Specimens.Story(2)) with
            {
                Date = new(2031, 12, 16),
                Language = "zh-Hans",
            }
        );

        Assert.Equal("issue-language-differs", Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public async Task The_same_source_again_changes_nothing_but_publishes_where_asked()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)));

        var again = await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)));
        var published = await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)), publish: true);

        Assert.Equal((ImportStatus.Unchanged, 1, false), (again.Status, again.Revision, again.Published));
        Assert.Equal((ImportStatus.Unchanged, 1, true), (published.Status, published.Revision, published.Published));
        Assert.Equal(1, (await room.Store.FindIssueAsync(TestNewsroom.Key, TestNewsroom.Cancel))!.PublishedRevision);
    }

    [Fact]
    public async Task Another_source_is_left_alone_without_replace()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)));

        var outcome = await room.KeepAsync(Specimens.Issue("two", Specimens.Story(2)));

        Assert.Equal(ImportStatus.NeedsReplace, outcome.Status);
        Assert.Contains("--replace", outcome.Message, StringComparison.Ordinal);
        Assert.Single(await room.Store.ListRevisionsAsync(TestNewsroom.Key, TestNewsroom.Cancel));
    }

    [Fact]
    public async Task A_replacement_keeps_ids_where_the_article_is_the_same_and_gives_new_numbers_to_others()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1), Specimens.Story(2), Specimens.Story(3)));

        await room.KeepAsync(Specimens.Issue("two", Specimens.Story(4), Specimens.Story(3, 2), Specimens.Story(1)), replace: true);

        Assert.Equal(["a4", "a3", "a1"], (await room.LatestAsync()).Articles.Select(a => a.Id.ToString()));
    }

    [Fact]
    public async Task An_article_that_was_missing_in_between_gets_its_id_back()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1), Specimens.Story(2)));
        await room.KeepAsync(Specimens.Issue("two", Specimens.Story(1), Specimens.Story(5)), replace: true);

        await room.KeepAsync(Specimens.Issue("three", Specimens.Story(2), Specimens.Story(1), Specimens.Story(6)), replace: true);

        var issue = await room.LatestAsync();
        Assert.Equal(["a2", "a1", "a4"], issue.Articles.Select(a => a.Id.ToString()));
        Assert.Equal(5, issue.NextArticleNumber);
    }

    [Fact]
    public async Task Readers_see_the_old_revision_until_the_new_one_is_published()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)), publish: true);

        var outcome = await room.KeepAsync(Specimens.Issue("two", Specimens.Story(2)), replace: true, drop: "a1");

        Assert.Equal((2, false), (outcome.Revision, outcome.Published));
        Assert.Equal(1, (await room.Store.FindIssueAsync(TestNewsroom.Key, TestNewsroom.Cancel))!.PublishedRevision);
    }

    [Fact]
    public async Task Of_many_imports_of_one_issue_at_once_one_wins_and_the_others_say_so()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("before", Specimens.Story(1)) with { Date = new(2031, 12, 1) });

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => room.KeepAsync(Specimens.Issue($"source {i % 2}", Specimens.Story(i % 2)))))
        );

        Assert.Single(outcomes, o => o.Status == ImportStatus.Imported);
        Assert.All(outcomes.Where(o => o.Status != ImportStatus.Imported), o =>
            Assert.Contains(o.Status, new[] { ImportStatus.Unchanged, ImportStatus.ChangedMeanwhile, ImportStatus.NeedsReplace })
        );
        Assert.Contains(outcomes, o => o.Status is ImportStatus.ChangedMeanwhile or ImportStatus.NeedsReplace);
        Assert.Single(await room.Store.ListRevisionsAsync(TestNewsroom.Key, TestNewsroom.Cancel));
    }

    [Fact]
    public async Task A_story_that_readers_have_is_not_lost_without_its_name()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1), Specimens.Story(2)), publish: true);

        var refused = await room.KeepAsync(Specimens.Issue("two", Specimens.Story(1)), replace: true, publish: true);
        var dropped = await room.KeepAsync(Specimens.Issue("two", Specimens.Story(1)), replace: true, publish: true, drop: "a2");

        Assert.Equal(ImportStatus.WouldLose, refused.Status);
        Assert.Contains("a2 “Headline 2”. To let it go: --drop a2", refused.Message, StringComparison.Ordinal);
        Assert.Equal((ImportStatus.Replaced, 2), (dropped.Status, dropped.Revision));
    }

    [Fact]
    public async Task A_story_that_became_part_of_another_is_not_lost_and_its_address_leads_there()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1, paragraphs: 6), Specimens.Story(2)), publish: true);
        var both = Specimens.Story(1, paragraphs: 6);
        both = both with { Parts = [.. both.Parts, .. Specimens.Story(2).Parts] };

        var outcome = await room.KeepAsync(Specimens.Issue("two", both), replace: true, publish: true);

        Assert.Equal(ImportStatus.Replaced, outcome.Status);
        Assert.Equal(new ArticleId(1), (await room.LatestAsync()).FollowMerged(new(2)));
    }

    [Fact]
    public async Task Pages_that_nobody_gave_do_not_go_without_their_names()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1), Specimens.Story(3, 3)), publish: true);

        var refused = await room.KeepAsync(Specimens.Issue("two", ["01", "02"], Specimens.Story(1)), replace: true);
        var dropped = await room.KeepAsync(Specimens.Issue("two", ["01", "02"], Specimens.Story(1)), replace: true, drop: "p-04");

        Assert.Equal(ImportStatus.Refused, refused.Status);
        Assert.Contains("--drop p-04", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ImportStatus.Replaced, dropped.Status);
        Assert.Equal(["04"], dropped.Pages!.Dropped);
    }

    [Fact]
    public void Counts_tell_stories_photographs_and_jumps()
    {
        var jump = new Jump
        {
            Direction = JumpDirection.To,
            Label = "04",
            Page = 3,
            Matched = true,
        };
        var line = Specimens.Text(TextRole.JumpLine, "Continued on 04", 1, 5, 1) with { Jump = jump };
        var back = line with { Page = 3, Jump = jump with { Direction = JumpDirection.From, Label = "01" } };
        var open = line with { Jump = jump with { Matched = false } };
        var story = Specimens.Story(1) with
        {
            Parts = [.. Specimens.Story(1).Parts, Specimens.Figure(1, "The bridge", "A. Painter"), line, back],
        };
        var issue = new Issue
        {
            Key = TestNewsroom.Key,
            Language = "en",
            Pages = Specimens.Issue("x").Pages,
            Articles = [story, Specimens.Story(2) with { Parts = [open] }, Specimens.Story(3) with { Kind = ArticleKind.Advertisement }],
        };

        Assert.Equal(new IssueCounts(3, 2, 1, 1, 1, 1, 0), IssueCounts.Of(issue));
    }
}
