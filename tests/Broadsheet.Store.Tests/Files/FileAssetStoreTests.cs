using Broadsheet.Model.Assets;
using Broadsheet.Store.Files;

namespace Broadsheet.Store.Tests.Files;

public sealed class FileAssetStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SetTime _time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Root => _folder["assets"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_lies_under_its_hash()
    {
        var store = Open();
        var hash = await store.AddAsync("page"u8.ToArray(), Cancel);
        var name = hash.ToString();
        Assert.Equal(_folder["assets", name[..2], name[2..4], name], store.FindPath(hash));
        Assert.Empty(Directory.GetFileSystemEntries(_folder["assets", "incoming"]));
    }

    [Fact]
    public void What_a_killed_program_left_goes_after_a_day_and_not_before()
    {
        Open();
        _time.Now = DateTimeOffset.UnixEpoch.AddYears(60);
        var (old, fresh) = (_folder["assets", "incoming", "old"], _folder["assets", "incoming", "fresh"]);
        foreach (var (path, age) in new[] { (old, 25), (fresh, 23) })
        {
            File.WriteAllText(path, "half a file");
            File.SetLastWriteTimeUtc(path, _time.Now.UtcDateTime.AddHours(-age));
        }
        Open();
        Assert.False(File.Exists(old));
        Assert.True(File.Exists(fresh));
    }

    [Fact]
    public async Task A_file_that_was_damaged_is_mended_by_keeping_it_again()
    {
        var store = Open();
        var bytes = Samples.Bytes("a photograph");
        var hash = await store.AddAsync(bytes, Cancel);
        foreach (var damage in new[] { "a photogra", "A PHOTOGRAPH", "" })
        {
            await File.WriteAllTextAsync(store.FindPath(hash)!, damage, Cancel);
            await store.AddAsync(bytes, Cancel);
            Assert.Equal(bytes, await File.ReadAllBytesAsync(store.FindPath(hash)!, Cancel));
        }
    }

    [Fact]
    public async Task A_file_from_another_disk_is_taken_over()
    {
        var elsewhere = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        var path = Path.Join(elsewhere, $"broadsheet-{Guid.NewGuid():N}");
        await File.WriteAllBytesAsync(path, new byte[100_000], Cancel);
        var store = Open();
        var hash = await store.AddFileAsync(path, Cancel);
        Assert.False(File.Exists(path));
        Assert.Equal(100_000, new FileInfo(store.FindPath(hash)!).Length);
    }

    [Fact]
    public async Task A_link_that_is_handed_over_is_copied_and_what_it_points_to_stays()
    {
        var (original, link) = (_folder["original"], _folder["link"]);
        await File.WriteAllTextAsync(original, "somebody else's", Cancel);
        File.CreateSymbolicLink(link, original);
        var store = Open();
        var hash = await store.AddFileAsync(link, Cancel);
        Assert.False(Path.Exists(link));
        Assert.Equal("somebody else's", await File.ReadAllTextAsync(original, Cancel));
        Assert.Null(new FileInfo(store.FindPath(hash)!).LinkTarget);
    }

    [Fact]
    public async Task A_link_in_the_place_of_a_file_is_not_followed()
    {
        var store = Open();
        var secret = _folder["secret"];
        await File.WriteAllTextAsync(secret, "secret", Cancel);
        var hash = AssetHash.Of("secret"u8);
        var place = _folder["assets", hash.ToString()[..2], hash.ToString()[2..4], hash.ToString()];
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.CreateSymbolicLink(place, secret);
        await NotFound(store, hash);

        await store.AddAsync("secret"u8.ToArray(), Cancel);
        Assert.Null(new FileInfo(store.FindPath(hash)!).LinkTarget);
        Assert.True(File.Exists(secret));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_link_in_the_place_of_a_folder_is_not_followed(int depth)
    {
        var store = Open();
        var hash = AssetHash.Of("secret"u8);
        string[] way = ["assets", hash.ToString()[..2], hash.ToString()[2..4], hash.ToString()];
        var outside = Directory.CreateDirectory(_folder["outside"]).FullName;
        var inside = Path.Join([outside, .. way[(depth + 1)..]]);
        Directory.CreateDirectory(Path.GetDirectoryName(inside)!);
        await File.WriteAllTextAsync(inside, "secret", Cancel);
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[way[..(depth + 1)]])!);
        Directory.CreateSymbolicLink(_folder[way[..(depth + 1)]], outside);
        Assert.True(File.Exists(_folder[way]));

        await NotFound(store, hash);
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AddAsync("secret"u8.ToArray(), Cancel));
        Assert.Contains("link", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_the_place_of_the_store_is_refused()
    {
        Directory.CreateSymbolicLink(Root, Directory.CreateDirectory(_folder["outside"]).FullName);
        Assert.Throws<StoreUnavailableException>(() => Open());
        Assert.Empty(Directory.GetFileSystemEntries(_folder["outside"]));
    }

    [Fact]
    public async Task What_is_no_file_of_the_store_is_not_listed()
    {
        var store = Open();
        var hash = await store.AddAsync("page"u8.ToArray(), Cancel);
        var here = Path.GetDirectoryName(store.FindPath(hash))!;
        await File.WriteAllTextAsync(Path.Join(here, "notes.txt"), "x", Cancel);
        await File.WriteAllTextAsync(Path.Join(here, AssetHash.Of("misplaced"u8).ToString()), "misplaced", Cancel);
        await File.WriteAllTextAsync(Path.Join(Root, hash.ToString()), "x", Cancel);
        Directory.CreateDirectory(Path.Join(Root, "zz"));
        await NotFound(store, AssetHash.Of("misplaced"u8), hash);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70_000)]
    [InlineData(199_999)]
    public async Task A_full_disk_is_told_and_leaves_nothing_half_written(int room)
    {
        var kept = await Open().AddAsync("kept before"u8.ToArray(), Cancel);
        var full = FileAssetStore.Open(Root, _time, path => new FullDiskStream(File.Create(path), room));
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => full.AddAsync(new byte[200_000], Cancel));
        Assert.Contains("full", fault.Message, StringComparison.Ordinal);
        using var content = new MemoryStream(new byte[200_000]);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => full.AddStreamAsync(content, null, Cancel));

        Assert.Empty(Directory.GetFileSystemEntries(_folder["assets", "incoming"]));
        await NotFound(Open(), AssetHash.Of(new byte[200_000]), kept);
        await Open().AddAsync(new byte[200_000], Cancel);
    }

    [Fact]
    public async Task A_stream_that_is_not_what_it_was_said_to_be_is_not_kept()
    {
        var store = Open();
        using var content = new MemoryStream(Samples.Bytes("other"));
        Assert.Null(await store.AddStreamAsync(content, AssetHash.Of("expected"u8), Cancel));
        Assert.Empty(Directory.GetFileSystemEntries(_folder["assets", "incoming"]));
        await NotFound(store, AssetHash.Of("expected"u8));
    }

    private FileAssetStore Open() => FileAssetStore.Open(Root, _time);

    private static async Task NotFound(FileAssetStore store, AssetHash hash, params AssetHash[] found)
    {
        Assert.Null(store.FindPath(hash));
        Assert.Null(await store.OpenAsync(hash, Cancel));
        Assert.False(await store.ExistsAsync(hash, Cancel));
        var listed = new List<AssetHash>();
        await foreach (var each in store.ListAsync(Cancel))
            listed.Add(each);
        Assert.Equal(found, listed);
    }
}
