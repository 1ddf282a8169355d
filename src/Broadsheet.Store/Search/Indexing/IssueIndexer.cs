using System.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Store.Search.Cards;
using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Search.Indexing;

/// <summary>Makes out of an issue what an index keeps of it. No database is needed, so that no transaction waits for it.</summary>
public sealed class IssueIndexer
{
    private const int Often = 3;
    private const int TermsOfBeginning = 40;
    private const int LongestDictionaryWord = 32;
    private readonly TermList _terms = new();
    private readonly TermCounter _counter = new();
    private readonly StringBuilder _body = new();
    private readonly StringBuilder _headline = new();
    private readonly StringBuilder _byline = new();
    private readonly StringBuilder _caption = new();
    private readonly StringBuilder _salient = new();
    private readonly StringBuilder _singles = new();
    private readonly HashSet<char> _ideographs = [];
    private readonly HashSet<string> _rareIdeographs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);
    private readonly HashSet<(string Spelling, string Printed)> _spellings = [];
    private readonly Action<string, int, int> _addSpelling;

    /// <summary>An indexer, which can be used for one issue after the other.</summary>
    public IssueIndexer() => _addSpelling = AddSpelling;

    /// <summary>Makes it. An indexer works on one issue at a time.</summary>
    public IndexedIssue Make(Issue issue, int revision)
    {
        _words.Clear();
        _spellings.Clear();
        var articles = new List<IndexedArticle>(issue.Articles.Count);
        if (issue.Pages.Count > 0)
            articles.AddRange(issue.Articles.Where(a => a.Id.Number > 0).Select(a => Make(issue, a)));
        return new(
            issue.Key,
            revision,
            articles,
            [.. _words.SelectMany(l => l.Value.Select(w => (w, l.Key)))],
            [.. _spellings],
            Files(issue)
        );
    }

    private IndexedArticle Make(Issue issue, Article article)
    {
        var card = CardMaker.Make(issue, article);
        var packed = CardCodec.Pack(card, out var length, out var fingerprint);
        Clear();
        var words = WordsOf(card.Language);
        var beginning = TermsOfBeginning;
        foreach (var text in card.Texts)
        {
            var (field, matter) = text.Field switch
            {
                QueryField.Headline => (_headline, int.MaxValue),
                QueryField.Byline => (_byline, int.MaxValue),
                QueryField.Caption => (_caption, 0),
                _ => (_body, beginning),
            };
            AddTerms(text.Text, field, matter, words);
            if (text.Field == QueryField.Text)
                beginning = Math.Max(0, beginning - _terms.Terms.Count);
        }
        return new()
        {
            Article = article.Id.Number,
            Language = LightStemmer.Primary(card.Language),
            KindTag = IndexTags.Kind(IndexTags.KindOf(card.Kind)),
            Section = card.Section,
            PageName = card.PageName,
            Card = packed,
            CardLength = length,
            Fingerprint = fingerprint,
            Body = _body.ToString(),
            Headline = _headline.ToString(),
            Byline = _byline.ToString(),
            Caption = _caption.ToString(),
            MainHeadline = MainHeadline(card.Headline),
            Salient = _salient.ToString(),
            Singles = _singles.ToString(),
        };
    }

    private static List<(byte[] Hash, int Article)> Files(Issue issue)
    {
        var files = new HashSet<(AssetHash Hash, int Article)>();
        foreach (var page in issue.Pages)
        {
            foreach (var file in (AssetReference?[])[page.Pdf, page.Images?.Master, .. page.Images?.Previews ?? []])
                Add(file, 0);
        }
        foreach (var article in issue.Articles)
        {
            foreach (var picture in article.Figures.SelectMany(f => f.Pictures))
            {
                Add(picture.Image, article.Id.Number);
                Add(picture.Thumbnail, article.Id.Number);
            }
        }
        return [.. files.Select(f => (Bytes(f.Hash), f.Article))];

        void Add(AssetReference? file, int article)
        {
            if (file is not null)
                files.Add((file.Hash, article));
        }
    }

    /// <summary>A name of a file as the index keeps it.</summary>
    internal static byte[] Bytes(AssetHash hash) => Convert.FromHexString(hash.ToString());

    private void Clear()
    {
        foreach (var builder in (ReadOnlySpan<StringBuilder>)[_body, _headline, _byline, _caption, _salient, _singles])
            builder.Clear();
        _counter.Clear();
        _ideographs.Clear();
        _rareIdeographs.Clear();
    }

    private HashSet<string> WordsOf(string language)
    {
        var primary = LightStemmer.Primary(language);
        if (!_words.TryGetValue(primary, out var words))
            _words[primary] = words = new(StringComparer.Ordinal);
        return words;
    }

    /// <param name="text">The text.</param>
    /// <param name="field">Where its terms go.</param>
    /// <param name="matter">How many terms at its beginning matter by where they stand.</param>
    /// <param name="words">Where its words go.</param>
    private void AddTerms(string text, StringBuilder field, int matter, HashSet<string> words)
    {
        _terms.Clear();
        TextAnalyzer.Analyze(text, _terms);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < _terms.Terms.Count; i++)
            Spellings.Find(text, _terms, i, _addSpelling);
        foreach (var term in _terms.Terms)
        {
            var letters = _terms[term];
            field.Append(letters).Append(' ');
            if (_counter.Count(letters, matter-- > 0 ? Often : 1, Often))
                _salient.Append(letters).Append(' ');
            if (term.Kind is TermKind.Pair or TermKind.Single)
                AddIdeograph(letters);
            else if (term.Kind == TermKind.Word && letters.Length is >= 2 and <= LongestDictionaryWord && !char.IsAsciiDigit(letters[0]))
                lookup.Add(letters);
        }
    }

    /// <summary>Another spelling stands among the words, under a language of its own that begins as no language does.</summary>
    private void AddSpelling(string spelling, int at, int count)
    {
        var printed = string.Join(' ', Enumerable.Range(at, count).Select(i => _terms[i].ToString()));
        _spellings.Add((spelling, printed));
    }

    /// <summary>Each ideograph begins one term: a pair or itself.</summary>
    private void AddIdeograph(ReadOnlySpan<char> term)
    {
        if (char.IsHighSurrogate(term[0]))
        {
            var rare = term[..2].ToString();
            if (_rareIdeographs.Add(rare))
                _singles.Append(rare).Append(' ');
        }
        else if (_ideographs.Add(term[0]))
        {
            _singles.Append(term[0]).Append(' ');
        }
    }

    private string MainHeadline(string? headline)
    {
        if (headline is null)
            return "";
        _terms.Clear();
        TextAnalyzer.Analyze(headline, _terms);
        var builder = new StringBuilder();
        foreach (var term in _terms.Terms)
            builder.Append(_terms[term]).Append(' ');
        return IndexTags.Headline(_terms) is { } whole ? builder.Append(whole).Append(' ').ToString() : "";
    }
}
