using Broadsheet.Store.Search.Indexing;
using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Search.Ranking;

/// <summary>
/// Relevance as ranks that hold for good: the headline as typed, the words in sequence in a headline, all words in a headline, where they
/// matter, the words in sequence in the text; exact forms before others. A rank is found without looking at the rest, and a new issue moves
/// nobody's rank, so that the cost does not grow with the number of hits and cursors stay true.
/// </summary>
public static class RankPlan
{
    private const int MostSalientTerms = 3;

    /// <summary>The ranks above the rest, highest first. One that a store finds by the very same terms as one before it, or as the rest,
    /// ranks nobody and is left out there.</summary>
    /// <param name="root">The query.</param>
    public static IReadOnlyList<Rank> Of(QueryNode root)
    {
        var ranks = new List<Rank>();
        var excludes = HasWithout(root);
        var phrases = Sequence(root);
        if (phrases is not null)
        {
            var typed = string.Join(' ', phrases.Select(p => p.Typed));
            if (WholeHeadline(typed) is { } headline)
                ranks.Add(new(0, TermTable.Headline, root, true, false) { HeadlineTag = headline });
            if (phrases.Count > 1 && QueryPhrase.Of(typed, QueryField.Any, isQuoted: true, isPrefix: false) is { } sequence)
            {
                ranks.Add(new(1, TermTable.Headline, sequence, true, false));
                ranks.Add(new(2, TermTable.Headline, root, true, false));
                ranks.Add(new(3, TermTable.Headline, root, false, false));
                AddSalient();
                ranks.Add(new(6, TermTable.Text, sequence, true, false));
                ranks.Add(new(7, TermTable.Text, root, true, false));
                return ranks;
            }
        }
        ranks.Add(new(2, TermTable.Headline, root, true, excludes));
        ranks.Add(new(3, TermTable.Headline, root, false, excludes));
        AddSalient();
        ranks.Add(new(7, TermTable.Text, root, true, false));
        return ranks;

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
            ranks.Add(new(4, TermTable.Salient, root, true, loose));
            ranks.Add(new(5, TermTable.Salient, root, false, loose));
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
        return IndexTags.Headline(terms);
    }
}
