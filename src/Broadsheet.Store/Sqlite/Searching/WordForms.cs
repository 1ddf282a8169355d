using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Sqlite.Searching;

/// <summary>Looks up in the words of the index what a word of a query stands for.</summary>
internal sealed class WordForms(SqliteSession session)
{
    /// <summary>Most words that a beginning stands for by name; where there are more, the index is asked for the beginning
    /// itself.</summary>
    public const int MostBeginnings = 128;

    private const int MostForms = 32;
    private const int MostSpellings = 8;
    private const int MostFaulty = 64;
    private const int MostWordsRead = 50_000;
    private readonly Dictionary<string, IReadOnlyList<string>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Word, int Faults), IReadOnlyList<string>> _near = [];
    private List<string>? _languages;

    /// <summary>The word and its other forms in any language of the index.</summary>
    public IReadOnlyList<string> Of(string word)
    {
        if (_forms.TryGetValue(word, out var known))
            return known;
        var forms = new List<string> { word };
        foreach (var language in Languages())
        {
            forms.AddRange(OfStem(word, language));
        }
        // Häuser is found by Haeusern: by those forms of its own that are printed with an umlaut.
        foreach (var plain in Spellings.WithUmlauts(word))
        {
            foreach (var form in Languages().SelectMany(l => OfStem(plain, l)).Where(IsPrintedWithUmlaut))
                forms.Add(form);
        }
        return _forms[word] = [.. forms.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What is printed where this is typed: "muller" of "mueller", "e mail" of "email". One term or several, parted by
    /// spaces.</summary>
    public IReadOnlyList<string> SpellingsOf(string word)
    {
        if (!_spellings.TryGetValue(word, out var known))
        {
            known = session.Rows(SqlText.Query("search-spellings-of"), r => r.GetString(0), ("$word", word), ("$limit", MostSpellings));
            _spellings[word] = known;
        }
        return known;
    }

    /// <summary>What is printed where the beginning of a word is typed in another spelling; single words only.</summary>
    public IReadOnlyList<string> SpellingsFrom(string beginning) =>
        [
            .. session
                .Rows(
                    SqlText.Query("search-spellings-from"),
                    r => r.GetString(0),
                    ("$from", beginning),
                    ("$to", $"{beginning}\uFFFF"),
                    ("$limit", MostBeginnings)
                )
                .Where(s => !s.Contains(' ', StringComparison.Ordinal) && !s.StartsWith(beginning, StringComparison.Ordinal)),
        ];

    /// <summary>The words that a word is mistaken for, the word itself first.</summary>
    public IReadOnlyList<string> Near(string word, int faults)
    {
        if (_near.TryGetValue((word, faults), out var known))
            return known;
        var found = new List<string> { word };
        found.AddRange(EditDistance.OneFaultAway(word).Where(Knows));
        if (faults > 1)
        {
            found.AddRange(
                BeginningWith(word[..2], MostWordsRead)
                    .Concat(BeginningWith(word[..1], MostWordsRead))
                    .Where(w => EditDistance.IsWithin(w, word, faults))
            );
        }
        return _near[(word, faults)] = [.. found.Distinct(StringComparer.Ordinal).Take(MostFaulty)];
    }

    /// <summary>The words that begin so, at most one more than <see cref="MostBeginnings"/>.</summary>
    public IReadOnlyList<string> BeginningWith(string beginning, int limit = MostBeginnings + 1) =>
        session.Rows(
            SqlText.Query("search-words-from"),
            r => r.GetString(0),
            ("$from", beginning),
            ("$to", $"{beginning}\uFFFF"),
            ("$limit", limit)
        );

    /// <summary>True when some article had the word.</summary>
    public bool Knows(string word) => session.Scalar(SqlText.Query("search-has-word"), ("$word", word)) is not null;

    private List<string> OfStem(string word, string language) =>
        session.Rows(
            SqlText.Query("search-words-of-stem"),
            r => r.GetString(0),
            ("$stem", LightStemmer.Stem(word, language)),
            ("$language", language),
            ("$limit", MostForms)
        );

    private bool IsPrintedWithUmlaut(string word) =>
        session.Scalar(SqlText.Query("search-has-spelling"), ("$stem", word), ("$language", $"~{word}")) is not null;

    private List<string> Languages() =>
        _languages ??= session.Rows(SqlText.Query("search-labels"), r => r.GetString(1), ("$type", "language"));
}
