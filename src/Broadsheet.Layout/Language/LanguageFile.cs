namespace Broadsheet.Layout.Language;

/// <summary>One file of the Data folder: its sections and their lines. The format is described in Data/README.md.</summary>
internal sealed class LanguageFile
{
    private const string Prefix = "Broadsheet.Layout.Language.Data.";
    private const string Suffix = ".txt";
    private readonly Dictionary<string, List<string>> _sections = new(StringComparer.Ordinal);

    private LanguageFile(string name) => Name = name;

    /// <summary>File name without extension: a language tag, or what the file is about.</summary>
    public string Name { get; }

    /// <summary>Names of all files.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(LanguageFile)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Names of the sections in this file.</summary>
    public IReadOnlyCollection<string> Sections => _sections.Keys;

    /// <summary>The lines of a section; none where the file has no such section.</summary>
    public IReadOnlyList<string> Lines(string section) => _sections.TryGetValue(section, out var lines) ? lines : [];

    /// <summary>All words of a section, over its lines, separated by white space.</summary>
    public IEnumerable<string> Words(string section) =>
        Lines(section).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>All entries of a section, over its lines, separated by commas.</summary>
    public IEnumerable<string> Entries(string section) =>
        Lines(section).SelectMany(l => l.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is not one of the program's own, or not in the format.</exception>
    public static LanguageFile Read(string name)
    {
        using var stream = typeof(LanguageFile).Assembly.GetManifestResourceStream(Prefix + name + Suffix)
            ?? throw new InvalidDataException($"There is no language file '{name}'.");
        using var reader = new StreamReader(stream);
        return Parse(name, reader);
    }

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="InvalidDataException">A line stands before the first section.</exception>
    public static LanguageFile Parse(string name, TextReader reader)
    {
        var file = new LanguageFile(name);
        List<string>? section = null;
        while (reader.ReadLine() is { } line)
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
                continue;
            if (text[0] == '@')
            {
                if (!file._sections.TryGetValue(text[1..], out section))
                    file._sections[text[1..]] = section = [];
                continue;
            }
            if (section is null)
                throw new InvalidDataException($"Language file '{name}': '{text}' stands before the first @section.");
            section.Add(text);
        }
        return file;
    }
}
