using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Broadsheet.Import.Tests.Pdf;

/// <summary>How many pages other programs make of a file; a dash where they are not installed.</summary>
internal static class OtherReaders
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task<string> PopplerAsync(string file) => CountAsync("pdftoppm", folder => ["-r", "20", file, folder["page"]]);

    public static Task<string> MupdfAsync(string file) =>
        CountAsync("mutool", folder => ["draw", "-q", "-r", "20", "-o", folder["page%d.png"], file]);

    private static async Task<string> CountAsync(string program, Func<TemporaryFolder, string[]> arguments)
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo(program, arguments(folder)) { RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            using var patience = new CancellationTokenSource(Patience);
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                return "does not end";
            }
        }
        catch (Win32Exception)
        {
            return "-";
        }
        return Directory.GetFiles(folder.Path).Length.ToString(CultureInfo.InvariantCulture);
    }
}
