namespace Broadsheet.Workflow.Release;

/// <summary>Writes a file for others: whoever reads it meanwhile sees the old content or the new one.</summary>
internal static class NewFile
{
    /// <exception cref="IOException">The file can't be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var full = Path.GetFullPath(path);
        var beside = Path.Join(Path.GetDirectoryName(full), $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        try
        {
            await using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
                await write(stream);
            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
