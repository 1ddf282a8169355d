using Broadsheet.Store.Tests.Contracts;

namespace Broadsheet.Store.Tests.Embedded;

/// <summary>The embedded store finds what it publishes.</summary>
public sealed class DataFolderSearchTests : SearchContract
{
    protected override StoreHome NewHome() => new DataFolderHome();
}

/// <summary>The embedded store pages through what it finds.</summary>
public sealed class DataFolderPagingTests : SearchPagingContract
{
    protected override StoreHome NewHome() => new DataFolderHome();
}

/// <summary>The embedded store keeps stylebooks.</summary>
public sealed class DataFolderStylebookTests : StylebookStoreContract
{
    protected override StoreHome NewHome() => new DataFolderHome();
}

/// <summary>The embedded store publishes and indexes in one step.</summary>
public sealed class DataFolderPublishingTests : PublishingContract
{
    protected override StoreHome NewHome() => new DataFolderHome();
}
