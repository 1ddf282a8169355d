using Broadsheet.Import;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Store;
using Broadsheet.Store.Opening;
using Broadsheet.Workflow.Ingest;

namespace Broadsheet.Workflow.Tests;

/// <summary>A data folder of its own, gone after the test, and the commands that most tests give.</summary>
internal sealed class TestNewsroom : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("broadsheet-workflow-");

    private TestNewsroom(INewsStore data) => Data = data;

    public static PublicationSlug Slug { get; } = PublicationSlug.Parse("harbour-post", null);

    public static IssueKey Key { get; } = new(Slug, new DateOnly(2031, 12, 15));

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public SetClock Clock { get; } = new();

    public INewsStore Data { get; private set; }

    public IIssueStore Store => Data.Issues;

    public string Folder => _folder.FullName;

    public static async Task<TestNewsroom> OpenAsync()
    {
        var room = new TestNewsroom(null!);
        room.Data = await NewsStores.OpenOrCreateAsync(room.Folder, room.Clock, Cancel);
        return room;
    }

    public Task<IssueOutcome> KeepAsync(
        ImportedIssue issue,
        bool replace = false,
        bool publish = false,
        string? name = null,
        params string[] drop
    ) =>
        new KeepImport(Store).RunAsync(
            issue,
            new ImportRequest
            {
                Sources = [],
                Publication = Slug,
                Name = name,
                Replace = replace,
                Publish = publish,
                Drop = drop.ToHashSet(),
            },
            Cancel
        );

    public async Task<Issue> LatestAsync()
    {
        var record = await Store.FindIssueAsync(Key, Cancel);
        return (await Store.ReadRevisionAsync(Key, record!.LatestRevision, Cancel))!;
    }

    public async Task<Article> ArticleAsync(string headline) => (await LatestAsync()).Articles.Single(a => a.Headline == headline);

    public void Dispose()
    {
        Data?.Dispose();
        _folder.Delete(recursive: true);
    }
}
