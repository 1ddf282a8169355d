using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Broadsheet.Model.Reading;

/// <summary>What stands around the ends of lines in one language: a section of <c>Data/line-ends.txt</c>.</summary>
internal sealed class LineHabits
{
    private const string Resource = "Broadsheet.Model.Reading.Data.line-ends.txt";

    private static readonly FrozenDictionary<string, LineHabits> ByLanguage = Read();
    private static readonly LineHabits None = new("", []);

    private LineHabits(string tag, Dictionary<string, string[]> lists)
    {
        Firsts = Set("first");
        Seconds = Set("second");
        Particles = Set("particles");
        Links = Set("links");
        Suspended = Set("suspended");
        Elisions = Set("elisions");
        Compounds = [.. (lists.GetValueOrDefault("compounds") ?? []).Select(c => c.Split('*'))];
        WordEnds = lists.GetValueOrDefault("word-ends") ?? [];
        SecondsLeanOnAnything = tag is "fr" or "pt" or "ro" or "ca";

        FrozenSet<string> Set(string name) => (lists.GetValueOrDefault(name) ?? []).Select(Fold).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Words that keep a hyphen behind them, folded.</summary>
    public FrozenSet<string> Firsts { get; }

    /// <summary>Words that keep a hyphen before them, folded.</summary>
    public FrozenSet<string> Seconds { get; }

    /// <summary>Words that stand behind a hyphen and nowhere else, folded.</summary>
    public FrozenSet<string> Particles { get; }

    /// <summary>Words that an apostrophe shortens, folded.</summary>
    public FrozenSet<string> Elisions { get; }

    /// <summary>Short words between two hyphens, folded.</summary>
    public FrozenSet<string> Links { get; }

    /// <summary>Words after a hyphen that stands for a word to come, folded.</summary>
    private FrozenSet<string> Suspended { get; }

    // How each begins and, where its middle is left open, how it ends.
    private IReadOnlyList<string[]> Compounds { get; }

    /// <summary>Ends of words; a line that ends with one ends a word.</summary>
    public IReadOnlyList<string> WordEnds { get; }

    /// <summary>French and Portuguese pronouns follow any verb, the verb need not stand elsewhere in the issue.</summary>
    public bool SecondsLeanOnAnything { get; }

    /// <summary>True for the two parts of a compound that the language writes with a hyphen.</summary>
    public bool IsCompound(string first, string second)
    {
        // Of what is open to any word: shorter ones may be the rest of a broken word.
        const int leastOpen = 5;
        if (Compounds.Count == 0)
            return false;
        var whole = string.Concat(first, "-", second).ToLowerInvariant();
        foreach (var compound in Compounds)
        {
            if (compound.Length == 1 ? whole == compound[0] : whole.StartsWith(compound[0], StringComparison.Ordinal))
            {
                if (compound.Length == 1)
                    return true;
                var isOpen = compound[0].Length == first.Length + 1 && compound[1].Length == 0;
                if (whole.EndsWith(compound[1], StringComparison.Ordinal) && (!isOpen || second.Length >= leastOpen))
                    return true;
            }
        }
        return false;
    }

    public bool IsSuspended(string word) => Suspended.Contains(Fold(word));

    /// <summary>The habits of a language, of any of its scripts and regions; those of none where nothing is known.</summary>
    public static LineHabits Of(string? language)
    {
        if (language is null)
            return None;
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        return ByLanguage.GetValueOrDefault(dash < 0 ? language : language[..dash]) ?? None;
    }

    /// <summary>A word as the lists are compared: small letters, one apostrophe, Latin letters without accents.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (c is '\u2019' or '\u2018' or '\u02BC')
                folded.Append('\'');
            else if (Scripts.IsLatin(c) && c >= 0x80)
                folded.Append(WithoutAccents(c));
            else
                folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    private static string WithoutAccents(char c) =>
        string.Concat(
            char.ToLowerInvariant(c)
                .ToString()
                .Normalize(NormalizationForm.FormD)
                .Where(d => CharUnicodeInfo.GetUnicodeCategory(d) != UnicodeCategory.NonSpacingMark)
        );

    private static FrozenDictionary<string, LineHabits> Read()
    {
        using var stream = typeof(LineHabits).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The program has no '{Resource}'.");
        using var reader = new StreamReader(stream);
        var languages = new Dictionary<string, Dictionary<string, string[]>>(StringComparer.Ordinal);
        Dictionary<string, string[]>? lists = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
            {
                languages.Add(line[1..^1], lists = []);
                continue;
            }
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (lists is null || colon < 0)
                throw new InvalidDataException($"line-ends.txt: '{line}' is not 'name: words' under a language.");
            lists.Add(line[..colon], line[(colon + 2)..].Split(", "));
        }
        return languages.ToFrozenDictionary(l => l.Key, l => new LineHabits(l.Key, l.Value), StringComparer.Ordinal);
    }
}
