using System.Text.RegularExpressions;
using Broadsheet.Import.Faults;
using Broadsheet.Import.Pdf;

namespace Broadsheet.Import.Tests;

/// <summary>Holds docs/import-problems.md against the code.</summary>
public sealed partial class ProblemCodeTests
{
    private static readonly string Root = Path.GetFullPath(GoldenFile.Path("..", ".."));

    [Fact]
    public void Every_code_is_documented_and_every_documented_code_is_used()
    {
        var documented = DocumentedForm()
            .Matches(File.ReadAllText(Path.Combine(Root, "docs", "import-problems.md")))
            .Select(m => m.Groups[1].Value)
            .ToHashSet();
        string[] rooms = ["Import", "Layout", "Workflow/Ingest"];
        var used = rooms
            .SelectMany(room =>
                Directory.EnumerateFiles(Path.Combine(Root, "src", "Broadsheet." + room), "*.cs", SearchOption.AllDirectories)
            )
            .SelectMany(file => UsedForm().Matches(File.ReadAllText(file)))
            .SelectMany(m => LiteralForm().Matches(m.Value).Select(l => l.Groups[1].Value))
            // Codes with the name of the format in them.
            .Append($"page-{new PdfFormat(new FakePdfEngine()).Words.Key}-missing")
            .Concat(Enum.GetValues<PdfFault>().Select(fault => FaultProblems.Problem(new PdfException(fault, "x"), "a.pdf", "a.pdf").Code))
            .ToHashSet();
        Assert.True(used.Count > 40, $"Only {used.Count} codes were found in the source: the way they are searched is out of date.");
        Assert.Equal(used.Order(), documented.Order());
    }

    // The code stands in the same call as the severity, within the next arguments.
    [GeneratedRegex(
        "Severity\\.(?:Note|Warning|Error)\\b[^;{}$]*?\"[a-z]+(?:-[a-z]+)+\"(?:[^;{}$\"]*: \"[a-z]+(?:-[a-z]+)+\")?",
        RegexOptions.Singleline
    )]
    private static partial Regex UsedForm();

    [GeneratedRegex("\"([a-z]+(?:-[a-z]+)+)\"")]
    private static partial Regex LiteralForm();

    [GeneratedRegex("^\\| `([a-z-]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex DocumentedForm();
}
