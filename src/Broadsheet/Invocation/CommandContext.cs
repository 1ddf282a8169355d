using System.CommandLine;
using Broadsheet.Configuration;
using Broadsheet.Output;
using Broadsheet.Store;

namespace Broadsheet.Invocation;

/// <summary>What a command works with: its options, the settings, the data folder, a place to print.</summary>
internal sealed class CommandContext(ParseResult parse) : IDisposable
{
    private DataFolder? _folder;
    private Settings? _settings;

    /// <summary>The command line.</summary>
    public ParseResult Parse { get; } = parse;

    /// <summary>Path of the data folder.</summary>
    public string DataPath { get; } = GlobalOptions.DataPath(parse);

    /// <summary>The settings of the data folder and the environment.</summary>
    public Settings Settings => _settings ??= SettingsReader.Read(DataPath);

    /// <summary>True where one JSON document is wanted on stdout and nothing else.</summary>
    public bool Json => Parse.GetResult(GlobalOptions.Json) is not null && Parse.GetValue(GlobalOptions.Json);

    /// <summary>Opens the data folder, which must be there.</summary>
    public async Task<DataFolder> OpenAsync(CancellationToken cancellationToken)
    {
        if (_folder is null)
        {
            _folder = await DataFolder.OpenAsync(DataPath, TimeProvider.System, cancellationToken);
            if (_folder.OnlyReads)
                Screen.Error.Line($"note: {_folder.FullPath} can't be written: the disk is full or read-only. What is kept is read.");
        }
        return _folder;
    }

    /// <summary>Opens the data folder and makes it where there is none.</summary>
    public async Task<DataFolder> OpenOrCreateAsync(CancellationToken cancellationToken) =>
        _folder ??= await DataFolder.OpenOrCreateAsync(DataPath, TimeProvider.System, cancellationToken);

    /// <summary>Prints the result: the document where JSON is wanted, otherwise the lines.</summary>
    public void Print(Func<object> document, Action<Screen> lines)
    {
        if (Json)
            JsonOutput.Write(document());
        else
            lines(Screen.Output);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder?.Dispose();
}
