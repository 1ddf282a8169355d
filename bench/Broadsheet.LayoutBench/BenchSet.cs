using System.Text.Json;

namespace Broadsheet.LayoutBench;

/// <summary>An issue with exact truth: its pages in printed order.</summary>
internal sealed record BenchIssue(string Name, string Truth, IReadOnlyList<string> Pages)
{
    /// <summary>Held back while rules are tuned: its errors are never listed or drawn.</summary>
    public bool IsHeldBack { get; init; }
}

/// <summary>Issues that are scored together.</summary>
internal sealed record BenchSet(string Title, IReadOnlyList<BenchIssue> Issues)
{
    /// <summary>Pages of papers that people made, not of ours.</summary>
    public bool IsReal { get; init; }

    /// <summary>Their truth was told by eye from our own blocks.</summary>
    public bool IsByEye { get; init; }

    private static readonly HashSet<string> HeldBack = ["dev-en-03", "dev-zh-03", "dev-zh-05"];

    /// <summary>
    /// The generated editions, the real pages and the cases beside the project, the samples of the project, and trap pages and more real
    /// pages where they were given. An issue whose pages come in other files than one each (sheets of two pages) is left out: the bench
    /// lays out pages as they come.
    /// </summary>
    public static IReadOnlyList<BenchSet> Find(string shared, string samples, string? press, string? real = null) =>
        [
            new("Generated editions", Read(Path.Combine(shared, "editions"), "p*.pdf")),
            new("Real pages", Read(Path.Combine(shared, "real", "truth"), "p*.pdf")) { IsReal = true },
            .. real is null
                ? Array.Empty<BenchSet>()
                : real.Split(',')
                    .Select(folder => new BenchSet($"More real pages, {Path.GetFileName(folder.TrimEnd('/'))}", Read(folder, "p??.pdf"))
                    {
                        IsReal = true,
                        IsByEye = true,
                    }),
            new("Cases", Read(Path.Combine(shared, "cases", "layout"), "p*.pdf")),
            new("Samples of the project", Read(samples, "*.pdf")),
            .. press is null
                ? Array.Empty<BenchSet>()
                :
                [
                    new(
                        "Trap pages",
                        [
                            .. press
                                .Split(',')
                                .SelectMany(folder =>
                                    Read(folder, "p*.pdf")
                                        .Select(i => i with { Name = $"press-{Path.GetFileName(folder.TrimEnd('/'))}-{i.Name}" })
                                ),
                        ]
                    ),
                ],
        ];

    private static List<BenchIssue> Read(string folder, string pattern)
    {
        if (!Directory.Exists(folder))
            return [];
        return
        [
            .. Directory
                .GetFiles(folder, "truth.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(truth =>
                {
                    var home = Path.GetDirectoryName(truth)!;
                    var name = Path.GetRelativePath(folder, home).Replace(Path.DirectorySeparatorChar, '-');
                    return new BenchIssue(
                        name,
                        Path.GetFullPath(truth),
                        [.. Directory.GetFiles(home, pattern).Order(StringComparer.Ordinal)]
                    )
                    {
                        IsHeldBack = HeldBack.Contains(name),
                    };
                })
                .Where(i => i.Pages.Count == PagesOf(i.Truth)),
        ];
    }

    private static int PagesOf(string truth)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(truth));
        return json.RootElement.GetProperty("pages").GetArrayLength();
    }
}
