namespace Broadsheet.Import.Sources;

/// <summary>Names of files that people do not know they have, and of uploads under way.</summary>
internal static class TemporaryNames
{
    private static readonly string[] Quiet =
    [
        "Thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        "$RECYCLE.BIN",
        "__MACOSX",
        "System Volume Information",
        "lost+found",
    ];
    private static readonly string[] Uploads = [".part", ".partial", ".filepart", ".crdownload", ".download", ".tmp", ".uploading"];

    /// <summary>Hidden files, what file managers and editors leave behind, locks.</summary>
    public static bool IsQuiet(string name) =>
        name.StartsWith('.') || name.StartsWith('~') || name.EndsWith('~') || Quiet.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A file that is still being written.</summary>
    public static bool IsUploadUnderWay(string name) => Uploads.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
