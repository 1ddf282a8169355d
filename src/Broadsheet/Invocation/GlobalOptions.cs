using System.CommandLine;

namespace Broadsheet.Invocation;

/// <summary>Options that every command takes.</summary>
internal static class GlobalOptions
{
    /// <summary>Environment variable that names the data folder.</summary>
    public const string DataVariable = "BROADSHEET_DATA";

    /// <summary>The data folder where nothing names another.</summary>
    public const string DefaultData = "broadsheet-data";

    public static Option<string?> Data { get; } =
        new("--data")
        {
            Description = $"The data folder [default: {DataVariable} or ./{DefaultData}]",
            HelpName = "DIR",
            Recursive = true,
        };

    public static Option<bool> Debug { get; } = new("--debug") { Description = "Tell everything about an error", Recursive = true };

    /// <summary>For each command that has something to tell a script.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Print one JSON document on stdout and nothing else" };

    /// <summary>The data folder that a command line means.</summary>
    public static string DataPath(ParseResult parse) =>
        parse.GetValue(Data) is { Length: > 0 } given ? given
        : Environment.GetEnvironmentVariable(DataVariable) is { Length: > 0 } variable ? variable
        : DefaultData;
}
