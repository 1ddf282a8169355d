namespace Broadsheet.Workflow.Matching;

/// <summary>
/// Tells which articles of two revisions of an issue are the same, by what they say rather than where they stand: a story may have moved to
/// another page, lost a paragraph, or be joined with its jump where it was not before.
/// </summary>
internal static class ArticleMatcher
{
    /// <summary>For each new article the index of the old one that it is, -1 for none; no old one is given twice.</summary>
    public static int[] Match(IReadOnlyList<ArticleTrace> old, IReadOnlyList<ArticleTrace> @new) =>
        BestAssignment.Find(@new.Count, old.Count, [.. Candidates(old, @new)]);

    private static IEnumerable<(int Row, int Column, double Weight)> Candidates(
        IReadOnlyList<ArticleTrace> old,
        IReadOnlyList<ArticleTrace> @new
    )
    {
        var holders = new Dictionary<int, List<int>>();
        for (var i = 0; i < old.Count; i++)
        {
            foreach (var shingle in old[i].Shingles)
            {
                if (!holders.TryGetValue(shingle, out var list))
                    holders[shingle] = list = [];
                list.Add(i);
            }
        }

        var shared = new int[old.Count];
        for (var n = 0; n < @new.Count; n++)
        {
            Array.Clear(shared);
            foreach (var shingle in @new[n].Shingles)
            {
                if (holders.TryGetValue(shingle, out var list))
                    list.ForEach(o => shared[o]++);
            }

            for (var o = 0; o < old.Count; o++)
            {
                var likeness = ArticleLikeness.Of(old[o], @new[n], shared[o]);
                if (likeness > 0)
                    yield return (n, o, likeness);
            }
        }
    }
}
