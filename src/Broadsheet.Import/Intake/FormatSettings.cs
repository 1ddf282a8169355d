namespace Broadsheet.Import.Intake;

/// <summary>How formats are to work.</summary>
public sealed record FormatSettings
{
    /// <summary>How many pages are read at the same time.</summary>
    public required int Parallelism { get; init; }

    /// <summary>Longest time for one page before it is given up.</summary>
    public required TimeSpan PageDeadline { get; init; }

    /// <summary>Folder in which formats keep what they would have to make anew each time; null for none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>True where folders may be made in it; else only those are used that are there.</summary>
    public bool MakesCache { get; init; } = true;

    /// <summary>The folder of one format; null for none.</summary>
    internal string? CacheFor(string name) =>
        CacheFolder is { } folder && Path.Join(folder, name) is var own && (MakesCache || Directory.Exists(own)) ? own : null;
}
