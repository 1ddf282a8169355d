using Broadsheet.Model.Issues;
using Broadsheet.Store.Embedded;

namespace Broadsheet.Store.Tests.Killing;

/// <summary>
/// What an import does to the store, again and again: files, a revision that names them, publishing. Says what it saves, and "published N"
/// after each, so that the one who kills it knows what it was told to be kept and what to try again.
/// </summary>
internal static class RepeatingWriter
{
    public const string Argument = "write-until-killed";

    // Enough for any machine until it is killed, and an end where nobody does.
    private const int MostSaves = 1000;

    public static readonly IssueKey Key = Samples.Key();

    public static async Task RunAsync(string folder, string name)
    {
        // A first round elsewhere, then it waits for the word: the killing is to hit the store, not the start of the program.
        using (var elsewhere = await DataFolder.OpenOrCreateAsync($"{folder}-{name}", TimeProvider.System, CancellationToken.None))
            await WriteAsync(elsewhere, name);
        using var data = await DataFolder.OpenOrCreateAsync(folder, TimeProvider.System, CancellationToken.None);
        await Console.Out.WriteLineAsync("ready");
        if (await Console.In.ReadLineAsync() is null)
            return;
        for (var n = 0; n < MostSaves; n++)
        {
            await Console.Out.WriteLineAsync($"saving {name}.{n}");
            var number = await WriteAsync(data, $"{name}.{n}");
            await Console.Out.WriteLineAsync($"published {number}");
        }
    }

    private static async Task<int> WriteAsync(DataFolder data, string marker)
    {
        var latest = (await data.Issues.FindIssueAsync(Key, CancellationToken.None))?.LatestRevision ?? 0;
        await SaveAsync(data, marker, latest);
        await data.Issues.PublishAsync(Key, latest + 1, CancellationToken.None);
        return latest + 1;
    }

    /// <summary>Keeps the files of an issue, then a revision that names them.</summary>
    public static async Task<RevisionRecord> SaveAsync(DataFolder data, string marker, int latest)
    {
        await data.Issues.SavePublicationAsync(Samples.Publication() with { Place = marker }, CancellationToken.None);
        foreach (var bytes in Samples.AssetsOf(marker))
            await data.Assets.AddAsync(bytes, CancellationToken.None);
        return await data.Issues.SaveRevisionAsync(
            Samples.Issue(Key, marker, marker),
            new(RevisionKind.Import),
            latest,
            CancellationToken.None
        );
    }
}
