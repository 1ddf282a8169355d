namespace Broadsheet.Layout.Findings;

/// <summary>Something that a piece may follow: a headline that it begins under, or a piece that it continues.</summary>
/// <param name="Heading">The headline; null for a piece.</param>
/// <param name="Piece">The piece; null for a headline.</param>
/// <param name="Score">The evidence for it, about the logarithm of the odds.</param>
/// <param name="IsChosen">It was chosen, by the best sum over the page.</param>
internal sealed record FlowLink(Heading? Heading, Piece? Piece, double Score, bool IsChosen)
{
    private const int MostKept = 4;

    /// <summary>Gives each piece the links that were weighed for it, so that confidence can be told and a person can see why.</summary>
    public static void Keep(List<Heading> headings, List<Piece> pieces, int[] from, List<(int Giver, int Receiver, double Score)> edges)
    {
        foreach (var own in edges.GroupBy(e => e.Receiver))
        {
            var links = own.Select(e =>
                e.Giver < headings.Count
                    ? new FlowLink(headings[e.Giver], null, e.Score, e.Giver == from[own.Key])
                    : new FlowLink(null, pieces[e.Giver - headings.Count], e.Score, e.Giver == from[own.Key])
            );
            pieces[own.Key].Links = [.. links.OrderByDescending(l => l.IsChosen).ThenByDescending(l => l.Score).Take(MostKept)];
        }
    }
}
