using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>Writes queries as FTS5 reads them. Every term is in quotation marks and made by the analyzer, so that nothing a reader types is syntax.</summary>
/// <param name="forms">Other forms of words.</param>
internal sealed class TermExpressions(WordForms forms)
{
    private const int ShortestBeginning = 2;

    /// <summary>An expression for a table; null where the table can't tell.</summary>
    /// <param name="node">The query.</param>
    /// <param name="table">For which table. What must not be there is part of the expression for <see cref="TermTable.Text"/> only.</param>
    /// <param name="exact">True for words exactly as typed.</param>
    public string? Write(QueryNode node, TermTable table, bool exact)
    {
        switch (node)
        {
            case QueryPhrase phrase:
                return WritePhrase(phrase, table, exact);
            case AnyOf any:
                var parts = any.Nodes.Select(n => Write(n, table, exact)).ToList();
                return parts.Contains(null) ? null : $"({string.Join(" OR ", parts)})";
            case AllOf all:
                return WriteAll(all, table, exact);
            default:
                return null;
        }
    }

    /// <summary>A phrase of terms for one table.</summary>
    public static string Quote(IEnumerable<string> terms) => $"\"{string.Join(' ', terms)}\"";

    private string? WriteAll(AllOf all, TermTable table, bool exact)
    {
        var wanted = new List<string>();
        var unwanted = new List<string>();
        foreach (var node in all.Nodes)
        {
            if (node is Without without)
            {
                if (table == TermTable.Text && Write(without.Node, table, exact) is { } no)
                    unwanted.Add(no);
            }
            else if (node is AllOf inner && !ParsedQuery.WantedIn(inner).Any())
            {
                if (table == TermTable.Text)
                    unwanted.AddRange(inner.Nodes.OfType<Without>().Select(w => Write(w.Node, table, exact)).OfType<string>());
            }
            else if (Write(node, table, exact) is { } yes)
            {
                wanted.Add(yes);
            }
            else
            {
                return null;
            }
        }
        if (wanted.Count == 0)
            return null;
        var both = wanted.Count == 1 ? wanted[0] : $"({string.Join(" AND ", wanted)})";
        return unwanted.Count == 0 ? both : $"({both} NOT ({string.Join(" OR ", unwanted)}))";
    }

    private string? WritePhrase(QueryPhrase phrase, TermTable table, bool exact)
    {
        if (table != TermTable.Text)
            return phrase.Field is QueryField.Any or QueryField.Headline ? WriteTerms(phrase, table, exact) : null;
        var terms = WriteTerms(phrase, table, exact);
        return phrase.Field switch
        {
            QueryField.Headline => $"headline : {terms}",
            QueryField.Byline => $"byline : {terms}",
            QueryField.Caption => $"caption : {terms}",
            QueryField.Text => $"body : {terms}",
            _ => terms,
        };
    }

    private string WriteTerms(QueryPhrase phrase, TermTable table, bool exact)
    {
        if (phrase.IsPlainWord && !exact && forms.Of(phrase.Terms[0]) is { Count: > 1 } others)
            return AnyTerm(others);
        var open = phrase.EndsOpen && (phrase.Kinds[^1] == TermKind.Single || phrase.Terms[^1].Length >= ShortestBeginning);
        if (open && phrase.Terms.Count == 1 && phrase.Kinds[0] == TermKind.Word
            && forms.BeginningWith(phrase.Terms[0]) is { Count: > 0 and <= WordForms.MostBeginnings } words
            && !char.IsAsciiDigit(phrase.Terms[0][0]))
        {
            return AnyTerm(words);
        }
        // That table knows no positions.
        if (table == TermTable.Salient && phrase.Terms.Count > 1)
            return $"({string.Join(" AND ", phrase.Terms.Select((t, i) => open && i == phrase.Terms.Count - 1 ? $"\"{t}\" *" : $"\"{t}\""))})";
        return open ? $"{Quote(phrase.Terms)} *" : Quote(phrase.Terms);
    }

    private static string AnyTerm(IReadOnlyList<string> terms) =>
        terms.Count == 1 ? $"\"{terms[0]}\"" : $"({string.Join(" OR ", terms.Select(t => $"\"{t}\""))})";
}
