namespace Broadsheet.Store.Tests.Contracts;

/// <summary>A place of a test in which a store is kept, empty at first and gone after the test.</summary>
public abstract class StoreHome : IAsyncDisposable
{
    /// <summary>Opens the store, as one more program would; who opens it closes it.</summary>
    public abstract Task<INewsStore> OpenAsync();

    /// <summary>Lets the last step of publishing fail from now on, behind the store's back, or succeed again.</summary>
    public abstract Task RefusePublishingAsync(bool refuse);

    /// <summary>Spoils what is kept of stylebooks, behind the store's back.</summary>
    public abstract Task DamageStylebooksAsync();

    public abstract ValueTask DisposeAsync();
}
