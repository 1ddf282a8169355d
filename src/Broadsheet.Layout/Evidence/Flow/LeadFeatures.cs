using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.ReadingOrder;

namespace Broadsheet.Layout.Evidence.Flow;

/// <summary>What the first words of a text say: short notices begin with words in another face, in capitals or before a colon, as a
/// headline of their own.</summary>
internal sealed class LeadFeatures(FeatureSet set)
{
    private readonly Flag _startFace = set.Flag("start.lead-in-other-face");
    private readonly Flag _startColon = set.Flag("start.lead-before-colon");
    private readonly Flag _goFace = set.Flag("go.lead-in-other-face");
    private readonly Flag _goFaceBoth = set.Flag("go.both-lead-in-other-face");
    private readonly Flag _goColon = set.Flag("go.lead-before-colon");
    private readonly Flag _goColonBoth = set.Flag("go.both-lead-before-colon");
    private readonly Flag _goCapitals = set.Flag("go.lead-in-capitals");
    private readonly Flag _goColor = set.Flag("go.other-colour");
    private readonly Flag _goFaces = set.Flag("go.other-face");

    public void Start(Piece piece, FeatureVector vector)
    {
        var lead = Lead.Of(piece);
        _startFace.Put(vector, lead.IsOtherFace);
        _startColon.Put(vector, lead.IsBeforeColon);
    }

    public void Go(Piece a, Piece b, in PieceEnds end, FeatureVector vector)
    {
        var (own, other) = (Lead.Of(b), Lead.Of(a));
        _goFace.Put(vector, own.IsOtherFace && end.EndsSentence);
        _goFaceBoth.Put(vector, own.IsOtherFace && other.IsOtherFace);
        _goColon.Put(vector, own.IsBeforeColon && end.EndsSentence);
        _goColonBoth.Put(vector, own.IsBeforeColon && other.IsBeforeColon);
        _goCapitals.Put(vector, own.IsCapitals && end.EndsSentence);
        var (last, first) = (a.Blocks[^1], b.Blocks[0]);
        _goColor.Put(vector, last.Color != first.Color);
        _goFaces.Put(vector, last.Face != first.Face);
    }
}
