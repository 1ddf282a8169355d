using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Evidence.Flow;

/// <summary>What speaks for each link that the text of a page may take: the log-odds of one against beginning with nothing before
/// it.</summary>
internal sealed class FlowModel
{
    // So many of the nearest of each kind are weighed for each piece.
    private const int Nearest = 8;
    private static readonly string[] Outcomes = ["link"];

    private FlowModel(Func<FeatureSet, LinearModel?> load)
    {
        var set = new FeatureSet();
        Features = new FlowFeatures(set);
        Set = set;
        Weights = load(set);
    }

    public static IReadOnlyList<string> OutcomeNames => Outcomes;

    public static FlowModel Shipped { get; } = new(set => LinearModel.Embedded("flow.tsv", Outcomes, set));

    public FlowFeatures Features { get; }

    public FeatureSet Set { get; }

    public LinearModel? Weights { get; set; }

    public static FlowModel Empty() => new(_ => null);

    /// <summary>The links worth weighing: giver (headlines first, then pieces) and receiver.</summary>
    public static IEnumerable<(int Giver, int Receiver)> Candidates(FlowPage flow)
    {
        var heads = flow.Page.Headings;
        for (var b = 0; b < flow.Pieces.Count; b++)
        {
            var text = flow.Pieces[b].Box;
            var (ceiling, receiver) = (flow.Ceilings[b], b);
            foreach (
                var h in Enumerable
                    .Range(0, heads.Count)
                    .OrderBy(h => heads[h] == ceiling.Heading ? -1 : Distance(heads[h].Box, text))
                    .Take(Nearest)
            )
                yield return (h, b);
            foreach (
                var a in Enumerable
                    .Range(0, flow.Pieces.Count)
                    .Where(a => a != receiver)
                    .OrderBy(a => flow.Pieces[a] == ceiling.Piece ? -1 : Distance(flow.Pieces[a].Box, text))
                    .Take(Nearest)
            )
                yield return (heads.Count + a, b);
        }
    }

    public FeatureVector Of(FlowPage flow, int giver, int receiver) =>
        giver < flow.Page.Headings.Count
            ? Features.Start(flow, flow.Page.Headings[giver], receiver)
            : Features.Go(flow, giver - flow.Page.Headings.Count, receiver);

    /// <summary>All links with their log-odds against none.</summary>
    public List<(int Giver, int Receiver, double Score)> Weigh(FlowPage flow)
    {
        var alone = Enumerable.Range(0, flow.Pieces.Count).Select(i => Weights!.LogOdds(Features.Alone(flow, i))[0]).ToArray();
        return
        [
            .. Candidates(flow).Select(c => (c.Giver, c.Receiver, Weights!.LogOdds(Of(flow, c.Giver, c.Receiver))[0] - alone[c.Receiver])),
        ];
    }

    private static double Distance(Rect giver, Rect text) =>
        Math.Max(0, Math.Max(text.Left - giver.Right, giver.Left - text.Right))
        + Math.Max(0, Math.Max(text.Top - giver.Bottom, giver.Top - text.Bottom))
        + (giver.Top > text.Bottom ? 30 : 0);
}
