using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>Looks up in the words of the index what a word of a query stands for.</summary>
internal sealed class WordForms(SqliteSession session)
{
    /// <summary>Most words that a beginning stands for by name; where there are more, the index is asked for the beginning itself.</summary>
    public const int MostBeginnings = 128;

    private const int MostForms = 32;
    private readonly Dictionary<string, IReadOnlyList<string>> _forms = new(StringComparer.Ordinal);
    private List<string>? _languages;

    /// <summary>The word and its other forms in any language of the index.</summary>
    public IReadOnlyList<string> Of(string word)
    {
        if (_forms.TryGetValue(word, out var known))
            return known;
        var forms = new List<string> { word };
        foreach (var language in Languages())
        {
            forms.AddRange(session.Rows(
                SqlText.Query("search-words-of-stem"),
                r => r.GetString(0),
                ("$stem", LightStemmer.Stem(word, language)), ("$language", language), ("$limit", MostForms)));
        }
        return _forms[word] = [.. forms.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The words that begin so, at most one more than <see cref="MostBeginnings"/>.</summary>
    public IReadOnlyList<string> BeginningWith(string beginning, int limit = MostBeginnings + 1) => session.Rows(
        SqlText.Query("search-words-from"), r => r.GetString(0), ("$from", beginning), ("$to", $"{beginning}\uFFFF"), ("$limit", limit));

    /// <summary>True when some article had the word.</summary>
    public bool Knows(string word) => session.Scalar(SqlText.Query("search-has-word"), ("$word", word)) is not null;

    private List<string> Languages() =>
        _languages ??= session.Rows(SqlText.Query("search-labels"), r => r.GetString(1), ("$type", "language"));
}
