using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Evidence.Flow;

/// <summary>What the order in which the file draws the page says of a link, as far as that order has proved right.</summary>
internal sealed class SourceFeatures(FeatureSet set)
{
    // From here on the order of a file counts as kept.
    private const double Kept = 0.6;

    private readonly Flag _startNext = set.Flag("start.source-next");
    private readonly Flag _startNextKept = set.Flag("start.source-next-kept");
    private readonly Flag _startBack = set.Flag("start.source-before");
    private readonly Flag _startBackKept = set.Flag("start.source-before-kept");
    private readonly Flag _startFar = set.Flag("start.source-far");
    private readonly Flag _goNext = set.Flag("go.source-next");
    private readonly Flag _goNextKept = set.Flag("go.source-next-kept");
    private readonly Flag _goBack = set.Flag("go.source-before");
    private readonly Flag _goBackKept = set.Flag("go.source-before-kept");
    private readonly Flag _goFar = set.Flag("go.source-far");

    public void Start(SourceOrder source, Heading heading, Piece piece, FeatureVector vector) =>
        Put(source.Step(heading, piece), source.TrustAtHeads, vector, _startNext, _startNextKept, _startBack, _startBackKept, _startFar);

    public void Go(SourceOrder source, Piece giver, Piece receiver, FeatureVector vector) =>
        Put(source.Step(giver, receiver), source.TrustInText, vector, _goNext, _goNextKept, _goBack, _goBackKept, _goFar);

    private static void Put(int step, double trust, FeatureVector vector, Flag next, Flag nextKept, Flag back, Flag backKept, Flag far)
    {
        var kept = Math.Max(0, trust - Kept) / (1 - Kept);
        if (step == 1)
        {
            next.Put(vector, trust);
            nextKept.Put(vector, kept);
        }
        else if (step < 0)
        {
            back.Put(vector, trust);
            backKept.Put(vector, kept);
        }
        else if (step > 2)
        {
            far.Put(vector, trust);
        }
    }
}
