using System.Globalization;
using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Ranking;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Sqlite.Searching;

/// <summary>Writes queries as FTS5 reads them. Every term is in quotation marks and made by the analyzer, so that nothing a reader types is
/// syntax.</summary>
/// <param name="forms">Other forms of words.</param>
internal sealed class TermExpressions(WordForms forms)
{
    private const int ShortestBeginning = 2;

    /// <summary>Most ways to spell one phrase that are asked for.</summary>
    private const int MostWays = 16;

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
            case Near near:
                return WriteNear(near, table);
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
        if (table != TermTable.Text && phrase.Field is not (QueryField.Any or QueryField.Headline))
            return null;
        var ways = new List<string> { WriteTerms(phrase, table, exact) };
        if (!exact)
            ways.AddRange(phrase.Variants.Select(v => WriteTerms(v, table, exact)));
        var terms = AnyWay(ways);
        return table == TermTable.Text ? InField(phrase.Field, terms) : terms;
    }

    private static string InField(QueryField field, string terms) =>
        field switch
        {
            QueryField.Headline => $"headline : {terms}",
            QueryField.Byline => $"byline : {terms}",
            QueryField.Caption => $"caption : {terms}",
            QueryField.Text => $"body : {terms}",
            _ => terms,
        };

    /// <summary>Phrases near one another. The engine knows no alternatives inside: each choice of ways to print the phrases is asked
    /// for.</summary>
    private string? WriteNear(Near near, TermTable table)
    {
        var field = near.Phrases[0].Field;
        if (table != TermTable.Text && field is not (QueryField.Any or QueryField.Headline))
            return null;
        if (table == TermTable.Salient)
            return $"({string.Join(" AND ", near.Phrases.Select(p => WriteTerms(p, table, exact: true)))})";
        var choices = new List<string[]> { Array.Empty<string>() };
        foreach (var phrase in near.Phrases)
        {
            var ways = new[] { phrase }.Concat(phrase.Variants).SelectMany(Ways).Distinct(StringComparer.Ordinal).ToList();
            choices = [.. choices.SelectMany(c => ways.Select(w => (string[])[.. c, w])).Take(MostWays)];
        }
        var terms = AnyWay([
            .. choices.Select(c => string.Create(CultureInfo.InvariantCulture, $"NEAR({string.Join(' ', c)}, {near.Within})")),
        ]);
        return table == TermTable.Text ? InField(field, terms) : terms;
    }

    private string WriteTerms(QueryPhrase phrase, TermTable table, bool exact)
    {
        if (phrase.Faults > 0 && !exact)
            return AnyTerm(forms.Near(phrase.Terms[0], phrase.Faults));
        if (phrase.IsPlainWord && !exact)
            return AnyWay([AnyTerm(forms.Of(phrase.Terms[0])), .. Spelt(phrase.Terms[0], table).Select(s => $"\"{s}\"")]);
        if (IsOpen(phrase) && phrase.Terms.Count == 1 && phrase.Kinds[0] == TermKind.Word)
            return WriteBeginning(phrase.Terms[0]);
        // That table knows no positions.
        if (table == TermTable.Salient && phrase.Terms.Count > 1)
            return $"({string.Join(" AND ", phrase.Terms.Select((t, i) => IsOpen(phrase) && i == phrase.Terms.Count - 1 ? $"\"{t}\" *" : $"\"{t}\""))})";
        return exact || table == TermTable.Salient ? Quote(phrase, phrase.Terms) : AnyWay([.. Ways(phrase)]);
    }

    private string WriteBeginning(string beginning)
    {
        var spelt = forms.SpellingsFrom(beginning);
        if (!char.IsAsciiDigit(beginning[0]) && forms.BeginningWith(beginning) is { Count: > 0 and <= WordForms.MostBeginnings } words)
            return AnyTerm([.. words.Union(spelt, StringComparer.Ordinal)]);
        return AnyWay([$"\"{beginning}\" *", .. spelt.Select(s => $"\"{s}\"")]);
    }

    /// <summary>A phrase with each of its words as typed and in its other spellings.</summary>
    private IEnumerable<string> Ways(QueryPhrase phrase)
    {
        var ways = new List<string[]> { Array.Empty<string>() };
        for (var i = 0; i < phrase.Terms.Count; i++)
        {
            var term = phrase.Terms[i];
            IEnumerable<string> choices =
                phrase.Kinds[i] == TermKind.Word && !(IsOpen(phrase) && i == phrase.Terms.Count - 1)
                    ? [term, .. Spelt(term, TermTable.Text)]
                    : [term];
            ways = [.. ways.SelectMany(w => choices.Select(c => (string[])[.. w, c])).Take(MostWays)];
        }
        return ways.Select(w => Quote(phrase, w));
    }

    private IEnumerable<string> Spelt(string word, TermTable table) =>
        forms.SpellingsOf(word).Where(s => table != TermTable.Salient || !s.Contains(' ', StringComparison.Ordinal));

    private static bool IsOpen(QueryPhrase phrase) =>
        phrase.EndsOpen && (phrase.Kinds[^1] == TermKind.Single || phrase.Terms[^1].Length >= ShortestBeginning);

    private static string Quote(QueryPhrase phrase, IEnumerable<string> terms) => IsOpen(phrase) ? $"{Quote(terms)} *" : Quote(terms);

    private static string AnyTerm(IReadOnlyList<string> terms) => AnyWay([.. terms.Select(t => $"\"{t}\"")]);

    private static string AnyWay(List<string> ways) =>
        ways.Count == 1 ? ways[0] : $"({string.Join(" OR ", ways.Distinct(StringComparer.Ordinal))})";
}
