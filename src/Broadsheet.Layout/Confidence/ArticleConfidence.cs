using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Confidence;

/// <summary>
/// How sure an article is: the logarithm of the odds that a reader would call it right, from what speaks against it. Each kind of doubt
/// takes away in proportion to its amount and never adds, so that more doubt is never more sure. The weights are fitted to exact truth and
/// few, so that they hold on papers nobody has seen; docs/benchmarks.md shows how well they do.
/// </summary>
internal static class ArticleConfidence
{
    /// <summary>Where nothing speaks against it.</summary>
    public const double Undoubted = 3.2;

    private const double LeastTold = 0.25;
    private const int MostTold = 3;

    /// <summary>What the whole amount of each kind takes away.</summary>
    public static double Weight(DoubtKind kind) =>
        kind switch
        {
            DoubtKind.Flow => 1.6,
            DoubtKind.Claim => 1.1,
            DoubtKind.Headless => 2.4,
            DoubtKind.Sentence => 1.4,
            DoubtKind.Style => 1.2,
            DoubtKind.Role => 3.6,
            DoubtKind.Stray => 2.9,
            DoubtKind.Figure => 0.3,
            DoubtKind.Jump => 1.1,
            DoubtKind.Advertisement => 0.5,
            DoubtKind.Page => 0.3,
            DoubtKind.Issue => 5.5,
            _ => 6,
        };

    /// <summary>0 to 1; of several doubts of one kind the largest counts.</summary>
    public static double Of(IEnumerable<Doubt> doubts) => 1 / (1 + Math.Exp(Loss(doubts) - Undoubted));

    /// <summary>What all doubts together take away.</summary>
    public static double Loss(IEnumerable<Doubt> doubts) => doubts.GroupBy(d => d.Kind).Sum(k => Weight(k.Key) * k.Max(d => d.Amount));

    /// <summary>The largest doubt of each kind, by how much it takes away, largest first.</summary>
    public static IReadOnlyList<Doubt> Largest(IEnumerable<Doubt> doubts) =>
        [
            .. doubts
                .GroupBy(d => d.Kind)
                .Select(k => k.MaxBy(d => d.Amount)!)
                .OrderByDescending(d => Weight(d.Kind) * d.Amount)
                .ThenBy(d => d.Kind),
        ];

    /// <summary>What to tell the desk: the reasons that take away most.</summary>
    public static IReadOnlyList<string> Reasons(IEnumerable<Doubt> doubts) =>
        [.. Largest(doubts).Where(d => Weight(d.Kind) * d.Amount > LeastTold).Take(MostTold).Select(d => d.Reason)];

    /// <summary>How sure a single decision is, against which one amount of doubt stands.</summary>
    public static double Of(DoubtKind kind, double amount) => 1 / (1 + Math.Exp(Weight(kind) * amount - Undoubted));
}
