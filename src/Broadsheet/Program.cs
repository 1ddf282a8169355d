using System.Reflection;
using Broadsheet.Commands;
using Broadsheet.Output;

namespace Broadsheet;

/// <summary>The program.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args)
    {
        // Scripts and packagers ask for the version often: it is told before anything is loaded.
        if (args is ["--version"])
        {
            Console.Out.WriteLine(Version);
            return Task.FromResult(ExitCodes.Ok);
        }

        return BroadsheetCommand.RunAsync(args);
    }

    /// <summary>The version of the program, such as <c>0.1.0</c>.</summary>
    public static string Version { get; } =
        typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
