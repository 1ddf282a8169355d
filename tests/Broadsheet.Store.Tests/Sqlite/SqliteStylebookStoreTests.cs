using Broadsheet.Model.Publications;
using Broadsheet.Model.Stylebooks;
using Broadsheet.Store.Embedded;

namespace Broadsheet.Store.Tests.Sqlite;

public sealed class SqliteStylebookStoreTests : IDisposable
{
    private static readonly PublicationSlug Slug = PublicationSlug.Parse("evening-lamp", null);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_stylebook_is_kept_changed_and_forgotten()
    {
        using var data = await OpenAsync();
        Assert.Null(await data.Stylebooks.FindStylebookAsync(Slug, Cancel));

        await data.Stylebooks.ChangeStylebookAsync(Slug, b => b with { Fixed = [Say(1)] }, Cancel);
        await data.Stylebooks.ChangeStylebookAsync(Slug, b => b with { Fixed = [.. b.Fixed, Say(2)] }, Cancel);
        var kept = await data.Stylebooks.FindStylebookAsync(Slug, Cancel);

        Assert.Equal([Say(1), Say(2)], kept!.Fixed);
        Assert.True(await data.Stylebooks.RemoveStylebookAsync(Slug, Cancel));
        Assert.False(await data.Stylebooks.RemoveStylebookAsync(Slug, Cancel));
        Assert.Null(await data.Stylebooks.FindStylebookAsync(Slug, Cancel));
    }

    [Fact]
    public async Task Changes_at_one_time_are_all_kept()
    {
        using var data = await OpenAsync();

        await Task.WhenAll(
            Enumerable
                .Range(1, 20)
                .Select(i =>
                    Task.Run(() => data.Stylebooks.ChangeStylebookAsync(Slug, b => b with { Fixed = [.. b.Fixed, Say(i)] }, Cancel))
                )
        );

        Assert.Equal(20, (await data.Stylebooks.FindStylebookAsync(Slug, Cancel))!.Fixed.Count);
    }

    [Fact]
    public async Task A_publication_must_be_there_and_what_cannot_be_read_is_told()
    {
        using var data = await OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            data.Stylebooks.ChangeStylebookAsync(PublicationSlug.Parse("nobody", null), b => b, Cancel)
        );
        await data.Stylebooks.ChangeStylebookAsync(Slug, b => b, Cancel);
        TestDatabase.Run(_folder["broadsheet.db"], "UPDATE stylebook SET body = '{'");
        var fault = await Assert.ThrowsAsync<StoreDamagedException>(() => data.Stylebooks.FindStylebookAsync(Slug, Cancel));

        Assert.Contains("stylebook reset evening-lamp", fault.Message, StringComparison.Ordinal);
        Assert.True(await data.Stylebooks.RemoveStylebookAsync(Slug, Cancel));
    }

    private async Task<DataFolder> OpenAsync()
    {
        var data = await DataFolder.OpenOrCreateAsync(_folder[""], TimeProvider.System, Cancel);
        await data.Issues.SavePublicationAsync(Samples.Publication("evening-lamp"), Cancel);
        return data;
    }

    private static FixedStyle Say(int size) => new(TextStyle.Of("Serif", false, false, size, 0), StyleRole.Body);
}
