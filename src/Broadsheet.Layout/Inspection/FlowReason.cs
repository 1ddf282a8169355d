using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Inspection;

/// <summary>Says what a piece of text follows, how strong the evidence is, and what else was weighed.</summary>
internal static class FlowReason
{
    public static (string Reason, double? Margin) Of(Piece piece)
    {
        var chosen = piece.Links.FirstOrDefault(l => l.IsChosen);
        var other = piece.Links.FirstOrDefault(l => !l.IsChosen);
        var margin = chosen is null ? (double?)null : chosen.Score - Math.Max(0, other?.Score ?? 0);
        var next = other is null
            ? "; nothing else was in question"
            : FormattableString.Invariant($"; next best: {Describe(other, piece)} ({other.Score:0.0})");
        return chosen is null
            ? ("follows nothing: it stands under no headline and goes on from no column" + next, margin)
            : (FormattableString.Invariant($"{Describe(chosen, piece)} ({chosen.Score:0.0})") + next, margin);
    }

    private static string Describe(FlowLink link, Piece piece) =>
        link.Heading is { } heading
            ? $"begins under “{Quotation.Of(heading.Main.Text)}”"
            : $"goes on from {Place(link.Piece!, piece)}, which ends “{Tail(link.Piece!)}”";

    private static string Place(Piece before, Piece piece)
    {
        if (PageMap.Overlap(before.Box, piece.Box) > 0.5 * Math.Min(before.Box.Width, piece.Box.Width))
            return before.Box.Top < piece.Box.Top ? "the text above in the same column" : "the text below";
        return before.Box.Left < piece.Box.Left ? "the column before" : "the column after";
    }

    private static string Tail(Piece piece)
    {
        var text = piece.LastLine.Text.Trim();
        return Quotation.Of(text.Length > 16 ? "…" + text[(char.IsLowSurrogate(text[^16]) ? ^17 : ^16)..] : text);
    }
}
