using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Lines;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Layout.Stylebooks;

/// <summary>
/// What earlier issues say of the styles of this one. It speaks up where this issue says little, and is outvoted where this issue says
/// much: so it helps a short issue and never holds a paper to looks that it has left.
/// </summary>
internal sealed class StylePrior
{
    // It counts like so many places at most where the issue itself has seen none, and less with each that it has.
    private const double MostVotes = 4;
    private const double FixedVotes = 12;

    // Blocks that a style must have been seen in before it says anything.
    private const double LeastEvidence = 1.5;

    private readonly List<(StyleKey Style, StyleEntry Entry)> _known = [];

    /// <summary>Finds the styles of an issue in the stylebook.</summary>
    public static StylePrior Match(Stylebook stylebook, IEnumerable<PageScan> pages, FaceTable faces)
    {
        var prior = new StylePrior();
        var entries = stylebook.Entries().ToLookup(e => (e.Style.Font, e.Style.IsBold, e.Style.IsItalic, e.Style.Color));
        foreach (var style in pages.SelectMany(p => p.Blocks).Select(b => b.Style).Distinct())
        {
            var face = faces[style.Face];
            var entry = entries[(face.Name, face.IsBold, face.IsItalic, style.Color)]
                .MinBy(e => Math.Abs(e.Style.Size - style.Quarters / 4.0));
            if (
                entry is not null
                && Math.Abs(entry.Style.Size - style.Quarters / 4.0) <= 0.25
                && (entry.IsFixed || entry.Evidence >= LeastEvidence)
            )
                prior._known.Add((style, entry));
        }
        return prior;
    }

    /// <summary>Tells the styles of running text, before anything is decided.</summary>
    public void TellText(IssueStyles styles)
    {
        foreach (var (style, entry) in _known)
            if (entry.Role == StyleRole.Body && entry.Share > 0.8)
                styles.ExpectText(style, entry.IsFixed);
            else if (
                entry.Share > 0.8
                && entry.Role
                    is StyleRole.Caption
                        or StyleRole.Byline
                        or StyleRole.Deck
                        or StyleRole.Kicker
                        or StyleRole.Crosshead
                        or StyleRole.Headline
            )
                styles.ExpectOther(style, entry.IsFixed);
    }

    /// <summary>Adds its votes to those that the issue has counted.</summary>
    public void Vote(IssueStyles styles)
    {
        foreach (var (style, entry) in _known)
        {
            if (KindOf(entry.Role) is not { } kind)
                continue;
            var own = styles.AllVotes(style);
            var weight = entry.IsFixed
                ? FixedVotes
                : MostVotes * entry.Share * MostVotes / (MostVotes + own) * Math.Min(1, entry.Evidence / 4);
            styles.Vote(style, kind, weight);
        }
    }

    private static BlockKind? KindOf(StyleRole role) =>
        role switch
        {
            StyleRole.Headline => BlockKind.Headline,
            StyleRole.Kicker => BlockKind.Kicker,
            StyleRole.Deck => BlockKind.Deck,
            StyleRole.Byline => BlockKind.Byline,
            StyleRole.Crosshead => BlockKind.Crosshead,
            StyleRole.Caption => BlockKind.Caption,
            StyleRole.Credit => BlockKind.Credit,
            _ => null,
        };
}
