using Broadsheet.Model.Publications;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Store.Tests.Contracts;

/// <summary>What every <see cref="IStylebookStore"/> does.</summary>
public abstract class StylebookStoreContract : NewsStoreContract
{
    private static readonly PublicationSlug Slug = PublicationSlug.Parse("evening-lamp", null);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Store.Issues.SavePublicationAsync(Samples.Publication("evening-lamp"), Cancel);
    }

    [Fact]
    public async Task A_stylebook_is_kept_changed_and_forgotten()
    {
        Assert.Null(await Store.Stylebooks.FindStylebookAsync(Slug, Cancel));

        await Store.Stylebooks.ChangeStylebookAsync(Slug, b => b with { Fixed = [Say(1)] }, Cancel);
        await Store.Stylebooks.ChangeStylebookAsync(Slug, b => b with { Fixed = [.. b.Fixed, Say(2)] }, Cancel);
        var kept = await Store.Stylebooks.FindStylebookAsync(Slug, Cancel);

        Assert.Equal([Say(1), Say(2)], kept!.Fixed);
        Assert.True(await Store.Stylebooks.RemoveStylebookAsync(Slug, Cancel));
        Assert.False(await Store.Stylebooks.RemoveStylebookAsync(Slug, Cancel));
        Assert.Null(await Store.Stylebooks.FindStylebookAsync(Slug, Cancel));
    }

    [Fact]
    public async Task Changes_at_one_time_are_all_kept()
    {
        using var other = await Home.OpenAsync();
        await Task.WhenAll(
            Enumerable
                .Range(1, 20)
                .Select(i =>
                    Task.Run(() =>
                        (i % 2 == 0 ? Store : other).Stylebooks.ChangeStylebookAsync(
                            Slug,
                            b => b with { Fixed = [.. b.Fixed, Say(i)] },
                            Cancel
                        )
                    )
                )
        );

        Assert.Equal(20, (await Store.Stylebooks.FindStylebookAsync(Slug, Cancel))!.Fixed.Count);
    }

    [Fact]
    public async Task A_publication_must_be_there_and_what_cannot_be_read_is_told()
    {
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Store.Stylebooks.ChangeStylebookAsync(PublicationSlug.Parse("nobody", null), b => b, Cancel)
        );
        await Store.Stylebooks.ChangeStylebookAsync(Slug, b => b, Cancel);
        await Home.DamageStylebooksAsync();
        var fault = await Assert.ThrowsAsync<StoreDamagedException>(() => Store.Stylebooks.FindStylebookAsync(Slug, Cancel));

        Assert.Contains("stylebook reset evening-lamp", fault.Message, StringComparison.Ordinal);
        Assert.True(await Store.Stylebooks.RemoveStylebookAsync(Slug, Cancel));
    }

    [Fact]
    public async Task A_change_that_fails_leaves_what_was_kept()
    {
        await Store.Stylebooks.ChangeStylebookAsync(Slug, b => b with { Fixed = [Say(1)] }, Cancel);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Store.Stylebooks.ChangeStylebookAsync(Slug, _ => throw new InvalidOperationException("No."), Cancel)
        );

        Assert.Equal([Say(1)], (await Store.Stylebooks.FindStylebookAsync(Slug, Cancel))!.Fixed);
    }

    private static FixedStyle Say(int size) => new(TextStyle.Of("Serif", false, false, size, 0), StyleRole.Body);
}
