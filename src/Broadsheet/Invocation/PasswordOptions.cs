using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Broadsheet.Configuration;
using Broadsheet.Output;
using Spectre.Console;

namespace Broadsheet.Invocation;

/// <summary>The password of encrypted sources. On a command line other users of the machine see it, and the shell keeps it: a file or an
/// answer is told to nobody.</summary>
internal static class PasswordOptions
{
    private const string Asked = "-";

    // Far more than any password; a wrong file is not read whole.
    private const int MostBytes = 4_096;

    private static readonly Option<string?> Password = new("--password")
    {
        Description = "Password of encrypted PDFs; other users of this machine can see it on the command line",
        HelpName = "TEXT",
    };

    private static readonly Option<string?> PasswordFile = new("--password-file")
    {
        Description = "File whose first line is the password of encrypted PDFs; - asks for it, or reads a line of standard input",
        HelpName = "FILE",
    };

    /// <summary>Gives a command both options.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(Password);
        command.Options.Add(PasswordFile);
        command.Validators.Add(OneOfBoth);
    }

    /// <summary>The password that is given; null for none.</summary>
    /// <exception cref="SettingsException">The file has none, or can't be read.</exception>
    public static async Task<string?> ReadAsync(ParseResult parse, CancellationToken cancellationToken) =>
        parse.GetValue(PasswordFile) switch
        {
            null => parse.GetValue(Password),
            Asked => await AskAsync(cancellationToken),
            var path => await ReadFileAsync(path, cancellationToken),
        };

    private static void OneOfBoth(CommandResult result)
    {
        if (result.GetResult(Password) is not null && result.GetResult(PasswordFile) is not null)
            result.AddError("Give one of --password and --password-file.");
    }

    private static async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        if (!Console.IsInputRedirected)
            return await Screen.Error.Live.PromptAsync(new TextPrompt<string>("Password of the PDFs:").Secret(null), cancellationToken);
        return await Console.In.ReadLineAsync(cancellationToken) is { Length: > 0 } line
            ? line
            : throw new SettingsException("There is no password on standard input: its first line is empty.");
    }

    private static async Task<string> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        var bytes = new byte[MostBytes];
        int length;
        try
        {
            await using var file = System.IO.File.OpenRead(path);
            length = await file.ReadAtLeastAsync(bytes, MostBytes, throwOnEndOfStream: false, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The file of the password can't be read: {e.Message}");
        }
        using var reader = new StreamReader(new MemoryStream(bytes, 0, length), Encoding.UTF8);
        return await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } line
            ? line
            : throw new SettingsException($"There is no password in '{path}': its first line is empty.");
    }
}
