namespace Broadsheet.Layout.Language;

/// <summary>What is known of the newspapers of one language: a file of the Data folder, ready for use.</summary>
internal sealed class Vocabulary
{
    // What a label looks like in folded text. Section letters are one or two; a number of up to three digits.
    private const string LabelSlot = @"(?<label>[a-z]{1,2}[-. ]?[0-9]{1,3}[a-z]?|[0-9]{1,3}[a-z]?|[〇一二三四五六七八九十百]{1,4}";
    private const string MarkSlot = @"[-»›>▶►▷→➔➜➤⇒■□▲△▼▽●○◆◇★☆※…]+";
    private const string HintSlot = @"(?<hint>[^,;:.!?。()\[\]]{2,60}?)";
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
        var ordinals = string.Concat(_ordinals.Keys.OrderByDescending(k => k.Length).Select(k => "|" + System.Text.RegularExpressions.Regex.Escape(k)));
        foreach (var section in new[] { "jump-to", "jump-from", "reference" })
            _templates[section] = [.. _file.Lines(section).Select(l => Template.Compile(l, name => Slot(name, ordinals)))];
    }

    private static string? Slot(string name, string ordinals) => name switch
    {
        "label" => LabelSlot + ordinals + ")",
        "label2" => @"(?:[a-z]{0,2}[0-9]{1,3}|[〇一二三四五六七八九十百]{1,4})",
        "mark" => MarkSlot,
        "hint" => HintSlot,
        _ => null,
    };
}
