namespace Broadsheet.Model.Stylebooks;

/// <summary>
/// Which style means which role in one publication: learned from its last issues, of which the newer and the corrected count more, and said
/// by the desk. What is not seen any more is forgotten, so that a paper may change its looks.
/// </summary>
public sealed record Stylebook
{
    /// <summary>So many issues are remembered.</summary>
    public const int MostIssues = 8;

    // Each issue counts so much less than the next newer one.
    private const double Decay = 0.75;

    // What a person looked at counts so many times as much.
    private const double Corrected = 3;

    // A style of running text has hundreds of blocks, and one of captions a dozen: beyond this, more says nothing more.
    private const double MostUses = 30;

    /// <summary>What was learned, by the date of the issue, newest first.</summary>
    public IReadOnlyList<ObservedIssue> Issues { get; init; } = [];

    /// <summary>What the desk says.</summary>
    public IReadOnlyList<FixedStyle> Fixed { get; init; } = [];

    /// <summary>The stylebook with an issue learned; what was learned of the same issue before is replaced.</summary>
    public Stylebook Learn(ObservedIssue observed) =>
        this with
        {
            Issues = [.. Issues.Where(i => i.Issue != observed.Issue).Append(observed).OrderByDescending(i => i.Issue).Take(MostIssues)],
        };

    /// <summary>All styles that are known, by size, largest first.</summary>
    public IReadOnlyList<StyleEntry> Entries()
    {
        var seen = new Dictionary<TextStyle, Tally>();
        for (var i = 0; i < Issues.Count; i++)
        {
            var weight = Math.Pow(Decay, i) * (Issues[i].IsCorrected ? Corrected : 1);
            foreach (var style in Issues[i].Styles)
            {
                if (!seen.TryGetValue(style.Style, out var tally))
                    seen.Add(style.Style, tally = new Tally());
                tally.Add(style, weight);
            }
        }

        var said = Fixed.GroupBy(f => f.Style).ToDictionary(g => g.Key, g => g.Last().Role);
        return
        [
            .. seen
                .Keys.Union(said.Keys)
                .Select(style => Entry(style, seen.GetValueOrDefault(style), said.TryGetValue(style, out var role) ? role : null))
                .OrderByDescending(e => e.Style.Size)
                .ThenBy(e => e.Style.Font, StringComparer.Ordinal)
                .ThenBy(e => e.Style.Color),
        ];
    }

    private static StyleEntry Entry(TextStyle style, Tally? tally, StyleRole? said)
    {
        var uses = tally?.Uses ?? [];
        var all = uses.Values.Sum();
        var role = said ?? uses.OrderByDescending(u => u.Value).ThenBy(u => u.Key).First().Key;
        return new StyleEntry
        {
            Style = style,
            Role = role,
            Share = said is not null || all == 0 ? 1 : uses[role] / all,
            Evidence = all,
            Issues = tally?.Issues ?? 0,
            Measure = tally?.Measure ?? 0,
            IsFixed = said is not null,
        };
    }

    private sealed class Tally
    {
        public Dictionary<StyleRole, double> Uses { get; } = [];

        public int Issues { get; private set; }

        /// <summary>That of the newest issue.</summary>
        public double Measure { get; private set; }

        public void Add(StyleObservation style, double weight)
        {
            Measure = Issues++ == 0 ? style.Measure : Measure;
            var all = style.Uses.Values.Sum();
            foreach (var (role, count) in style.Uses)
                Uses[role] = Uses.GetValueOrDefault(role) + weight * count * Math.Min(1, MostUses / Math.Max(all, 1e-9));
        }
    }
}
