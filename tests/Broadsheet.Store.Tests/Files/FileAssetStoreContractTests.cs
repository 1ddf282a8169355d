using Broadsheet.Store.Files;
using Broadsheet.Store.Tests.Contracts;

namespace Broadsheet.Store.Tests.Files;

public sealed class FileAssetStoreContractTests : AssetStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FileAssetStore _store;

    public FileAssetStoreContractTests() => _store = FileAssetStore.Open(_folder["assets"], new SetTime());

    protected override IAssetStore Store => _store;

    protected override string HandOver => _folder.FullPath;

    protected override IAssetStore OpenAgain() => FileAssetStore.Open(_folder["assets"], new SetTime());

    public void Dispose() => _folder.Dispose();
}
