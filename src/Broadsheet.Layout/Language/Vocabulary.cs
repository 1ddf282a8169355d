namespace Broadsheet.Layout.Language;

/// <summary>What is known of the newspapers of one language: a file of the Data folder, ready for use.</summary>
internal sealed class Vocabulary
{
    private readonly LanguageFile _file;
    private readonly Dictionary<string, IReadOnlyList<Template>> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ordinals = [];
    private readonly string[] _pageWords;

    private Vocabulary(LanguageFile file)
    {
        _file = file;
        foreach (var line in file.Lines("ordinals"))
        {
            var cut = line.IndexOf(':', StringComparison.Ordinal);
            if (cut < 1 || !int.TryParse(line[..cut], out var number))
                throw new InvalidDataException($"Language file '{file.Name}': '{line}' is not 'number: words'.");
            foreach (var word in line[(cut + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                _ordinals[TextFold.Fold(word)] = number;
        }
        _pageWords = [.. Entries("page-words")];
        Compile();
    }

    /// <summary>Files that are not of a language.</summary>
    private static readonly string[] Others = ["characters"];

    /// <summary>All languages, by tag.</summary>
    public static IReadOnlyList<Vocabulary> All { get; } =
    [.. LanguageFile.Names.Where(n => !Others.Contains(n)).Select(n => new Vocabulary(LanguageFile.Read(n)))];

    /// <summary>The languages whose words stand without spaces or in blocks: Chinese, Japanese, Korean.</summary>
    public static IEnumerable<Vocabulary> Wide => All.Where(v => v.Tag is "zh" or "ja" or "ko");

    /// <summary>Tag of the language.</summary>
    public string Tag => _file.Name;

    /// <summary>Words for "first", "second" … and for the front page, folded, to their number.</summary>
    public IReadOnlyDictionary<string, int> Ordinals => _ordinals;

    /// <summary>The vocabulary of a tag, or of its language without script and region; null when there is none.</summary>
    public static Vocabulary? Find(string? tag) =>
        tag is null ? null : All.FirstOrDefault(v => v.Tag == tag) ?? All.FirstOrDefault(v => v.Tag == tag.Split('-')[0]);

    /// <summary>The templates of a section.</summary>
    public IReadOnlyList<Template> Templates(string section) => _templates.TryGetValue(section, out var list) ? list : [];

    /// <summary>Entries of a section, separated by commas, folded.</summary>
    public IEnumerable<string> Entries(string section) => _file.Entries(section).Select(TextFold.Fold);

    /// <summary>Words of a section, separated by spaces, folded.</summary>
    public IEnumerable<string> Words(string section) => _file.Words(section).Select(TextFold.Fold);

    /// <summary>Entries of a section as they are written.</summary>
    public IEnumerable<string> RawEntries(string section) => _file.Entries(section);

    /// <summary>Words of a section as they are written.</summary>
    public IEnumerable<string> RawWords(string section) => _file.Words(section);

    /// <summary>Lines of a section, folded.</summary>
    public IEnumerable<string> Lines(string section) => _file.Lines(section).Select(TextFold.Fold);

    /// <summary>True for "page" and the like, alone or after an article, in any case.</summary>
    public bool IsPageWord(string text)
    {
        var folded = TextFold.Fold(text);
        return _pageWords.Any(w => folded == w || (folded.EndsWith(w, StringComparison.Ordinal) && folded[^(w.Length + 1)] == ' '));
    }

    private void Compile()
    {
        foreach (var section in new[] { "jump-to", "jump-from", "reference" })
            _templates[section] = [.. _file.Lines(section).Select(l => Template.Compile(l, _ordinals.Keys))];
    }
}
