using System.Text;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Search.Queries;

/// <summary>Reads queries. What can't be read as written is read as plain words; a query never fails, but may be refused.</summary>
public sealed class QueryParser
{
    private const int Deepest = 32;
    private const int MostJoined = 3;
    private const int UsualDistance = 10;
    private const int LongestDistance = 1000;
    private readonly List<QueryToken> _tokens;
    private int _at;
    private bool _failed;

    private QueryParser(List<QueryToken> tokens) => _tokens = tokens;

    /// <summary>Reads a query.</summary>
    public static ParsedQuery Parse(string query)
    {
        if (query.Length > SearchRequest.LongestQuery)
            return new() { Refusal = SearchRefusal.TooLong };
        if (QueryTokens.TryRead(query, out var tokens))
        {
            var parser = new QueryParser(tokens);
            var root = parser.ReadAny(QueryField.Any, 0);
            if (!parser._failed && parser._at == tokens.Count)
                return Limit(root, readAsPlainWords: false);
        }
        return Limit(PlainWords(query), readAsPlainWords: true);
    }

    private static ParsedQuery Limit(QueryNode? root, bool readAsPlainWords)
    {
        if (root is null or Without || !ParsedQuery.WantedIn(root).Any())
            return new() { ReadAsPlainWords = readAsPlainWords, Refusal = SearchRefusal.Nothing };
        var phrases = ParsedQuery.AllIn(root).ToList();
        if (phrases.Count > ParsedQuery.MostPhrases || phrases.Sum(p => p.Terms.Count) > ParsedQuery.MostTerms)
            return new() { ReadAsPlainWords = readAsPlainWords, Refusal = SearchRefusal.TooManyWords };
        // Each way to print a phrase is work; who asks for so many asks for them as they are.
        if (phrases.Count > ParsedQuery.MostPhrasesWithVariants)
            root = ParsedQuery.WithPhrases(root, p => p with { Variants = [] });
        return new() { Root = root, ReadAsPlainWords = readAsPlainWords };
    }

    private static QueryNode? PlainWords(string query)
    {
        var plain = new StringBuilder(query.Length);
        foreach (var c in query)
            plain.Append(char.IsSurrogate(c) || Characters.ClassOf(c) is not (CharacterClass.Separator or CharacterClass.Joint) ? c : ' ');
        var words = plain
            .ToString()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w is not ("AND" or "OR" or "NOT"))
            .Distinct(StringComparer.Ordinal)
            .Select(w => QueryPhrase.Of(w, QueryField.Any, isQuoted: false, isPrefix: false))
            .OfType<QueryPhrase>();
        return Join([.. words]);
    }

    private static QueryNode? Join(List<QueryNode> nodes) =>
        nodes.Count switch
        {
            0 => null,
            1 => nodes[0],
            _ => new AllOf(nodes),
        };

    private QueryTokenKind? Next => _at < _tokens.Count ? _tokens[_at].Kind : null;

    private QueryNode? ReadAny(QueryField field, int depth)
    {
        if (depth > Deepest)
        {
            _failed = true;
            return null;
        }
        var nodes = new List<QueryNode>();
        Add(nodes, ReadAll(field, depth));
        while (!_failed && Next == QueryTokenKind.Or)
        {
            _at++;
            var before = _at;
            Add(nodes, ReadAll(field, depth));
            _failed |= _at == before;
        }
        // "harbour OR NOT bridge" would be nearly everything there is.
        _failed |= nodes.Count > 1 && nodes.Any(n => n is Without || !ParsedQuery.WantedIn(n).Any());
        return nodes.Count switch
        {
            0 => null,
            1 => nodes[0],
            _ => new AnyOf(nodes),
        };
    }

    private static void Add(List<QueryNode> nodes, QueryNode? node)
    {
        if (node is not null)
            nodes.Add(node);
    }

    private QueryNode? ReadAll(QueryField field, int depth)
    {
        var nodes = new List<QueryNode>();
        var any = false;
        while (!_failed && Next is not (null or QueryTokenKind.Or or QueryTokenKind.Close))
        {
            if (Next == QueryTokenKind.And)
            {
                _at++;
                _failed |= !any || Next is null or QueryTokenKind.Or or QueryTokenKind.And or QueryTokenKind.Close;
                continue;
            }
            any = true;
            Add(nodes, ReadOne(field, depth));
        }
        _failed |= !any && (Next is not null || depth > 0);
        JoinNeighbours(nodes);
        return Join(nodes);
    }

    /// <summary>Two or three words typed one after the other may be printed as one: each of them is found by it too.</summary>
    private static void JoinNeighbours(List<QueryNode> nodes)
    {
        for (var count = 2; count <= MostJoined; count++)
        {
            for (var i = 0; i + count <= nodes.Count; i++)
            {
                if (QueryVariants.Joined(nodes.GetRange(i, count)) is not { } joined)
                    continue;
                for (var j = i; j < i + count; j++)
                    nodes[j] = nodes[j] is QueryPhrase phrase ? phrase with { Variants = [.. phrase.Variants, joined] } : nodes[j];
            }
        }
    }

    private static QueryNode? Phrase(QueryToken token, QueryField field)
    {
        if (!token.IsQuoted || token.Tilde is not { } within)
            return QueryPhrase.Of(token.Text, field, token.IsQuoted, token.IsPrefix, token.Tilde);
        var phrases = token
            .Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => QueryPhrase.Of(w, field, isQuoted: true, isPrefix: false))
            .OfType<QueryPhrase>()
            .ToList();
        return phrases.Count switch
        {
            0 => null,
            1 => phrases[0],
            _ => new Near(phrases, within < 0 ? UsualDistance : Math.Min(within, LongestDistance)),
        };
    }

    private QueryNode? ReadOne(QueryField field, int depth)
    {
        if (depth > Deepest || Next is null or QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Close)
        {
            _failed = true;
            return null;
        }
        var token = _tokens[_at++];
        switch (token.Kind)
        {
            case QueryTokenKind.Not:
                return ReadOne(field, depth + 1) switch
                {
                    null => null,
                    Without twice => twice.Node,
                    var node => new Without(node),
                };
            case QueryTokenKind.Field:
                return ReadOne(token.Field, depth + 1);
            case QueryTokenKind.Open:
                var inner = ReadAny(field, depth + 1);
                _failed |= Next != QueryTokenKind.Close;
                _at++;
                return inner;
            default:
                return Phrase(token, field);
        }
    }
}
