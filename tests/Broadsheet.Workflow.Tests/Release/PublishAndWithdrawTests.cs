using Broadsheet.Model.Issues;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Workflow.Tests.Release;

public sealed class PublishAndWithdrawTests
{
    [Fact]
    public async Task Publishing_moves_readers_to_the_newest_or_the_named_revision()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)));
        await room.KeepAsync(Specimens.Issue("two", Specimens.Story(2)), replace: true);
        var publish = new PublishIssue(room.Store);

        Assert.Equal(new(TestNewsroom.Key, 2, null, true), await publish.RunAsync(TestNewsroom.Key, null, TestNewsroom.Cancel));
        Assert.Equal(new(TestNewsroom.Key, 1, 2, true), await publish.RunAsync(TestNewsroom.Key, 1, TestNewsroom.Cancel));
        Assert.Equal(new(TestNewsroom.Key, 1, 1, false), await publish.RunAsync(TestNewsroom.Key, 1, TestNewsroom.Cancel));
    }

    [Fact]
    public async Task What_is_not_there_is_said_plainly()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)), publish: true);
        var other = TestNewsroom.Key with { Edition = 2 };

        await RefusedAsync(Refusal.NotFound, () => new PublishIssue(room.Store).RunAsync(other, null, TestNewsroom.Cancel));
        await RefusedAsync(Refusal.NotFound, () => new PublishIssue(room.Store).RunAsync(TestNewsroom.Key, 7, TestNewsroom.Cancel));
        await RefusedAsync(Refusal.NotFound, () => new WithdrawIssue(room.Store).RunAsync(other, "Wrong.", TestNewsroom.Cancel));
        await RefusedAsync(Refusal.NotFound, () =>
            new WithdrawArticle(room.Store).RunAsync(new(TestNewsroom.Key, new(9)), "Wrong.", TestNewsroom.Cancel)
        );
        await RefusedAsync(Refusal.NotFound, () =>
            new ExportEdition(room.Store).ToStreamAsync(other, null, Stream.Null, TestNewsroom.Cancel)
        );
    }

    [Fact]
    public async Task A_withdrawn_issue_is_gone_with_its_reason_until_it_is_published_again()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)), publish: true);

        await new WithdrawIssue(room.Store).RunAsync(TestNewsroom.Key, " Published by mistake. ", TestNewsroom.Cancel);
        var gone = await room.Store.FindIssueAsync(TestNewsroom.Key, TestNewsroom.Cancel);
        await new PublishIssue(room.Store).RunAsync(TestNewsroom.Key, null, TestNewsroom.Cancel);
        var back = await room.Store.FindIssueAsync(TestNewsroom.Key, TestNewsroom.Cancel);

        Assert.Equal((null, "Published by mistake."), (gone!.PublishedRevision, gone.WithdrawnReason));
        Assert.Equal((1, null), (back!.PublishedRevision, back.WithdrawnReason));
    }

    [Theory]
    [InlineData("one", false)]
    [InlineData("two", true)]
    public async Task An_import_does_not_bring_a_withdrawn_issue_back(string fingerprint, bool replace)
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)), publish: true);
        await new WithdrawIssue(room.Store).RunAsync(TestNewsroom.Key, "Published by mistake.", TestNewsroom.Cancel);

        var outcome = await room.KeepAsync(Specimens.Issue(fingerprint, Specimens.Story(1)), replace: replace, publish: true);

        Assert.False(outcome.Published);
        Assert.Equal("issue-withdrawn", Assert.Single(outcome.Problems).Code);
        var record = await room.Store.FindIssueAsync(TestNewsroom.Key, TestNewsroom.Cancel);
        Assert.Equal((null, "Published by mistake."), (record!.PublishedRevision, record.WithdrawnReason));
    }

    [Fact]
    public async Task A_withdrawn_article_stays_withdrawn_over_imports()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1), Specimens.Story(2)), publish: true);
        var key = new ArticleKey(TestNewsroom.Key, new(2));

        await new WithdrawArticle(room.Store).RunAsync(key, "The report was wrong.", TestNewsroom.Cancel);
        await room.KeepAsync(Specimens.Issue("two", Specimens.Story(2), Specimens.Story(3)), replace: true, publish: true, drop: "a1");

        var withdrawal = Assert.Single(await room.Store.ListWithdrawnArticlesAsync(TestNewsroom.Key, TestNewsroom.Cancel));
        Assert.Equal((key, "The report was wrong."), (withdrawal.Article, withdrawal.Reason));
    }

    [Fact]
    public async Task A_draft_cannot_be_withdrawn_and_a_reason_is_needed()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)));

        await RefusedAsync(Refusal.Conflict, () => new WithdrawIssue(room.Store).RunAsync(TestNewsroom.Key, "Wrong.", TestNewsroom.Cancel));
        await RefusedAsync(Refusal.BadInput, () => new WithdrawIssue(room.Store).RunAsync(TestNewsroom.Key, "  ", TestNewsroom.Cancel));
    }

    private static async Task RefusedAsync(Refusal refusal, Func<Task> act) =>
        Assert.Equal(refusal, (await Assert.ThrowsAsync<RefusedException>(act)).Refusal);
}
