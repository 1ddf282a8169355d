using System.Text.Json;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;
using Broadsheet.Model.Publications;

namespace Broadsheet.Store.Tests.Contracts;

/// <summary>What every <see cref="IIssueStore"/> does. A store is tested by inheriting this class.</summary>
public abstract partial class IssueStoreContract
{
    private static readonly RevisionOrigin Import = new(RevisionKind.Import);

    /// <summary>The store of this test, empty at first.</summary>
    protected abstract IIssueStore Store { get; }

    /// <summary>Another program's view of the same store.</summary>
    protected abstract IIssueStore OpenAgain();

    /// <summary>Moves the clock that the store reads.</summary>
    protected abstract DateTimeOffset Now { get; set; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_store_is_empty()
    {
        var key = Samples.Key();
        Assert.Empty(await Store.ListPublicationsAsync(Cancel));
        Assert.Null(await Store.FindPublicationAsync(Samples.Slug, Cancel));
        Assert.Null(await Store.FindIssueAsync(key, Cancel));
        Assert.Empty(await Store.ListIssuesAsync(new(), Cancel));
        Assert.Equal(0, await Store.CountIssuesAsync(new(), Cancel));
        Assert.Empty(await Store.ListMonthsAsync(Samples.Slug, false, Cancel));
        Assert.Empty(await Store.ListYearsAsync(Samples.Slug, false, Cancel));
        Assert.Empty(await Store.ListRevisionsAsync(key, Cancel));
        Assert.Null(await Store.ReadRevisionAsync(key, 1, Cancel));
        Assert.Empty(await Store.ListWithdrawnArticlesAsync(key, Cancel));
        Assert.Equal(new IssueNeighbours(null, null, null, null), await Store.FindPublishedNeighboursAsync(key, Cancel));
        Assert.Empty(await Store.CheckAsync(Cancel));
    }

    [Fact]
    public async Task A_publication_is_kept_and_replaced_whole()
    {
        await Store.SavePublicationAsync(Samples.Publication("weekly-lamp"), Cancel);
        await Store.SavePublicationAsync(Samples.Publication(), Cancel);
        var changed = Samples.Publication() with
        {
            Name = "海港晚报",
            Issn = null,
            Direction = ReadingDirection.RightToLeft,
            Rights = "© \"Harbour\" <Press>",
        };
        await Store.SavePublicationAsync(changed, Cancel);

        Assert.Equal(changed, await Store.FindPublicationAsync(Samples.Slug, Cancel));
        Assert.Equal([changed, Samples.Publication("weekly-lamp")], await Store.ListPublicationsAsync(Cancel));
    }

    [Fact]
    public async Task A_revision_is_read_as_it_was_saved()
    {
        await AddPublication();
        var issue = Samples.Issue(Samples.Key(edition: 2), fingerprint: "abc");
        var saved = await Store.SaveRevisionAsync(issue, new(RevisionKind.Import, "from the press folder"), 0, Cancel);

        Assert.Equal(1, saved.Number);
        Assert.Equal(Now, saved.SavedAt);
        Assert.Equal(64, saved.Hash.Length);
        Assert.Equal([saved], await Store.ListRevisionsAsync(issue.Key, Cancel));
        Assert.Equal(Json(issue), Json(await OpenAgain().ReadRevisionAsync(issue.Key, 1, Cancel)));
        Assert.Null(await Store.ReadRevisionAsync(issue.Key, 2, Cancel));
        Assert.Null(await Store.ReadRevisionAsync(Samples.Key(), 1, Cancel));
    }

    [Fact]
    public async Task An_issue_of_an_unknown_publication_is_refused()
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() =>
            Store.SaveRevisionAsync(Samples.Issue(Samples.Key()), Import, 0, Cancel)
        );
        Assert.Contains("harbour-post", fault.Message, StringComparison.Ordinal);
        Assert.Empty(await Store.ListIssuesAsync(new(), Cancel));
    }

    [Fact]
    public async Task Revisions_are_numbered_on_and_the_old_ones_stay()
    {
        await AddPublication();
        var key = Samples.Key();
        await Store.SaveRevisionAsync(Samples.Issue(key, "first"), Import, 0, Cancel);
        Now += TimeSpan.FromMinutes(1);
        var second = await Store.SaveRevisionAsync(Samples.Issue(key, "second"), new(RevisionKind.Correction, "a name"), 1, Cancel);

        Assert.Equal(2, second.Number);
        var revisions = await Store.ListRevisionsAsync(key, Cancel);
        Assert.Equal([1, 2], revisions.Select(r => r.Number));
        Assert.Equal(new(RevisionKind.Correction, "a name"), revisions[1].Origin);
        Assert.True(revisions[0].SavedAt < revisions[1].SavedAt);
        Assert.Equal("大桥今日通车 first", (await Store.ReadRevisionAsync(key, 1, Cancel))!.Articles[0].Headline);
        Assert.Equal("大桥今日通车 second", (await Store.ReadRevisionAsync(key, 2, Cancel))!.Articles[0].Headline);
        Assert.Equal(2, (await Store.FindIssueAsync(key, Cancel))!.LatestRevision);
    }

    [Fact]
    public async Task An_issue_that_nobody_could_read_again_is_refused()
    {
        await AddPublication();
        var issue = Samples.Issue(Samples.Key());
        var withoutId = issue with { Articles = [issue.Articles[0] with { Id = default }] };
        await Assert.ThrowsAsync<ArgumentException>(() => Store.SaveRevisionAsync(withoutId, Import, 0, Cancel));
        Assert.Null(await Store.FindIssueAsync(issue.Key, Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_save_on_top_of_another_revision_than_expected_is_refused(int expected)
    {
        await AddPublication();
        var key = Samples.Key();
        await Store.SaveRevisionAsync(Samples.Issue(key), Import, 0, Cancel);
        var fault = await Assert.ThrowsAsync<RevisionConflictException>(() =>
            Store.SaveRevisionAsync(Samples.Issue(key, "other"), Import, expected, Cancel)
        );
        Assert.Equal(key, fault.Issue);
        Assert.Single(await Store.ListRevisionsAsync(key, Cancel));
    }

    [Fact]
    public async Task A_first_save_that_expects_a_revision_is_refused_and_leaves_no_issue()
    {
        await AddPublication();
        await Assert.ThrowsAsync<RevisionConflictException>(() => Store.SaveRevisionAsync(Samples.Issue(Samples.Key()), Import, 1, Cancel));
        Assert.Null(await Store.FindIssueAsync(Samples.Key(), Cancel));
    }

    [Fact]
    public async Task A_saved_issue_is_a_draft_until_it_is_published()
    {
        await AddPublication();
        var key = Samples.Key();
        await Store.SaveRevisionAsync(Samples.Issue(key), Import, 0, Cancel);

        var draft = (await Store.FindIssueAsync(key, Cancel))!;
        Assert.Null(draft.PublishedRevision);
        Assert.Null(draft.FirstPublishedAt);
        Assert.Empty(await Store.ListIssuesAsync(new() { PublishedOnly = true }, Cancel));
        Assert.Single(await Store.ListIssuesAsync(new(), Cancel));

        Now += TimeSpan.FromHours(1);
        await Store.PublishAsync(key, 1, Cancel);
        var shown = (await OpenAgain().FindIssueAsync(key, Cancel))!;
        Assert.Equal(1, shown.PublishedRevision);
        Assert.Equal(Now, shown.PublishedAt);
        Assert.Equal(Now, shown.FirstPublishedAt);
        Assert.Equal([shown], await Store.ListIssuesAsync(new() { PublishedOnly = true }, Cancel));
    }

    [Fact]
    public async Task Publishing_a_correction_keeps_the_first_moment_and_an_older_revision_can_come_back()
    {
        await AddPublication();
        var key = Samples.Key();
        await Publish(key, "first");
        var first = Now;
        Now += TimeSpan.FromHours(2);
        await Publish(key, "second");
        var second = (await Store.FindIssueAsync(key, Cancel))!;
        Assert.Equal((2, Now, first), (second.PublishedRevision!.Value, second.PublishedAt!.Value, second.FirstPublishedAt!.Value));

        await Store.PublishAsync(key, 1, Cancel);
        var back = (await Store.FindIssueAsync(key, Cancel))!;
        Assert.Equal((1, 2), (back.PublishedRevision!.Value, back.LatestRevision));
    }

    [Fact]
    public async Task Publishing_again_what_is_shown_changes_nothing()
    {
        await AddPublication();
        await Publish(Samples.Key(), "first");
        var before = await Store.FindIssueAsync(Samples.Key(), Cancel);
        Now += TimeSpan.FromDays(1);
        await Store.PublishAsync(Samples.Key(), 1, Cancel);
        Assert.Equal(before, await Store.FindIssueAsync(Samples.Key(), Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    public async Task A_revision_that_is_not_there_is_not_published(int revision)
    {
        await AddPublication();
        await Store.SaveRevisionAsync(Samples.Issue(Samples.Key()), Import, 0, Cancel);
        await Assert.ThrowsAsync<ArgumentException>(() => Store.PublishAsync(Samples.Key(), revision, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.PublishAsync(Samples.Key("2031-12-16"), 1, Cancel));
        Assert.Null((await Store.FindIssueAsync(Samples.Key(), Cancel))!.PublishedRevision);
    }

    [Fact]
    public async Task The_digest_tells_of_the_revision_that_readers_see()
    {
        await AddPublication();
        var key = Samples.Key();
        var first = Samples.Issue(key, "first");
        await Store.SaveRevisionAsync(first, Import, 0, Cancel);
        var digest = (await Store.FindIssueAsync(key, Cancel))!.Digest;
        Assert.Equal((2, 2, "7060", "城市版"), (digest.Pages, digest.Articles, digest.Number, digest.EditionLabel));
        Assert.Equal(first.Pages[0].Images!.Previews[0], digest.FrontPage);

        await Store.PublishAsync(key, 1, Cancel);
        var second = first with
        {
            Pages = [first.Pages[0] with { Images = null }],
            Articles = [],
            Number = null,
            EditionLabel = null,
            DatePrecision = DatePrecision.Month,
        };
        await Store.SaveRevisionAsync(second, Import, 1, Cancel);
        Assert.Equal(digest, (await Store.FindIssueAsync(key, Cancel))!.Digest);

        await Store.PublishAsync(key, 2, Cancel);
        Assert.Equal(
            new IssueDigest
            {
                Pages = 1,
                Articles = 0,
                DatePrecision = DatePrecision.Month,
            },
            (await Store.FindIssueAsync(key, Cancel))!.Digest
        );
    }

    [Fact]
    public async Task The_source_is_that_of_the_newest_import_not_of_a_correction()
    {
        await AddPublication();
        var key = Samples.Key();
        await Store.SaveRevisionAsync(Samples.Issue(key, fingerprint: "one"), Import, 0, Cancel);
        await Store.SaveRevisionAsync(Samples.Issue(key, fingerprint: "by hand"), new(RevisionKind.Correction), 1, Cancel);
        Assert.Equal("one", (await Store.FindIssueAsync(key, Cancel))!.SourceFingerprint);
        await Store.SaveRevisionAsync(Samples.Issue(key, fingerprint: "two"), Import, 2, Cancel);
        Assert.Equal("two", (await Store.FindIssueAsync(key, Cancel))!.SourceFingerprint);
    }

    [Fact]
    public async Task A_withdrawn_issue_tells_why_and_is_shown_again_by_publishing()
    {
        await AddPublication();
        var key = Samples.Key();
        await Publish(key, "first");
        var first = Now;
        Now += TimeSpan.FromHours(1);
        await Store.WithdrawIssueAsync(key, "An order of the court.", Cancel);

        var gone = (await Store.FindIssueAsync(key, Cancel))!;
        Assert.Null(gone.PublishedRevision);
        Assert.Null(gone.PublishedAt);
        Assert.Equal(("An order of the court.", Now, first), (gone.WithdrawnReason, gone.WithdrawnAt!.Value, gone.FirstPublishedAt!.Value));
        Assert.Empty(await Store.ListIssuesAsync(new() { PublishedOnly = true }, Cancel));
        Assert.Null((await Store.FindPublishedNeighboursAsync(key, Cancel)).Latest);

        var since = Now;
        Now += TimeSpan.FromHours(1);
        await Store.WithdrawIssueAsync(key, "At the wish of the family.", Cancel);
        var again = (await Store.FindIssueAsync(key, Cancel))!;
        Assert.Equal(("At the wish of the family.", since), (again.WithdrawnReason, again.WithdrawnAt!.Value));

        await Store.PublishAsync(key, 1, Cancel);
        var back = (await Store.FindIssueAsync(key, Cancel))!;
        Assert.Equal((1, null, null), (back.PublishedRevision!.Value, back.WithdrawnReason, back.WithdrawnAt));
    }

    [Fact]
    public async Task What_was_never_shown_is_not_withdrawn_and_a_reason_is_needed()
    {
        await AddPublication();
        var key = Samples.Key();
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WithdrawIssueAsync(key, "why", Cancel));
        await Store.SaveRevisionAsync(Samples.Issue(key), Import, 0, Cancel);
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WithdrawIssueAsync(key, "why", Cancel));
        await Store.PublishAsync(key, 1, Cancel);
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WithdrawIssueAsync(key, " ", Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WithdrawArticleAsync(new(key, new(1)), "", Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Store.WithdrawArticleAsync(new(Samples.Key("2031-12-16"), new(1)), "why", Cancel)
        );
    }

    [Fact]
    public async Task Withdrawn_articles_stay_withdrawn_through_revisions()
    {
        await AddPublication();
        var key = Samples.Key();
        await Publish(key, "first");
        await Store.WithdrawArticleAsync(new(key, new(3)), "The photograph was not ours.", Cancel);
        var since = Now;
        Now += TimeSpan.FromHours(1);
        await Store.WithdrawArticleAsync(new(key, new(1)), "It was not true.", Cancel);
        await Store.WithdrawArticleAsync(new(key, new(3)), "The picture was not ours.", Cancel);
        await Publish(key, "second");

        Assert.Equal(
            [
                new ArticleWithdrawal(new(key, new(1)), "It was not true.", Now),
                new ArticleWithdrawal(new(key, new(3)), "The picture was not ours.", since),
            ],
            await OpenAgain().ListWithdrawnArticlesAsync(key, Cancel)
        );
    }

    [Fact]
    public async Task Lists_are_cut_by_publication_date_visibility_order_and_number()
    {
        await AddPublication();
        await Store.SavePublicationAsync(Samples.Publication("weekly-lamp"), Cancel);
        string[] written =
        [
            "harbour-post/2031-12-14",
            "harbour-post/2031-12-15",
            "harbour-post/2031-12-15/ed-2",
            "harbour-post/2032-01-01",
            "weekly-lamp/2031-12-15",
            "weekly-lamp/2031-12-22",
        ];
        foreach (var text in written.Reverse())
        {
            var key = IssueKey.Parse(text, null);
            await Store.SaveRevisionAsync(Samples.Issue(key), Import, 0, Cancel);
            if (key.Date.Year == 2031)
                await Store.PublishAsync(key, 1, Cancel);
        }

        Assert.Equal(
            "harbour-post/2031-12-14 harbour-post/2031-12-15 harbour-post/2031-12-15/ed-2 weekly-lamp/2031-12-15 weekly-lamp/2031-12-22 harbour-post/2032-01-01",
            await List(new())
        );
        Assert.Equal(
            "harbour-post/2032-01-01 weekly-lamp/2031-12-22 weekly-lamp/2031-12-15 harbour-post/2031-12-15/ed-2 harbour-post/2031-12-15 harbour-post/2031-12-14",
            await List(new() { NewestFirst = true })
        );
        Assert.Equal(
            "harbour-post/2031-12-14 harbour-post/2031-12-15 harbour-post/2031-12-15/ed-2 harbour-post/2032-01-01",
            await List(new() { Publication = Samples.Slug })
        );
        Assert.Equal(
            "harbour-post/2031-12-15/ed-2 harbour-post/2031-12-15 harbour-post/2031-12-14",
            await List(
                new()
                {
                    Publication = Samples.Slug,
                    PublishedOnly = true,
                    NewestFirst = true,
                }
            )
        );
        Assert.Equal(
            "harbour-post/2031-12-15 harbour-post/2031-12-15/ed-2",
            await List(
                new()
                {
                    Publication = Samples.Slug,
                    From = new(2031, 12, 15),
                    To = new(2031, 12, 15),
                }
            )
        );
        Assert.Equal("harbour-post/2032-01-01", await List(new() { From = new(2031, 12, 23) }));
        Assert.Equal("harbour-post/2031-12-14", await List(new() { To = new(2031, 12, 14) }));
        Assert.Equal(
            "weekly-lamp/2031-12-22 weekly-lamp/2031-12-15",
            await List(
                new()
                {
                    PublishedOnly = true,
                    NewestFirst = true,
                    Limit = 2,
                }
            )
        );
        Assert.Equal("", await List(new() { Limit = 0 }));
        Assert.Equal("", await List(new() { From = new(2032, 1, 1), To = new(2031, 1, 1) }));

        Assert.Equal(6, await Store.CountIssuesAsync(new() { Limit = 1 }, Cancel));
        Assert.Equal(3, await Store.CountIssuesAsync(new() { Publication = Samples.Slug, PublishedOnly = true }, Cancel));
        Assert.Equal([new IssueMonth(2031, 12, 3), new IssueMonth(2032, 1, 1)], await Store.ListMonthsAsync(Samples.Slug, false, Cancel));
        Assert.Equal([new IssueMonth(2031, 12, 3)], await Store.ListMonthsAsync(Samples.Slug, true, Cancel));
        Assert.Equal([2031, 2032], await Store.ListYearsAsync(Samples.Slug, false, Cancel));
        Assert.Equal([2031], await Store.ListYearsAsync(Samples.Slug, true, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ListIssuesAsync(new() { Limit = -1 }, Cancel));
    }

    [Fact]
    public async Task Neighbours_step_over_editions_and_past_what_readers_cannot_see()
    {
        await AddPublication();
        await Store.SavePublicationAsync(Samples.Publication("weekly-lamp"), Cancel);
        await Publish(Samples.Key("2031-12-01"), "a");
        await Publish(Samples.Key("2031-12-15", 1), "b");
        await Publish(Samples.Key("2031-12-15", 2), "c");
        await Publish(Samples.Key("2031-12-20"), "d");
        await Publish(Samples.Key("2031-12-16", slug: "weekly-lamp"), "of another paper");
        await Store.SaveRevisionAsync(Samples.Issue(Samples.Key("2031-12-16")), Import, 0, Cancel);
        await Publish(Samples.Key("2031-12-17"), "withdrawn");
        await Store.WithdrawIssueAsync(Samples.Key("2031-12-17"), "why", Cancel);

        var (first, latest) = (Samples.Key("2031-12-01"), Samples.Key("2031-12-20"));
        Assert.Equal(new(null, Samples.Key("2031-12-15"), first, latest), await Neighbours(first));
        Assert.Equal(new(first, Samples.Key("2031-12-15", 2), first, latest), await Neighbours(Samples.Key("2031-12-15")));
        Assert.Equal(new(Samples.Key("2031-12-15"), latest, first, latest), await Neighbours(Samples.Key("2031-12-15", 2)));
        Assert.Equal(new(Samples.Key("2031-12-15", 2), null, first, latest), await Neighbours(latest));
        Assert.Equal(new(Samples.Key("2031-12-15", 2), latest, first, latest), await Neighbours(Samples.Key("2031-12-17")));
        Assert.Equal(new(latest, null, first, latest), await Neighbours(Samples.Key("2040-01-01")));
    }

    [Fact]
    public async Task Readers_never_see_half_of_a_publication_step()
    {
        await AddPublication();
        var key = Samples.Key();
        await Publish(key, "r1");
        using var finished = new CancellationTokenSource();
        var reads = 0;
        var readers = Enumerable
            .Range(0, 4)
            .Select(n =>
                Task.Run(
                    async () =>
                    {
                        var store = n % 2 == 0 ? Store : OpenAgain();
                        var seen = 0;
                        while (!finished.IsCancellationRequested)
                        {
                            await Task.Delay(1, Cancel);
                            var record = (await store.FindIssueAsync(key, Cancel))!;
                            var number = record.PublishedRevision!.Value;
                            var issue = (await store.ReadRevisionAsync(key, number, Cancel))!;
                            Assert.Equal($"大桥今日通车 r{number}", issue.Articles[0].Headline);
                            Assert.Equal(issue.Pages[0].Images!.Previews[0], record.Digest.FrontPage);
                            Assert.True(number >= seen);
                            seen = number;
                            Interlocked.Increment(ref reads);
                        }
                    },
                    Cancel
                )
            )
            .ToArray();
        for (var n = 2; n <= 40; n++)
            await Publish(key, $"r{n}");
        await finished.CancelAsync();
        await Task.WhenAll(readers);
        Assert.True(reads > 0);
    }

    [Fact]
    public async Task Of_two_that_save_on_top_of_the_same_revision_one_is_told()
    {
        await AddPublication();
        var stores = new[] { Store, OpenAgain(), OpenAgain(), Store };
        for (var expected = 0; expected < 10; expected++)
        {
            var outcomes = await Task.WhenAll(
                stores.Select(
                    (store, n) =>
                        Task.Run(
                            async () =>
                            {
                                try
                                {
                                    await store.SaveRevisionAsync(
                                        Samples.Issue(Samples.Key(), $"{expected}.{n}"),
                                        Import,
                                        expected,
                                        Cancel
                                    );
                                    return true;
                                }
                                catch (RevisionConflictException)
                                {
                                    return false;
                                }
                            },
                            Cancel
                        )
                )
            );
            Assert.Single(outcomes, won => won);
        }
        Assert.Equal(Enumerable.Range(1, 10), (await Store.ListRevisionsAsync(Samples.Key(), Cancel)).Select(r => r.Number));
    }

    [Fact]
    public async Task A_cancelled_call_changes_nothing()
    {
        await AddPublication();
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.SaveRevisionAsync(Samples.Issue(Samples.Key()), Import, 0, cancelled)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.SavePublicationAsync(Samples.Publication("weekly-lamp"), cancelled)
        );
        Assert.Empty(await Store.ListIssuesAsync(new(), Cancel));
        Assert.Single(await Store.ListPublicationsAsync(Cancel));
    }

    private static string Json(Issue? issue) => JsonSerializer.Serialize(issue, ModelJson.Options);

    private Task AddPublication() => Store.SavePublicationAsync(Samples.Publication(), Cancel);

    private async Task Publish(IssueKey key, string marker)
    {
        var latest = (await Store.FindIssueAsync(key, Cancel))?.LatestRevision ?? 0;
        var saved = await Store.SaveRevisionAsync(Samples.Issue(key, marker), Import, latest, Cancel);
        await Store.PublishAsync(key, saved.Number, Cancel);
    }

    private async Task<string> List(IssueQuery query) => string.Join(' ', (await Store.ListIssuesAsync(query, Cancel)).Select(r => r.Key));

    private Task<IssueNeighbours> Neighbours(IssueKey key) => Store.FindPublishedNeighboursAsync(key, Cancel);
}
