namespace Broadsheet.Store.Files;

/// <summary>Says in words what the file system says in numbers.</summary>
internal static class DiskFaults
{
    // On Unix the HResult of an IOException is the errno.
    private const int NoSpace = 28;
    private const int TooBig = 27;
    private const int ReadOnlyDisk = 30;
    private const int QuotaLinux = 122;
    private const int QuotaMac = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>The exception to throw instead; null where it says enough as it is.</summary>
    public static Exception? Explain(Exception fault, string path) =>
        fault switch
        {
            StoreUnavailableException => null,
            IOException { HResult: NoSpace or QuotaLinux or QuotaMac or WindowsDiskFull or WindowsHandleDiskFull } =>
                new StoreUnavailableException(
                    $"The disk is full: {path} could not be written. What was kept is safe. Make room and repeat the command.",
                    fault
                ),
            IOException { HResult: TooBig } => new StoreUnavailableException(
                $"{path} could not be written: the file is larger than this disk or this user may have. What was kept is safe.",
                fault
            ),
            UnauthorizedAccessException or IOException { HResult: ReadOnlyDisk } => new StoreUnavailableException(
                $"{path} can't be written: the folder or the disk is read-only, or this user has no right to it. What was kept is safe. "
                    + "Give this user the right to write there and repeat the command.",
                fault
            ),
            _ => null,
        };
}
