namespace Broadsheet.Store.Files;

/// <summary>The names inside a data folder.</summary>
internal sealed class DataFolderLayout(string path)
{
    public const string DatabaseName = "broadsheet.db";
    public const string AssetsName = "assets";

    /// <summary>The folder itself, which may be reached through a link; nothing below it may be one.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    public string Database => Path.Join(Root, DatabaseName);

    public string Assets => Path.Join(Root, AssetsName);

    public string Cache => Path.Join(Root, "cache");

    /// <summary>Stands in a folder as long as a restore into it is not finished.</summary>
    public string Unfinished => Path.Join(Root, "restore-unfinished");

    /// <summary>Makes the folder and checks that it can be written and has no links to elsewhere.</summary>
    /// <exception cref="StoreUnavailableException">It can't be used; the message says why and what to do.</exception>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(Root);
            Directory.CreateDirectory(Cache);
            RefuseLinks();
            CheckWritable();
        }
        catch (Exception e) when (DiskFaults.Explain(e, Root) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Refuses a folder that a restore has not filled yet.</summary>
    /// <exception cref="StoreUnavailableException">A restore was broken off or is going on.</exception>
    public void RefuseUnfinished()
    {
        if (File.Exists(Unfinished))
        {
            throw new StoreUnavailableException(
                $"A restore into {Root} is not finished. Run 'broadsheet restore' into it again; it goes on where it stopped."
            );
        }
    }

    /// <summary>Refuses a folder with links to elsewhere.</summary>
    /// <exception cref="StoreUnavailableException">There is one; the message says where it leads.</exception>
    public void RefuseLinks()
    {
        foreach (var path in (string[])[Database, $"{Database}-wal", $"{Database}-shm", Assets, Cache])
        {
            var entry = new FileInfo(path);
            if (entry.LinkTarget is { } target)
            {
                throw new StoreUnavailableException(
                    $"{path} is a link to {target}: the data folder holds no links, so that nothing gets out of it. "
                        + "Move what it points to here; for another disk, mount the disk here."
                );
            }
        }
    }

    private void CheckWritable()
    {
        var probe = Path.Join(Root, $".write-check-{Guid.NewGuid():N}");
        using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
        {
            // Made and gone: the folder can be written.
        }
    }
}
