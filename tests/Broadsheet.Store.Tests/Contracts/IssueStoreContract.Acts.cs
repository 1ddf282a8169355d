using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;

namespace Broadsheet.Store.Tests.Contracts;

/// <summary>What is done to issues as a whole: changes of several revisions, withdrawals taken back, other dates, drafts that go.</summary>
public abstract partial class IssueStoreContract
{
    [Fact]
    public async Task Several_revisions_are_saved_and_shown_together_with_their_operations_or_not_at_all()
    {
        await AddPublication();
        var issue = Samples.Issue(Samples.Key());
        Operation[] operations =
        [
            new RemoveArticle(new(3)),
            new SetText(
                new(1),
                new()
                {
                    Index = 0,
                    Role = TextRole.Headline,
                    Text = "old",
                },
                "新"
            ),
        ];
        NewRevision[] revisions =
        [
            new(issue, Import),
            new(issue with { Number = "7061" }, new(RevisionKind.Correction, "note"), operations),
        ];

        await Assert.ThrowsAsync<RevisionConflictException>(() =>
            Store.SaveAsync(
                new()
                {
                    ExpectedLatest = 1,
                    Revisions = revisions,
                    Publish = true,
                },
                Cancel
            )
        );
        Assert.Null(await Store.FindIssueAsync(issue.Key, Cancel));
        var saved = await Store.SaveAsync(
            new()
            {
                ExpectedLatest = 0,
                Revisions = revisions,
                Publish = true,
            },
            Cancel
        );

        Assert.Equal([1, 2], saved.Select(r => r.Number));
        Assert.Equal(2, (await OpenAgain().FindIssueAsync(issue.Key, Cancel))!.PublishedRevision);
        Assert.Null(await Store.ReadOperationsAsync(issue.Key, 1, Cancel));
        Assert.Equal(operations, (await OpenAgain().ReadOperationsAsync(issue.Key, 2, Cancel))!);
    }

    [Fact]
    public async Task What_was_withdrawn_is_given_back_as_it_was()
    {
        await AddPublication();
        var issue = Samples.Issue(Samples.Key());
        await Store.SaveAsync(
            new() { ExpectedLatest = 0, Revisions = [new(issue, Import), new(issue with { Number = "7061" }, Import)] },
            Cancel
        );
        await Store.PublishAsync(issue.Key, 1, Cancel);
        var article = new ArticleKey(issue.Key, new(1));

        Assert.False(await Store.ReinstateArticleAsync(article, Cancel));
        Assert.Null(await Store.ReinstateIssueAsync(issue.Key, Cancel));
        await Store.WithdrawArticleAsync(article, "wrong", Cancel);
        await Store.WithdrawIssueAsync(issue.Key, "by mistake", Cancel);

        Assert.Equal(1, await Store.ReinstateIssueAsync(issue.Key, Cancel));
        Assert.Equal(
            (1, null),
            (
                (await Store.FindIssueAsync(issue.Key, Cancel))!.PublishedRevision,
                (await Store.FindIssueAsync(issue.Key, Cancel))!.WithdrawnReason
            )
        );
        Assert.True(await Store.ReinstateArticleAsync(article, Cancel));
        Assert.Empty(await Store.ListWithdrawnArticlesAsync(issue.Key, Cancel));
    }

    [Fact]
    public async Task Lists_show_the_front_page_without_what_was_withdrawn_from_it()
    {
        await AddPublication();
        var issue = Samples.Issue(Samples.Key());
        await Store.SaveAsync(
            new()
            {
                ExpectedLatest = 0,
                Revisions = [new(issue, Import)],
                Publish = true,
            },
            Cancel
        );
        var before = (await Store.FindIssueAsync(issue.Key, Cancel))!.Digest.FrontPage;
        var withdrawn = new HashSet<ArticleId> { new(1) };
        var masked = new PageImages { Master = Samples.Reference([1]), Previews = [Samples.Reference([2])] };

        await Store.WithdrawArticleAsync(new(issue.Key, new(1)), "wrong", Cancel);
        Assert.Null((await Store.FindIssueAsync(issue.Key, Cancel))!.Digest.FrontPage);
        await Store.SavePageMasksAsync(
            issue.Key,
            new Dictionary<string, PageImages> { [PageMask.KeyOf(issue, issue.Pages[0], withdrawn)!] = masked },
            Cancel
        );
        await Store.WithdrawArticleAsync(new(issue.Key, new(1)), "wrong", Cancel);

        Assert.Equal(masked.Previews[0], (await Store.FindIssueAsync(issue.Key, Cancel))!.Digest.FrontPage);
        Assert.Equal(masked.Previews[0], (await OpenAgain().ListIssuesAsync(new(), Cancel))[0].Digest.FrontPage);
        await Store.ReinstateArticleAsync(new(issue.Key, new(1)), Cancel);
        Assert.Equal(before, (await Store.FindIssueAsync(issue.Key, Cancel))!.Digest.FrontPage);
    }

