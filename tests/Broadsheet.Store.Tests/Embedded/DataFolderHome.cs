using Broadsheet.Store.Opening;
using Broadsheet.Store.Tests.Contracts;
using Broadsheet.Store.Tests.Sqlite;

namespace Broadsheet.Store.Tests.Embedded;

/// <summary>A data folder of a test.</summary>
internal sealed class DataFolderHome : StoreHome
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder["data", "broadsheet.db"];

    public override Task<INewsStore> OpenAsync() =>
        NewsStores.OpenOrCreateAsync(_folder["data"], TimeProvider.System, TestContext.Current.CancellationToken);

    public override Task RefusePublishingAsync(bool refuse)
    {
        TestDatabase.Run(
            Database,
            refuse
                ? "CREATE TRIGGER refuse BEFORE UPDATE OF published ON issue BEGIN SELECT RAISE(ABORT, 'refused'); END"
                : "DROP TRIGGER refuse"
        );
        return Task.CompletedTask;
    }

    public override Task DamageStylebooksAsync()
    {
        TestDatabase.Run(Database, "UPDATE stylebook SET body = '{'");
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
