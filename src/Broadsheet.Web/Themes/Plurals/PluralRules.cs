using System.Collections.Concurrent;

namespace Broadsheet.Web.Themes.Plurals;

/// <summary>
/// Which form of a noun stands after a number in a language: the plural categories of Unicode's CLDR for cardinal numbers, by which the
/// texts of a theme are named: <c>pages_one</c>, <c>pages_few</c>, <c>pages_other</c>. The rules of all languages are data.
/// </summary>
internal sealed class PluralRules
{
    /// <summary>The category that every language has.</summary>
    public const string Other = "other";

    private const string Resource = "plurals.txt";

    private static readonly ConcurrentDictionary<string, PluralRules> Known = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Lazy<Dictionary<string, string>> Lines = new(Read);

    // What most languages do, for those that CLDR does not know.
    private static readonly PluralRules Usual = new("one: i = 1 and v = 0");

    private readonly IReadOnlyList<(string Category, PluralRule Rule)> _rules;

    private PluralRules(string rules) =>
        _rules = [
            .. rules
                .Split('\t', StringSplitOptions.RemoveEmptyEntries)
                .Select(r => r.Split(": "))
                .Select(r => (r[0], PluralRule.Parse(r[1]))),
        ];

    /// <summary>The rules of a language.</summary>
    /// <param name="language">A BCP 47 tag; rules of the language stand for its scripts and regions that have none of their own.</param>
    public static PluralRules Of(string language) => Known.GetOrAdd(language, Find);

    /// <summary>All languages that have rules.</summary>
    public static IReadOnlyCollection<string> Languages => Lines.Value.Keys;

    /// <summary>The categories that the language has: some of zero, one, two, few, many, and other.</summary>
    public IEnumerable<string> Categories => _rules.Select(r => r.Category).Append(Other);

    /// <summary>The category of a whole number.</summary>
    public string CategoryOf(long count) => CategoryOf(PluralNumber.Of(count));

    /// <summary>The category of a number.</summary>
    public string CategoryOf(PluralNumber number)
    {
        foreach (var (category, rule) in _rules)
        {
            if (rule.Holds(number))
                return category;
        }
        return Other;
    }

    private static PluralRules Find(string language)
    {
        for (var tag = language.Replace('_', '-'); tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (Lines.Value.TryGetValue(tag, out var rules))
                return new(rules);
        }
        return Usual;
    }

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(PluralRules).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The program has no '{Resource}'.");
        using var reader = new StreamReader(stream);
        var lines = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cut = line.IndexOf('\t', StringComparison.Ordinal);
            foreach (var language in (cut < 0 ? line : line[..cut]).Split(' '))
                lines.Add(language, cut < 0 ? "" : line[(cut + 1)..]);
        }
        return lines;
    }
}
