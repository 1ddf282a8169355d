using Broadsheet.Layout;
using Broadsheet.Layout.Composition;
using Broadsheet.Layout.Evidence;
using Broadsheet.Layout.Evidence.Flow;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Marks;
using Broadsheet.Layout.ReadingOrder;

namespace Broadsheet.LayoutBench.Fitting;

/// <summary>The choices that the text of an issue takes, from truth: for each piece what comes right before it.</summary>
internal static class FlowExamples
{
    // Characters.
    private const double FullLength = 150;

    /// <param name="issue">The issue.</param>
    /// <param name="marks">Its pages.</param>
    /// <param name="model">Declares the features.</param>
    /// <param name="models">By whose roles the pages are read; with an oracle for the right ones.</param>
    /// <param name="weight">How much each choice counts.</param>
    public static IEnumerable<Choice> Read(
        BenchIssue issue,
        IReadOnlyList<PageMarks> marks,
        FlowModel model,
        LayoutModels models,
        double weight
    )
    {
        var draft = FirstReading.Read(marks, null);
        var parts = TruthLabels.Read(issue.Truth, marks.Count);
        RoleSolver.Settle(draft, models);
        var sound = draft.Scans.FindAll(s => !s.IsIntricate);
        foreach (var scan in sound)
            Assembler.Prepare(scan, draft.Styles);
        var rules = ColumnRules.Learn(sound);
        SourceOrder.Learn(sound);
        foreach (var scan in sound)
        {
            var labels = TruthLabels.Of(scan, parts[scan.Index]);
            var right = Predecessors(scan, labels);
            var flow = new FlowPage(scan, rules);
            foreach (var choice in Choices(flow, model, right, weight))
                yield return choice;
            Tell(flow, right);
            foreach (var choice in Choices(flow, model, right, weight))
                yield return choice;
        }
    }

    private static IEnumerable<Choice> Choices(FlowPage flow, FlowModel model, int?[] right, double weight)
    {
        foreach (var own in FlowModel.Candidates(flow).GroupBy(c => c.Receiver))
        {
            if (right[own.Key] is not { } giver)
                continue;
            var candidates = own.Select(c => c.Giver).ToList();
            var at = giver < 0 ? 0 : candidates.IndexOf(giver) + 1;
            if (giver >= 0 && at == 0)
                continue;
            // A cell of a calendar says less of how text flows than a column does.
            var share = Math.Min(1, (flow.Pieces[own.Key].Blocks.Sum(b => b.Length) + 20.0) / FullLength);
            yield return new Choice(
                [model.Features.Alone(flow, own.Key), .. candidates.Select(c => model.Of(flow, c, own.Key))],
                at,
                weight * share
            )
            {
                Describe = c =>
                    $"p{flow.Page.Index + 1} “{Start(flow.Pieces[own.Key].FirstLine.Text)}” after "
                    + (
                        c == 0 ? "nothing"
                        : candidates[c - 1] < flow.Page.Headings.Count
                            ? $"headline “{Start(flow.Page.Headings[candidates[c - 1]].Main.First.Text)}”"
                        : $"piece “{Start(flow.Pieces[candidates[c - 1] - flow.Page.Headings.Count].FirstLine.Text)}”"
                    ),
            };
        }
    }

    private static string Start(string text) => text[..Math.Min(28, text.Length)];

    // The headlines that the right links give each piece.
    private static void Tell(FlowPage flow, int?[] right)
    {
        var heads = flow.Page.Headings;
        for (var b = 0; b < right.Length; b++)
        {
            var at = b;
            for (var steps = 0; steps < right.Length && right[at] is { } giver && giver >= heads.Count; steps++)
                at = giver - heads.Count;
            if (right[at] is { } first && first >= 0 && first < heads.Count)
                flow.Roots[b] = heads[first];
        }
    }

    // For each piece the giver that truth puts before it; -1 for none; null where truth does not tell.
    public static int?[] Predecessors(PageScan page, TruthPart?[] labels)
    {
        var heads = page.Headings;
        var places = new List<(int Piece, string Article, int Offset)>();
        var right = new int?[page.Pieces.Count];
        for (var p = 0; p < page.Pieces.Count; p++)
        {
            var lines = page.Pieces[p].Lines.Where(l => labels[l.Id] is not null).ToList();
            var part = lines
                .Select(l => labels[l.Id]!)
                .Where(l => l.Role is "body" or "headline" or "deck")
                .GroupBy(l => l)
                .OrderByDescending(g => g.Count())
                .FirstOrDefault()
                ?.Key;
            if (part is null)
                continue;
            var first = lines.Find(l => labels[l.Id] == part)!;
            places.Add(
                (
                    p,
                    part.Article,
                    part.Bare.IndexOf(
                        TruthLabels.Bare(
                            string.Concat(page.Pieces[p].Lines.Where(l => l.Top >= first.Top - 0.1).Take(2).Select(l => l.Text))
                        )
                            is { Length: > 0 } two
                        && part.Bare.Contains(two, StringComparison.Ordinal)
                            ? two
                            : TruthLabels.Bare(first.Text),
                        StringComparison.Ordinal
                    )
                )
            );
        }
        foreach (var article in places.GroupBy(p => p.Article))
        {
            var order = article.OrderBy(p => p.Offset).ToList();
            var head = heads.FindIndex(h =>
                h.Main.Lines.Exists(l => labels[l.Id] is { Role: "headline" } label && label.Article == article.Key)
            );
            right[order[0].Piece] = head;
            for (var i = 1; i < order.Count; i++)
                right[order[i].Piece] = heads.Count + order[i - 1].Piece;
        }
        return right;
    }
}
