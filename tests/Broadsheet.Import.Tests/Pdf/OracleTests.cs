using System.Text;
using Broadsheet.Import.Pdf;
using UglyToad.PdfPig;

namespace Broadsheet.Import.Tests.Pdf;

/// <summary>
/// Another PDF reader, which shares no code with PDFium, must find the same characters on the sample pages. It does not know /ActualText,
/// by which a file corrects single characters, and so is wrong in some.
/// </summary>
public sealed class OracleTests(EngineFixture pdf)
{
    private const double CorrectedShare = 0.03;

    public static TheoryData<string> Samples()
    {
        var folder = Path.Combine(SharedMaterial.RepositoryRoot(), "samples");
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories)
                .Order()
                .Select(path => Path.GetRelativePath(folder, path)),
        ];
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Both_find_the_same_characters(string sample)
    {
        var path = Path.Combine(SharedMaterial.RepositoryRoot(), "samples", sample);
        using var other = PdfDocument.Open(path);
        for (var i = 0; i < other.NumberOfPages; i++)
        {
            using var page = await pdf.Engine.ReadPageAsync(
                new PdfSource(path),
                i,
                new PageRequest(),
                TestContext.Current.CancellationToken
            );
            var letters = other.GetPage(i + 1).Letters.Select(letter => letter.Value);

            var expected = Counts(string.Concat(letters));
            var actual = Counts(page.Marks.Text());
            var differences = expected
                .Keys.Union(actual.Keys)
                .Select(key => (Key: key, Other: expected.GetValueOrDefault(key), Ours: actual.GetValueOrDefault(key)))
                .Where(count => count.Other != count.Ours)
                .ToList();
            Assert.True(
                differences.Sum(count => Math.Abs(count.Other - count.Ours)) <= 2 * CorrectedShare * expected.Values.Sum(),
                $"page {i + 1}: " + string.Join(' ', differences)
            );
        }
    }

    /// <summary>How often each character stands there; white space aside, which one of the two makes up. Forms of one letter count as the
    /// letter.</summary>
    private static SortedDictionary<string, int> Counts(string text)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)))
            counts[rune.ToString()] = counts.GetValueOrDefault(rune.ToString()) + 1;
        return counts;
    }
}
