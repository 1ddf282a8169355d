using Broadsheet.Store.Sqlite;
using Broadsheet.Store.Sqlite.Issues;
using Broadsheet.Store.Tests.Contracts;

namespace Broadsheet.Store.Tests.Sqlite;

public sealed class SqliteIssueStoreTests : IssueStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SetTime _time = new();
    private readonly List<SqliteIssueStore> _opened = [];
    private readonly SqliteIssueStore _store;

    public SqliteIssueStoreTests() => _store = Open();

    protected override IIssueStore Store => _store;

    protected override DateTimeOffset Now
    {
        get => _time.Now;
        set => _time.Now = value;
    }

    protected override IIssueStore OpenAgain() => Open();

    public void Dispose()
    {
        foreach (var store in _opened)
            store.Dispose();
        _folder.Dispose();
    }

    private SqliteIssueStore Open()
    {
        var store = new SqliteIssueStore(SqliteDatabase.Open(_folder["broadsheet.db"], new(), SqliteSchema.Current), _time);
        lock (_opened)
            _opened.Add(store);
        return store;
    }
}
