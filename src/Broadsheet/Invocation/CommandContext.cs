using System.CommandLine;
using Broadsheet.Configuration;
using Broadsheet.Output;
using Broadsheet.Store;
using Broadsheet.Store.Opening;

namespace Broadsheet.Invocation;

/// <summary>What a command works with: its options, the settings, the store, a place to print.</summary>
internal sealed class CommandContext(ParseResult parse) : IDisposable
{
    private INewsStore? _store;
    private Settings? _settings;

    /// <summary>The command line.</summary>
    public ParseResult Parse { get; } = parse;

    /// <summary>Path of the data folder.</summary>
    public string DataPath { get; } = GlobalOptions.DataPath(parse);

    /// <summary>The settings of the data folder and the environment.</summary>
    public Settings Settings => _settings ??= SettingsReader.Read(DataPath);

    /// <summary>True where one JSON document is wanted on stdout and nothing else.</summary>
    public bool Json => Parse.GetResult(GlobalOptions.Json) is not null && Parse.GetValue(GlobalOptions.Json);

    /// <summary>Opens the store of the data folder, which must be there.</summary>
    public async Task<INewsStore> OpenAsync(CancellationToken cancellationToken)
    {
        if (_store is null)
        {
            _store = await NewsStores.OpenAsync(DataPath, TimeProvider.System, cancellationToken);
            if (_store.OnlyReads)
                Screen.Error.Line($"note: {_store.Place} can't be written: the disk is full or read-only. What is kept is read.");
        }
        return _store;
    }

    /// <summary>Opens the store of the data folder and makes it where there is none.</summary>
    public async Task<INewsStore> OpenOrCreateAsync(CancellationToken cancellationToken) =>
        _store ??= await NewsStores.OpenOrCreateAsync(DataPath, TimeProvider.System, cancellationToken);

    /// <summary>Prints the result: the document where JSON is wanted, otherwise the lines.</summary>
    public void Print(Func<object> document, Action<Screen> lines)
    {
        if (Json)
            JsonOutput.Write(document());
        else
            lines(Screen.Output);
    }

    /// <inheritdoc/>
    public void Dispose() => _store?.Dispose();
}
