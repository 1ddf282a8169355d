using System.Diagnostics;
using System.Text;
using Broadsheet.Workflow;

namespace Broadsheet.Invocation;

/// <summary>Lets a person change a text in the editor of their choice.</summary>
internal static class TextEditor
{
    private static readonly string[] Variables = ["VISUAL", "EDITOR"];

    /// <summary>The text as it was when the editor closed.</summary>
    /// <param name="text">The text to change.</param>
    /// <param name="ending">Ending of the file's name, so that the editor knows what it is.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="RefusedException">No editor is named, or it failed.</exception>
    public static async Task<string> EditAsync(string text, string ending, CancellationToken cancellationToken)
    {
        var editor = Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(e => !string.IsNullOrWhiteSpace(e))
            ?? throw new RefusedException(Refusal.BadInput, "No editor is named. Set the variable EDITOR, or give an edited FILE.");
        var folder = Directory.CreateTempSubdirectory("broadsheet-edit-");
        try
        {
            var path = Path.Join(folder.FullName, "stylebook" + ending);
            await File.WriteAllTextAsync(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
            await RunAsync(editor, path, cancellationToken);
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The variable may hold arguments, as in 'code --wait'.
    private static async Task RunAsync(string editor, string path, CancellationToken cancellationToken)
    {
        var words = editor.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(words[0], [.. words[1..], path]))
                ?? throw new RefusedException(Refusal.BadInput, $"The editor '{editor}' did not start.");
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
                throw new RefusedException(Refusal.BadInput, $"The editor '{editor}' ended with {process.ExitCode}; nothing was changed.");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new RefusedException(
                Refusal.BadInput,
                $"The editor '{editor}' can't be started: {e.Message} Set the variable EDITOR, or give an edited FILE.",
                e
            );
        }
    }
}
