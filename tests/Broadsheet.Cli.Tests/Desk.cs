using System.Diagnostics;

namespace Broadsheet.Cli.Tests;

/// <summary>A folder of its own with a data folder in it, and the program at hand.</summary>
internal sealed class Desk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("broadsheet-cli-");

    /// <summary>The folder.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The data folder.</summary>
    public string Data => Path.Join(Folder, "data");

    /// <summary>Environment of the runs, over that of the tests.</summary>
    public Dictionary<string, string?> Environment { get; } =
        new()
        {
            ["BROADSHEET_DATA"] = null,
            ["NO_COLOR"] = "1",
            ["DOTNET_gcServer"] = "0",
        };

    /// <summary>A desk whose data folder has the compiled PDF engine already, so that not every test compiles it.</summary>
    public static async Task<Desk> OpenAsync()
    {
        var desk = new Desk();
        CopyFolder(Path.Join(await Template.GetAsync(), "cache"), Path.Join(desk.Data, "cache"));
        return desk;
    }

    /// <summary>A desk that has <see cref="Template.Issue"/>, published.</summary>
    public static async Task<Desk> OpenWithIssueAsync()
    {
        var desk = new Desk();
        CopyFolder(await Template.GetAsync(), desk.Data);
        return desk;
    }

    /// <summary>Runs the program over this desk's data folder.</summary>
    public Task<CommandResult> RunAsync(params string[] arguments) => RunWithInputAsync(null, arguments);

    /// <summary>Runs the program with this on standard input; with that of the tests for null.</summary>
    public async Task<CommandResult> RunWithInputAsync(string? input, params string[] arguments)
    {
        using var process = Start(input is not null, arguments);
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }

        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Runs the program and expects it to end well.</summary>
    public async Task<CommandResult> SucceedAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(
            result.ExitCode == 0,
            $"broadsheet {string.Join(' ', arguments)} ended with {result.ExitCode}:\n{result.Error}\n{result.Output}"
        );
        return result;
    }

    /// <summary>Starts the program with its output redirected.</summary>
    public Process Start(params string[] arguments) => Start(withInput: false, arguments);

    private Process Start(bool withInput, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Checkout.Program, .. arguments, "--data", Data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = withInput,
            WorkingDirectory = Folder,
        };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Writes a file into the folder.</summary>
    public string Write(string name, byte[] content)
    {
        var path = Path.Join(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Join(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from))
            CopyFolder(folder, Path.Join(to, Path.GetFileName(folder)));
    }
}
