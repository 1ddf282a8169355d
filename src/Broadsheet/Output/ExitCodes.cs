namespace Broadsheet.Output;

/// <summary>What the program tells a script by its exit code; docs/cli.md lists them.</summary>
internal static class ExitCodes
{
    /// <summary>All was done.</summary>
    public const int Ok = 0;

    /// <summary>Something outside failed: the disk, the network, an import of which nothing could be read.</summary>
    public const int Failed = 1;

    /// <summary>The command line or a file that it names can't be used.</summary>
    public const int Usage = 2;

    /// <summary>Imported, but something is missing from the result.</summary>
    public const int WithErrors = 3;

    /// <summary>What is kept says otherwise: --replace is needed, or somebody else changed it meanwhile.</summary>
    public const int Conflict = 4;

    /// <summary>There is no such publication, issue, revision or article.</summary>
    public const int NotFound = 5;

    /// <summary>What is kept is damaged.</summary>
    public const int Damaged = 6;

    /// <summary>Stopped from outside, by Ctrl-C or SIGTERM.</summary>
    public const int Stopped = 130;
}
