using System.Text;

namespace Broadsheet.Import.Pdf.Cleaning;

/// <summary>A dictionary as it stands in a file: its entries in their order.</summary>
internal sealed class DictionaryText
{
    private readonly byte[] _file;
    private readonly List<(string Key, int Start, int End)> _entries = [];

    /// <summary>Reads the dictionary that begins here.</summary>
    /// <exception cref="InvalidDataException">It has no end, or is none.</exception>
    public DictionaryText(byte[] file, int start)
    {
        _file = file;
        if (!ObjectSyntax.IsAt(file, start, "<<"u8))
            throw new InvalidDataException("There is no dictionary where one should be.");
        var at = ObjectSyntax.SkipSpace(file, start + 2);
        while (!ObjectSyntax.IsAt(file, at, ">>"u8))
        {
            if (at >= file.Length || file[at] != '/')
                throw new InvalidDataException("A key is no name.");
            var end = ObjectSyntax.EndOf(file, at);
            var value = ObjectSyntax.SkipSpace(file, end);
            var valueEnd = ObjectSyntax.EndOf(file, value);
            _entries.Add((Encoding.Latin1.GetString(file, at + 1, end - at - 1), value, valueEnd));
            at = ObjectSyntax.SkipSpace(file, valueEnd);
        }
        End = at + 2;
    }

    /// <summary>Where it ends.</summary>
    public int End { get; }

    /// <summary>Keys without their slash, and where their values begin.</summary>
    public IEnumerable<(string Key, int Value)> Entries => _entries.Select(e => (e.Key, e.Start));

    /// <summary>True for a key that it has.</summary>
    public bool Has(string key) => _entries.Exists(e => e.Key == key);

    /// <summary>The name that stands under a key, without its slash; null where there is none.</summary>
    public string? Name(string key) => Text(key) is ['/', .. var name] ? name : null;

    /// <summary>What stands under a key as it is written; null where there is nothing.</summary>
    public string? Text(string key)
    {
        var found = _entries.FindIndex(e => e.Key == key);
        return found < 0 ? null : Encoding.Latin1.GetString(_file.AsSpan(_entries[found].Start.._entries[found].End));
    }
}
