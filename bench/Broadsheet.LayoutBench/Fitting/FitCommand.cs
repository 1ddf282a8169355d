using System.Diagnostics;
using System.Text.Json;
using Broadsheet.Layout;
using Broadsheet.Layout.Evidence;
using Broadsheet.Layout.Evidence.Flow;
using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Marks;

namespace Broadsheet.LayoutBench.Fitting;

/// <summary>
/// Fits the weights of layout to all pages whose truth is known and writes them; judges the fit by leaving real papers out: each is laid
/// out by weights that were fitted without it, and scored.
/// </summary>
internal sealed class FitCommand(
    string shared,
    string? press,
    string? real,
    MarksCache cache,
    string scratch,
    bool withWrong,
    string? judged,
    bool rolesAlone,
    bool goesOn
)
{
    // How much a block of a real page counts, of an edition or a sample, and of a trap page; and the share of it where truth was told by
    // eye from our blocks.
    private const double RealWeight = 24;
    private const double MadeWeight = 14;
    private const double PressWeight = 0.8;
    private const double ByEye = 0.4;

    private const double MostBlocks = 30;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly HashSet<BenchIssue> _byEye = [];
    private readonly List<Source> _real = [];
    private readonly List<Source> _made = [];

    private sealed record Source(
        string Set,
        BenchIssue Issue,
        string Paper,
        IReadOnlyList<PageMarks> Marks,
        RoleExamples Roles,
        List<Choice> Links
    );

    public async Task RunAsync(int folds, string? weights, bool withOracle)
    {
        var flow = FlowModel.Empty();
        foreach (var set in BenchSet.Find(shared, MarksCache.Root("samples"), press, real))
            await Parallel.ForEachAsync(
                set.Issues.Where(i => !i.IsHeldBack),
                new ParallelOptions { MaxDegreeOfParallelism = 3 },
                async (issue, _) =>
                {
                    var marks = await cache.ReadAsync(issue);
                    // A spread whose truth counts its two pages is no example of a page.
                    if (TruthLabels.PagesOf(issue.Truth) != marks.Count)
                        return;
                    var source = new Source(
                        set.Title,
                        issue,
                        RoleExamples.PaperOf(issue.Name),
                        marks,
                        RoleExamples.Read(issue, marks, set.IsReal),
                        rolesAlone
                            ? []
                            :
                            [
                                .. FlowExamples.Read(
                                    issue,
                                    marks,
                                    flow,
                                    Oracles.Of(issue, marks.Count),
                                    set.IsReal ? RealWeight
                                        : issue.Name.StartsWith("press-", StringComparison.Ordinal) ? 1
                                        : MadeWeight
                                ),
                            ]
                    );
                    lock (_real)
                    {
                        if (set.IsByEye)
                            _byEye.Add(issue);
                        (set.IsReal ? _real : _made).Add(source);
                    }
                }
            );
        _real.Sort((a, b) => string.CompareOrdinal(a.Issue.Name, b.Issue.Name));
        _made.Sort((a, b) => string.CompareOrdinal(a.Issue.Name, b.Issue.Name));
        Say(
            $"{_real.Count + _made.Count} issues, {_real.Concat(_made).Sum(s => s.Roles.Roles.Count)} blocks, {_real.Concat(_made).Sum(s => s.Links.Count)} links read"
        );
        var papers = _real.Select(r => r.Paper).Distinct().Order(StringComparer.Ordinal).ToList();
        // Weights that the program carries are the prior where the fit goes on from them: papers that are no longer at hand keep their say.
        var basis =
            withOracle ? null
            : goesOn ? RoleModel.Shipped
            : RoleFit.Fit([.. _made.Select(m => m.Roles)], Weight, 100);
        var known = goesOn ? RoleModel.Shipped : null;
        var flowBasis = goesOn ? FlowModel.Shipped : FlowFit.Fit(flow, [.. _made.SelectMany(m => m.Links)], 200);
        Say("fitted to generated pages");
        if (basis is not null)
            Print("real pages by generated ones alone", RoleFit.Judge(basis, _real.Select(r => r.Roles)));
        Console.WriteLine(
            $"links: generated {FlowFit.Judge(flowBasis, [.. _made.SelectMany(m => m.Links)]):0.000}, real by generated {FlowFit.Judge(flowBasis, [.. _real.SelectMany(m => m.Links)]):0.000}"
        );
        if (folds > 0)
            await LeaveOutAsync(folds, papers, basis, flowBasis, known);
        if (weights is null)
            return;
        var final = new LayoutModels(
            RoleFit.Fit([.. _made.Concat(_real).Select(m => m.Roles)], Weight, 80, basis, known),
            FlowFit.Fit(flow, [.. _made.Concat(_real).SelectMany(m => m.Links)], 100, flowBasis.Weights!.Weights, goesOn)
        );
        Print("real pages, fitted to", RoleFit.Judge(final.Roles, _real.Select(r => r.Roles)));
        Write(goesOn ? Mean(final, LayoutModels.Shipped) : final, weights);
        if (withWrong)
            foreach (var source in _made.Concat(_real))
            foreach (var wrong in FlowFit.Wrong(final.Flow!, source.Links))
                Console.WriteLine($"  FITTED {source.Issue.Name}: {wrong}");
        Say("done");
    }

    private async Task LeaveOutAsync(int folds, List<string> papers, RoleModel? basis, FlowModel flowBasis, RoleModel? known)
    {
        var found = Path.Combine(scratch, "left-out", "found");
        if (Directory.Exists(Path.Combine(scratch, "left-out")))
            Directory.Delete(Path.Combine(scratch, "left-out"), recursive: true);
        var counts = new Dictionary<(int, int), int>();
        var right = new Dictionary<string, (int First, int Second, int All)>();
        double links = 0;
        var firstRight = 0;
        for (var f = 0; f < folds; f++)
        {
            var left = papers.Where((_, i) => i % folds == f).ToHashSet();
            var (inside, outside) = (
                _made.Concat(_real.Where(r => !left.Contains(r.Paper))).ToList(),
                _real.Where(r => left.Contains(r.Paper)).ToList()
            );
            var roles = basis is null ? RoleModel.Empty() : RoleFit.Fit([.. inside.Select(m => m.Roles)], Weight, 40, basis, known);
            var models = new LayoutModels(
                roles,
                FlowFit.Fit(FlowModel.Empty(), [.. inside.SelectMany(m => m.Links)], 60, flowBasis.Weights!.Weights, goesOn)
            );
            links += FlowFit.Judge(models.Flow!, [.. outside.SelectMany(o => o.Links)]) * outside.Sum(o => o.Links.Count);
            foreach (var source in outside)
            {
                if (withWrong && basis is not null)
                    foreach (var wrong in RoleFit.Wrong(models.Roles, source.Roles))
                        Console.WriteLine($"  {source.Issue.Name}: {wrong}");
                if (withWrong)
                    foreach (var wrong in FlowFit.Wrong(models.Flow!, source.Links))
                        Console.WriteLine($"  {source.Issue.Name}: {wrong}");
                if (basis is not null)
                {
                    var own = RoleFit.Judge(models.Roles, [source.Roles]);
                    foreach (var (key, value) in own)
                        counts[key] = counts.GetValueOrDefault(key) + value;
                    var firstOwn = RoleFit
                        .Judge(models.Roles, [source.Roles], firstLook: true)
                        .Where(c => c.Key.Right == c.Key.Found)
                        .Sum(c => c.Value);
                    firstRight += firstOwn;
                    var sum = right.GetValueOrDefault(source.Set);
                    right[source.Set] = (
                        sum.First + firstOwn,
                        sum.Second + own.Where(c => c.Key.Right == c.Key.Found).Sum(c => c.Value),
                        sum.All + own.Values.Sum()
                    );
                }
                if (rolesAlone)
                    continue;
                var layout = IssueLayout.Analyse(
                    source.Marks,
                    null,
                    basis is null ? Oracles.Of(source.Issue, source.Marks.Count) with { Flow = models.Flow } : models
                );
                List<string?> labels = [.. layout.Pages.Select(p => p.Label)];
                EditionFile.Write(
                    Path.Combine(found, source.Issue.Name, "edition.json"),
                    layout.Assemble(labels),
                    layout.Pages,
                    layout.Inspect(labels)
                );
            }
        }
        if (basis is not null)
            Print(
                $"real pages, each paper left out ({folds} folds; by the first look alone {firstRight / (double)counts.Values.Sum():0.0000})",
                counts
            );
        foreach (var (set, sum) in right)
            Console.WriteLine(
                $"    {set}: {sum.Second / (double)sum.All:0.0000} right of {sum.All}, by the first look alone {sum.First / (double)sum.All:0.0000}"
            );
        if (rolesAlone)
            return;
        Console.WriteLine($"links of papers left out: {links / _real.Sum(r => r.Links.Count):0.000}");
        Say("left out");
        var plan = Path.Combine(scratch, "left-out", "plan.json");
        var groups = _real
            .GroupBy(r => r.Set)
            .Select(
                (set, i) =>
                    new
                    {
                        title = $"{set.Key}, each paper left out of the fit",
                        full = true,
                        last = true,
                        issues = set.Select(r => new
                        {
                            name = r.Issue.Name,
                            truth = r.Issue.Truth,
                            found = Path.Combine(found, r.Issue.Name, "edition.json"),
                            open = true,
                        }),
                    }
            );
        await File.WriteAllTextAsync(
            plan,
            JsonSerializer.Serialize(
                new
                {
                    worst = 0,
                    shown = "",
                    scores = Path.Combine(scratch, "scores"),
                    judged,
                    groups,
                }
            )
        );
        using var score = Process.Start(
            new ProcessStartInfo(
                "python3",
                [MarksCache.Root("bench", "Broadsheet.LayoutBench", "score.py"), Path.Combine(shared, "score"), plan]
            )
        )!;
        await score.WaitForExitAsync();
    }

    // A page of hundreds of small blocks, such as a calendar, is no more than a page.
    private double Weight(RoleExamples e) =>
        e.IsReal
            ? (_byEye.Contains(e.Issue) ? ByEye : 1) * RealWeight * Math.Min(1, MostBlocks * e.Pages.Count / Math.Max(1.0, e.Roles.Count))
        : e.Issue.Name.StartsWith("press-", StringComparison.Ordinal) ? PressWeight
        : MadeWeight;

    private void Say(string what) => Console.WriteLine($"[{_clock.Elapsed.TotalSeconds:0} s] {what}");

    // Two fits to different papers err differently: their mean errs less on papers that neither knows.
    private static LayoutModels Mean(LayoutModels fitted, LayoutModels known)
    {
        var (roles, flow) = (RoleModel.Empty(), FlowModel.Empty());
        roles.First = Of(fitted.Roles.First!, known.Roles.First!, roles.FirstFeatures);
        roles.Second = Of(fitted.Roles.Second!, known.Roles.Second!, roles.SecondFeatures);
        flow.Weights = Of(fitted.Flow!.Weights!, known.Flow!.Weights!, flow.Set);
        return fitted with { Roles = roles, Flow = flow };

        static LinearModel Of(LinearModel a, LinearModel b, FeatureSet features) =>
            LinearModel.Of(a.Outcomes, features, [.. a.Weights.Zip(b.Weights, (x, y) => (x + y) / 2)]);
    }

    private static void Write(LayoutModels models, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (
            var (name, model) in new[]
            {
                ("roles-first", models.Roles.First!),
                ("roles-second", models.Roles.Second!),
                ("flow", models.Flow!.Weights!),
            }
        )
        {
            using var file = new StreamWriter(Path.Combine(folder, $"{name}.tsv"));
            model.Write(file);
        }
    }

    private static void Print(string title, Dictionary<(int Right, int Found), int> counts)
    {
        Console.WriteLine(
            $"{title}: {counts.Where(c => c.Key.Right == c.Key.Found).Sum(c => c.Value) / (double)counts.Values.Sum():0.0000} of {counts.Values.Sum()}"
        );
        foreach (var row in counts.GroupBy(c => c.Key.Right).OrderByDescending(g => g.Sum(c => c.Value)))
            Console.WriteLine(
                $"    {LayoutRoles.All[row.Key], -14} {row.Sum(c => c.Value), 6}: "
                    + string.Join(", ", row.OrderByDescending(c => c.Value).Select(c => $"{LayoutRoles.All[c.Key.Found]} {c.Value}"))
            );
    }
}
