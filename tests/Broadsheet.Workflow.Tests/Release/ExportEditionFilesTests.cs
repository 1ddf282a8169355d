using System.Text;
using System.Text.Json.Nodes;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Publish.Assets;
using Broadsheet.Store;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Workflow.Tests.Release;

public sealed class ExportEditionFilesTests
{
    [Fact]
    public async Task Page_pdfs_pictures_and_photographs_stand_beside_the_edition_that_names_them()
    {
        using var room = await TestNewsroom.OpenAsync();
        await SaveAsync(room);
        var (folder, file) = (Path.Join(room.Folder, "files"), Path.Join(room.Folder, "issue.json"));
        await new ExportEdition(room.Store) { NamesFiles = true }.ToFileAsync(TestNewsroom.Key, null, file, TestNewsroom.Cancel);
        var done = await Export(room).RunAsync(TestNewsroom.Key, null, folder, TestNewsroom.Cancel);

        Assert.Equal(["a1-1.jpg", "a1-2.jpg", "p-A1.jpg", "p-A1.pdf"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        Assert.Equal("%PDF-1.7 page", await ReadAsync(folder, "p-A1.pdf"));
        Assert.Equal("large", await ReadAsync(folder, "p-A1.jpg"));
        Assert.Equal("second", await ReadAsync(folder, "a1-2.jpg"));
        Assert.Equal((4, 13 + 5 + 5 + 6), (done.Written, (int)done.Bytes));
        Assert.Empty(done.Missing);

        var edition = JsonNode.Parse(await File.ReadAllTextAsync(file, TestNewsroom.Cancel))!;
        Assert.Equal("p-A1.pdf", (string?)edition["pages"]![0]!["pdf"]);
        Assert.Equal("p-A1.jpg", (string?)edition["pages"]![0]!["image"]);
        var photos = edition["articles"]![0]!["parts"]!
            .AsArray()
            .Where(p => (string?)p!["role"] == "photo")
            .Select(p => (string?)p!["file"]);
        Assert.Equal(["a1-1.jpg", "a1-2.jpg", null], photos);
    }

    [Fact]
    public async Task A_later_export_replaces_its_files_and_leaves_others()
    {
        using var room = await TestNewsroom.OpenAsync();
        await SaveAsync(room);
        var folder = Directory.CreateDirectory(Path.Join(room.Folder, "files")).FullName;
        await File.WriteAllTextAsync(Path.Join(folder, "p-A1.pdf"), "old", TestNewsroom.Cancel);
        await File.WriteAllTextAsync(Path.Join(folder, "notes.txt"), "mine", TestNewsroom.Cancel);
        await Export(room).RunAsync(TestNewsroom.Key, 1, folder, TestNewsroom.Cancel);

        Assert.Equal("%PDF-1.7 page", await ReadAsync(folder, "p-A1.pdf"));
        Assert.Equal("mine", await ReadAsync(folder, "notes.txt"));
        Assert.DoesNotContain(Directory.GetFiles(folder), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_kept_any_more_is_named_and_the_rest_is_written()
    {
        using var room = await TestNewsroom.OpenAsync();
        await SaveAsync(room);
        var gone = new Without(new StoredAssets(room.Data.Assets), "application/pdf");
        var folder = Path.Join(room.Folder, "files");
        var done = await new ExportEditionFiles(room.Store, gone).RunAsync(TestNewsroom.Key, null, folder, TestNewsroom.Cancel);

        Assert.Equal(["p-A1.pdf"], done.Missing);
        Assert.Equal(3, done.Written);
        Assert.False(File.Exists(Path.Join(folder, "p-A1.pdf")));
        await Assert.ThrowsAsync<RefusedException>(() =>
            Export(room).RunAsync(TestNewsroom.Key with { Edition = 2 }, null, folder, TestNewsroom.Cancel)
        );
    }

    [Fact]
    public async Task Content_can_be_read_from_any_position()
    {
        using var room = await TestNewsroom.OpenAsync();
        var asset = await KeepAsync(room, "0123456789", "image/jpeg", 1);
        await using var content = await new StoredAssets(room.Data.Assets).OpenAsync(asset, TestNewsroom.Cancel);
        content!.Stream.Position = 6;
        using var reader = new StreamReader(content.Stream);

        Assert.Equal("6789", await reader.ReadToEndAsync(TestNewsroom.Cancel));
        Assert.Equal((10, "image/jpeg"), (content.Length, content.MediaType));
    }

    private static ExportEditionFiles Export(TestNewsroom room) => new(room.Store, new StoredAssets(room.Data.Assets));

    private static Task<string> ReadAsync(string folder, string name) =>
        File.ReadAllTextAsync(Path.Join(folder, name), TestNewsroom.Cancel);

    private static async Task SaveAsync(TestNewsroom room)
    {
        await room.Store.SavePublicationAsync(
            new()
            {
                Slug = TestNewsroom.Slug,
                Name = "The Harbour Post",
                Language = "en",
            },
            TestNewsroom.Cancel
        );
        var small = await KeepAsync(room, "small", "image/jpeg", 400);
        var issue = new Issue
        {
            Key = TestNewsroom.Key,
            Language = "en",
            NextArticleNumber = 2,
            Pages =
            [
                new Page
                {
                    Sequence = 1,
                    Id = "A1",
                    Label = "A1",
                    Width = 800,
                    Height = 1100,
                    Pdf = await KeepAsync(room, "%PDF-1.7 page", "application/pdf", null),
                    Images = new()
                    {
                        Master = await KeepAsync(room, "master", "image/tiff", 3000),
                        Previews =
                        [
                            small,
                            await KeepAsync(room, "large", "image/jpeg", 1600),
                            await KeepAsync(room, "webp", "image/webp", 2400),
                        ],
                    },
                },
            ],
            Articles =
            [
                new Article
                {
                    Id = new(1),
                    Kind = ArticleKind.PhotoStory,
                    Parts =
                    [
                        new Figure
                        {
                            Page = 1,
                            Pictures =
                            [
                                new Picture { Zone = new(0, 0, 10, 10), Image = await KeepAsync(room, "first", "image/jpeg", 90) },
                                new Picture { Zone = new(10, 0, 10, 10), Image = await KeepAsync(room, "second", "image/jpeg", 90) },
                                new Picture { Zone = new(20, 0, 10, 10) },
                            ],
                        },
                    ],
                },
            ],
        };
        await room.Store.SaveRevisionAsync(issue, new(RevisionKind.Import), 0, TestNewsroom.Cancel);
    }

    private static async Task<AssetReference> KeepAsync(TestNewsroom room, string text, string mediaType, int? width)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new()
        {
            Hash = await room.Data.Assets.AddAsync(bytes, TestNewsroom.Cancel),
            MediaType = mediaType,
            Length = bytes.Length,
            Width = width,
            Height = width,
        };
    }

    private sealed class Without(IAssetReader inner, string mediaType) : IAssetReader
    {
        public async Task<AssetContent?> OpenAsync(AssetReference asset, CancellationToken cancellationToken) =>
            asset.MediaType == mediaType ? null : await inner.OpenAsync(asset, cancellationToken);
    }
}
