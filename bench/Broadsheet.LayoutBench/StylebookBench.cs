using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Layout;
using Broadsheet.Layout.Inspection;
using Broadsheet.Layout.Marks;
using Broadsheet.Layout.Stylebooks;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.LayoutBench;

/// <summary>
/// Whether a second issue of a paper comes out better than the first: pages laid out one by one, as issues so short that they know little
/// of their own styles, without a stylebook, with one learned from other pages of the paper, with one learned after the desk corrected
/// those, and with one of another paper, which must not do harm.
/// </summary>
internal static class StylebookBench
{
    public static async Task<int> RunAsync(string shared, string scratch, string run, MarksCache cache, int worst)
    {
        var papers = new List<Paper>();
        // The truth of the real pages was made by hand and has no places, so nothing can be learned from it.
        foreach (var set in BenchSet.Find(shared, MarksCache.Root("samples"), null).Where(s => s.Title != "Real pages"))
        {
            // Two issues of one paper lie side by side; an edition that stands alone is cut into a first and a second half.
            foreach (
                var paper in set
                    .Issues.Where(i => !i.IsHeldBack)
                    .GroupBy(i =>
                        i.Name.Contains("-20", StringComparison.Ordinal)
                            ? i.Name[..i.Name.IndexOf("-20", StringComparison.Ordinal)]
                            : i.Name
                    )
            )
            {
                var issues = paper.ToList();
                var marks = await cache.ReadAsync(issues[0]);
                if (issues.Count > 1)
                    papers.Add(
                        new Paper(
                            paper.Key,
                            marks,
                            issues[0].Truth,
                            [.. Enumerable.Range(1, marks.Count)],
                            await cache.ReadAsync(issues[1]),
                            issues[1].Truth,
                            [.. Enumerable.Range(1, issues[1].Pages.Count)]
                        )
                    );
                else if (marks.Count >= 4)
                    papers.Add(
                        new Paper(
                            paper.Key,
                            [.. marks.Take(marks.Count / 2)],
                            issues[0].Truth,
                            [.. Enumerable.Range(1, marks.Count / 2)],
                            [.. marks.Skip(marks.Count / 2)],
                            issues[0].Truth,
                            [.. Enumerable.Range(marks.Count / 2 + 1, marks.Count - marks.Count / 2)]
                        )
                    );
            }
        }

        (string Title, Func<int, Stylebook?> Book)[] variants =
        [
            ("Pages alone, no stylebook", _ => null),
            ("Pages alone, stylebook of the first issue as imported", i => papers[i].Learn(corrected: false)),
            ("Pages alone, stylebook of the first issue as corrected", i => papers[i].Learn(corrected: true)),
            ("Pages alone, stylebook of another paper", i => papers[(i + 1) % papers.Count].Learn(corrected: true)),
        ];
        var groups = new List<object>();
        foreach (var (title, book) in variants)
        {
            var issues = new List<object>();
            for (var i = 0; i < papers.Count; i++)
            {
                var name = $"{papers[i].Name}";
                var folder = Path.Combine(run, $"{groups.Count}", name);
                // Only what goes wrong with the desk's stylebook is listed.
                issues.Add(
                    new
                    {
                        name,
                        truth = papers[i].WriteTruth(folder),
                        found = papers[i].LayOut(folder, book(i)),
                        open = groups.Count == 2,
                    }
                );
            }
            groups.Add(
                new
                {
                    title,
                    full = true,
                    last = true,
                    issues,
                }
            );
        }
        var plan = Path.Combine(run, "plan.json");
        await File.WriteAllTextAsync(
            plan,
            JsonSerializer.Serialize(
                new
                {
                    worst,
                    shown = Path.Combine(run, "worst.json"),
                    scores = Path.Combine(scratch, "scores"),
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
        return score.ExitCode;
    }

    private sealed record Paper(
        string Name,
        IReadOnlyList<PageMarks> First,
        string FirstTruth,
        IReadOnlyList<int> FirstPages,
        IReadOnlyList<PageMarks> Second,
        string SecondTruth,
        IReadOnlyList<int> SecondPages
    )
    {
        private static readonly IssueKey Key = new(PublicationSlug.Parse("paper", null), new DateOnly(2031, 1, 1));

        public Stylebook Learn(bool corrected)
        {
            var layout = IssueLayout.Analyse(First);
            var result = layout.Assemble([.. layout.Pages.Select(p => p.Label)]);
            List<Page> pages =
            [
                .. First.Select(
                    (m, i) =>
                        new Page
                        {
                            Sequence = i + 1,
                            Id = $"s{i + 1}",
                            Width = m.Width,
                            Height = m.Height,
                            Furniture = result.Furniture[i],
                        }
                ),
            ];
            // The truth counts crossheads as body, which no desk does: those stay as they were found.
            IReadOnlyList<Article> articles = corrected
                ?
                [
                    .. TruthArticles.Read(FirstTruth, FirstPages),
                    .. result.Articles.Select(a => a with { Parts = [.. a.Texts(TextRole.Crosshead)] }),
                ]
                : result.Articles;
            return new Stylebook().Learn(
                new ObservedIssue
                {
                    Issue = Key,
                    IsCorrected = corrected,
                    Styles = StyleObserver.Observe(pages, articles, result.Texts),
                }
            );
        }

        public string LayOut(string folder, Stylebook? book)
        {
            var all = new JsonArray();
            for (var i = 0; i < Second.Count; i++)
            {
                var layout = IssueLayout.Analyse([Second[i]], book);
                var file = Path.Combine(folder, $"page-{i}.json");
                LayoutInspection inspection = layout.Inspect([layout.Pages[0].Label]);
                EditionFile.Write(file, layout.Assemble([layout.Pages[0].Label]), layout.Pages, inspection);
                foreach (var article in JsonNode.Parse(File.ReadAllText(file))!["articles"]!.AsArray().ToList())
                {
                    article!.Parent!.AsArray().Remove(article);
                    article["id"] = $"p{i}-{article["id"]}";
                    article["page"] = SecondPages[i];
                    foreach (var part in article["parts"]!.AsArray())
                        part!["page"] = SecondPages[i];
                    all.Add(article);
                }
            }
            var found = Path.Combine(folder, "edition.json");
            File.WriteAllText(
                found,
                new JsonObject
                {
                    ["schema"] = "broadsheet-edition/1",
                    ["pages"] = new JsonArray(),
                    ["articles"] = all,
                }.ToJsonString()
            );
            return found;
        }

        // Pages by themselves have no jumps that could be joined, so those are left out of the truth.
        public string WriteTruth(string folder)
        {
            var truth = JsonNode.Parse(File.ReadAllText(SecondTruth))!;
            foreach (var list in (string[])["pages", "articles"])
            foreach (var item in truth[list]!.AsArray().Where(i => !SecondPages.Contains((int)(i!["index"] ?? i["page"])!)).ToList())
                truth[list]!.AsArray().Remove(item);
            foreach (var article in truth["articles"]!.AsArray())
            {
                article!.AsObject().Remove("continuedTo");
                article.AsObject().Remove("continuedFrom");
            }
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, "truth.json");
            File.WriteAllText(file, truth.ToJsonString());
            return file;
        }
    }
}
