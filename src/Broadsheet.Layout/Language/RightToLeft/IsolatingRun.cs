namespace Broadsheet.Layout.Language.RightToLeft;

/// <summary>Characters of one level that are resolved together, what is isolated within them left out (UAX #9, BD13).</summary>
/// <param name="Places">The places of its characters in the text.</param>
/// <param name="Properties">Their classes, which the rules rewrite.</param>
/// <param name="Level">Their level.</param>
/// <param name="Start">The direction at their start, L or R.</param>
/// <param name="End">The direction at their end, L or R.</param>
internal sealed record IsolatingRun(int[] Places, BidiProperty[] Properties, byte Level, BidiProperty Start, BidiProperty End)
{
    /// <summary>The direction of the level: L or R.</summary>
    public BidiProperty Embedding => Level % 2 == 0 ? BidiProperty.L : BidiProperty.R;
}