    [Fact]
    public async Task An_issue_gets_another_date_with_all_its_revisions_and_its_old_key_leads_to_it()
    {
        await AddPublication();
        var (from, to) = (Samples.Key(), Samples.Key("2031-12-16"));
        await Store.SaveAsync(
            new()
            {
                ExpectedLatest = 0,
                Revisions = [new(Samples.Issue(from), Import)],
                Publish = true,
            },
            Cancel
        );
        await Store.SaveAsync(new() { ExpectedLatest = 0, Revisions = [new(Samples.Issue(Samples.Key("2031-12-17")), Import)] }, Cancel);

        await Assert.ThrowsAsync<ArgumentException>(() => Store.MoveIssueAsync(from, Samples.Key("2031-12-17"), Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.MoveIssueAsync(Samples.Key("2031-12-20"), to, Cancel));
        await Store.MoveIssueAsync(from, to, Cancel);

        Assert.Null(await Store.FindIssueAsync(from, Cancel));
        Assert.Equal(to, await OpenAgain().FindMovedAsync(from, Cancel));
        Assert.Equal(to, (await Store.ReadRevisionAsync(to, 1, Cancel))!.Key);
        Assert.Equal(1, (await Store.FindIssueAsync(to, Cancel))!.PublishedRevision);
        await Store.SaveAsync(
            new()
            {
                ExpectedLatest = 1,
                Revisions = [new(Samples.Issue(to, "second"), Import)],
                Publish = true,
            },
            Cancel
        );
        await Store.MoveIssueAsync(to, from, Cancel);
        Assert.Equal(from, (await Store.ReadRevisionAsync(from, 2, Cancel))!.Key);
        Assert.Equal(from, await Store.FindMovedAsync(to, Cancel));
        Assert.Null(await Store.FindMovedAsync(from, Cancel));
    }

    [Fact]
    public async Task A_draft_is_deleted_whole_and_what_readers_saw_is_not()
    {
        await AddPublication();
        var (draft, seen) = (Samples.Key(), Samples.Key("2031-12-16"));
        NewRevision[] revisions =
        [
            new(Samples.Issue(draft), Import),
            new(Samples.Issue(draft, "second"), new(RevisionKind.Correction), [new RemoveArticle(new(3))]),
        ];
        await Store.SaveAsync(new() { ExpectedLatest = 0, Revisions = revisions }, Cancel);
        await Store.WithdrawArticleAsync(new(draft, new(1)), "wrong", Cancel);
        await Store.SaveAsync(
            new()
            {
                ExpectedLatest = 0,
                Revisions = [new(Samples.Issue(seen), Import)],
                Publish = true,
            },
            Cancel
        );
        await Store.WithdrawIssueAsync(seen, "by mistake", Cancel);

        Assert.True(await Store.DeleteDraftAsync(draft, Cancel));
        Assert.False(await Store.DeleteDraftAsync(draft, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.DeleteDraftAsync(seen, Cancel));

        Assert.Equal([seen], (await OpenAgain().ListIssuesAsync(new(), Cancel)).Select(i => i.Key));
        Assert.Empty(await Store.CheckAsync(Cancel));
        // The key is free again, from the beginning.
        Assert.Equal(1, (await Store.SaveRevisionAsync(Samples.Issue(draft), Import, 0, Cancel)).Number);
        Assert.Null(await Store.ReadOperationsAsync(draft, 1, Cancel));
    }
}
