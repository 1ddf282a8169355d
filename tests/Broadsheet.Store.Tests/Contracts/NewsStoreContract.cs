namespace Broadsheet.Store.Tests.Contracts;

/// <summary>A test of what every <see cref="INewsStore"/> does. A store is tested by inheriting the contracts and naming a home.</summary>
public abstract class NewsStoreContract : IAsyncLifetime
{
    private StoreHome? _home;
    private INewsStore? _store;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Where the store of this test is kept.</summary>
    protected StoreHome Home => _home ??= NewHome();

    /// <summary>The store of this test, empty at first.</summary>
    protected INewsStore Store => _store ?? throw new InvalidOperationException("The test has not begun.");

    protected abstract StoreHome NewHome();

    public virtual async ValueTask InitializeAsync() => _store = await Home.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        _store?.Dispose();
        await Home.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
