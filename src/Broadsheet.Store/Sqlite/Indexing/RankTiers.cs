using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>
/// Relevance as ranks that hold for good: the headline as typed, the words in sequence in a headline, all words in a headline, where they
/// matter, the words in sequence in the text; exact forms before others. A rank is found without looking at the rest, and a new issue moves
/// nobody's rank, so that the cost does not grow with the number of hits and cursors stay true.
/// </summary>
internal static class RankTiers
{
    private const int MostSalientTerms = 3;

    /// <summary>The ranks above the rest, highest first.</summary>
    public static IReadOnlyList<RankTier> Of(QueryNode root, IndexScope scope, TermExpressions expressions)
    {
        var tiers = new List<RankTier>();
        var excludes = HasWithout(root);
        var phrases = Sequence(root);
        if (phrases is not null)
        {
            var typed = string.Join(' ', phrases.Select(p => p.Typed));
            if (WholeHeadline(typed) is { } headline)
                Add(0, TermTable.Headline, headline, false);
            if (phrases.Count > 1 && QueryPhrase.Of(typed, QueryField.Any, isQuoted: true, isPrefix: false) is { } sequence)
            {
                Add(1, TermTable.Headline, expressions.Write(sequence, TermTable.Headline, exact: true), false);
                Add(2, TermTable.Headline, expressions.Write(root, TermTable.Headline, exact: true), false);
                Add(3, TermTable.Headline, expressions.Write(root, TermTable.Headline, exact: false), false);
                AddSalient();
                Add(6, TermTable.Text, expressions.Write(sequence, TermTable.Text, exact: true), false);
                AddExact();
                return tiers;
            }
        }
        Add(2, TermTable.Headline, expressions.Write(root, TermTable.Headline, exact: true), excludes);
        Add(3, TermTable.Headline, expressions.Write(root, TermTable.Headline, exact: false), excludes);
        AddSalient();
        AddExact();
        return tiers;

        void AddSalient()
        {
            var loose =
                excludes
                || ParsedQuery.SoughtIn(root).Any(n => n is not QueryPhrase { Terms.Count: 1, Field: QueryField.Any, Variants.Count: 0 });
            // A field is more than that table knows, and long strings are rare enough to need no rank among themselves.
            if (
                ParsedQuery.WantedIn(root).Any(p => p.Field != QueryField.Any)
                || ParsedQuery.WantedIn(root).Sum(p => p.Terms.Count) > MostSalientTerms
            )
                return;
            Add(4, TermTable.Salient, expressions.Write(root, TermTable.Salient, exact: true), loose);
            Add(5, TermTable.Salient, expressions.Write(root, TermTable.Salient, exact: false), loose);
        }

        void AddExact()
        {
            var exact = expressions.Write(root, TermTable.Text, exact: true);
            if (exact != expressions.Write(root, TermTable.Text, exact: false))
                Add(7, TermTable.Text, exact, false);
        }

        void Add(int code, TermTable table, string? terms, bool needsCheck)
        {
            if (terms is not null && scope.With(terms) is var all && !tiers.Any(t => t.Table == table && t.Terms == all))
                tiers.Add(new(code, table, all, needsCheck));
        }
    }

    private static bool HasWithout(QueryNode node) =>
        node switch
        {
            Without => true,
            AllOf all => all.Nodes.Any(HasWithout),
            AnyOf any => any.Nodes.Any(HasWithout),
            _ => false,
        };

    /// <summary>The phrases of a query that is nothing but one phrase after the other; null for any other.</summary>
    private static List<QueryPhrase>? Sequence(QueryNode root)
    {
        IReadOnlyList<QueryNode> nodes = root is AllOf all ? all.Nodes : [root];
        var phrases = nodes
            .OfType<QueryPhrase>()
            .Where(p => p.Field == QueryField.Any && p.Faults == 0 && !(p.EndsOpen && p.Kinds[^1] == TermKind.Word))
            .ToList();
        return phrases.Count == nodes.Count ? phrases : null;
    }

    private static string? WholeHeadline(string typed)
    {
        var terms = new TermList();
        TextAnalyzer.Analyze(typed, terms);
        return IndexTags.Headline(terms) is { } tag ? TermExpressions.Quote([tag]) : null;
    }
}
