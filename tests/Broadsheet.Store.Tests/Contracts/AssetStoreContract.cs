using Broadsheet.Model.Assets;
using CsCheck;

namespace Broadsheet.Store.Tests.Contracts;

/// <summary>What every <see cref="IAssetStore"/> does. A store is tested by inheriting this class.</summary>
public abstract class AssetStoreContract
{
    /// <summary>The store of this test, empty at first.</summary>
    protected abstract IAssetStore Store { get; }

    /// <summary>Another program's view of the same store.</summary>
    protected abstract IAssetStore OpenAgain();

    /// <summary>A folder for files that are handed over.</summary>
    protected abstract string HandOver { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_kept_is_not_found()
    {
        var hash = AssetHash.Of("nothing"u8);
        Assert.Null(await Store.OpenAsync(hash, Cancel));
        Assert.Null(Store.FindPath(hash));
        Assert.False(await Store.ExistsAsync(hash, Cancel));
        Assert.Empty(await All(Store));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(131072)]
    [InlineData(131073)]
    [InlineData(3_000_000)]
    public async Task Bytes_are_read_as_they_were_kept(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var hash = await Store.AddAsync(bytes, Cancel);
        Assert.Equal(AssetHash.Of(bytes), hash);
        Assert.True(await Store.ExistsAsync(hash, Cancel));
        Assert.Equal(bytes, await Read(OpenAgain(), hash));
        Assert.Equal([hash], await All(Store));
    }

    [Fact]
    public async Task A_file_is_taken_over()
    {
        var bytes = Samples.Bytes("a photograph");
        var path = Path.Join(HandOver, "photo.jpg");
        await File.WriteAllBytesAsync(path, bytes, Cancel);
        var hash = await Store.AddFileAsync(path, Cancel);
        Assert.Equal(AssetHash.Of(bytes), hash);
        Assert.False(File.Exists(path));
        Assert.Equal(bytes, await Read(Store, hash));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_so()
    {
        await Assert.ThrowsAnyAsync<IOException>(() => Store.AddFileAsync(Path.Join(HandOver, "nothing"), Cancel));
        Assert.Empty(await All(Store));
    }

    [Fact]
    public async Task The_same_content_is_kept_once()
    {
        var bytes = Samples.Bytes("twice");
        var path = Path.Join(HandOver, "twice");
        await File.WriteAllBytesAsync(path, bytes, Cancel);
        var first = await Store.AddAsync(bytes, Cancel);
        var second = await OpenAgain().AddAsync(bytes, Cancel);
        var third = await Store.AddFileAsync(path, Cancel);
        Assert.Equal((first, first), (second, third));
        Assert.Equal([first], await All(Store));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task Streams_can_be_read_at_any_position_and_at_the_same_time()
    {
        var hash = await Store.AddAsync(Samples.Bytes("0123456789"), Cancel);
        await using var one = (await Store.OpenAsync(hash, Cancel))!;
        await using var two = (await Store.OpenAsync(hash, Cancel))!;
        Assert.True(one.CanSeek);
        Assert.False(one.CanWrite);
        one.Position = 7;
        Assert.Equal('7', one.ReadByte());
        Assert.Equal('0', two.ReadByte());
        Assert.Equal(10, one.Length);
    }

    [Fact]
    public async Task Many_writers_of_the_same_and_of_different_content_agree()
    {
        var stores = new[] { Store, OpenAgain() };
        var contents = Enumerable.Range(0, 12).Select(n => Samples.Bytes($"content {n} {new string('x', n * 1000)}")).ToArray();
        await Task.WhenAll(
            Enumerable
                .Range(0, 96)
                .Select(n =>
                    Task.Run(
                        async () =>
                        {
                            var bytes = contents[n % contents.Length];
                            var hash = await stores[n % 2].AddAsync(bytes, Cancel);
                            Assert.Equal(bytes, await Read(stores[(n + 1) % 2], hash));
                        },
                        Cancel
                    )
                )
        );
        Assert.Equal(contents.Select(c => AssetHash.Of(c)).ToHashSet(), (await All(Store)).ToHashSet());
    }

    [Fact]
    public async Task A_cancelled_call_keeps_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AddAsync(Samples.Bytes("x"), cancelled));
        Assert.Empty(await All(Store));
    }

    [Fact]
    public async Task An_empty_hash_is_a_mistake_of_the_caller() =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.OpenAsync(default, Cancel));

    [Fact]
    public Task Any_set_of_contents_is_listed_as_it_is_and_read_as_it_was() =>
        Gen
            .Byte.Array[0, 200]
            .Array[0, 6]
            .SampleAsync(
                async contents =>
                {
                    foreach (var bytes in contents)
                        await Store.AddAsync(bytes, CancellationToken.None);
                    var kept = await All(Store);
                    Assert.Distinct(kept);
                    foreach (var content in contents)
                    {
                        Assert.Contains(AssetHash.Of(content), kept);
                        Assert.Equal(content, await Read(Store, AssetHash.Of(content)));
                    }
                },
                iter: 20,
                threads: 1
            );

    protected static async Task<byte[]> Read(IAssetStore store, AssetHash hash)
    {
        await using var stream = (await store.OpenAsync(hash, Cancel))!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancel);
        return copy.ToArray();
    }

    protected static async Task<List<AssetHash>> All(IAssetStore store)
    {
        var all = new List<AssetHash>();
        await foreach (var hash in store.ListAsync(Cancel))
            all.Add(hash);
        return all;
    }
}
