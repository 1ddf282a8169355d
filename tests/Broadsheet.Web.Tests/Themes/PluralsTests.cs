using System.Runtime.CompilerServices;
using Broadsheet.Web.Reader;
using Broadsheet.Web.Themes;
using Broadsheet.Web.Themes.Plurals;

namespace Broadsheet.Web.Tests.Themes;

/// <summary>The forms of a noun after a number, by the tables of CLDR.</summary>
public sealed class PluralsTests
{
    public static TheoryData<string, string, string> Samples
    {
        get
        {
            var samples = new TheoryData<string, string, string>();
            foreach (var cells in File.ReadLines(SamplesFile()).Where(l => l[0] != '#').Select(l => l.Split('\t')))
                samples.Add(cells[0], cells[1], cells[2]);
            return samples;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_samples_of_the_standard_are_of_their_category(string languages, string category, string samples)
    {
        foreach (var language in languages.Split(' '))
        {
            Assert.Contains(category, PluralRules.Of(language).Categories);
            foreach (var number in samples.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Ends))
                Assert.Equal($"{number} {category}", $"{number} {PluralRules.Of(language).CategoryOf(PluralNumber.Parse(number))}");
        }
    }

    [Fact]
    public void All_languages_of_the_standard_have_samples()
    {
        var languages = File.ReadLines(SamplesFile()).Where(l => l[0] != '#').SelectMany(l => l.Split('\t')[0].Split(' ')).ToHashSet();
        Assert.Equal(languages.Order(), PluralRules.Languages.Order());
        Assert.True(languages.Count > 200, $"only {languages.Count} languages");
    }

    [Fact]
    public void Rules_that_can_not_be_read_are_refused()
    {
        Assert.Throws<FormatException>(() => PluralRule.Parse("n is 1"));
        Assert.Throws<FormatException>(() => PluralRule.Parse("x = 1").Holds(PluralNumber.Of(1)));
        Assert.Throws<FormatException>(() => PluralNumber.Parse("1,5"));
    }

    // Whole numbers on the way from one end to the other too; for decimals the ends tell enough.
    private static IEnumerable<string> Ends(string sample)
    {
        var ends = sample.Split('~');
        return ends.Length == 2 && long.TryParse(ends[0], out var from) && long.TryParse(ends[1], out var to)
            ? Enumerable.Range((int)from, (int)(to - from + 1)).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : ends;
    }

    private static string SamplesFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Join(Path.GetDirectoryName(here), "..", "..", "cases", "language", "plural-samples.tsv"));

    [Theory]
    [InlineData("en", "one: 1; other: 0 2 11 21 101 1000000")]
    [InlineData("en-GB", "one: 1; other: 0 2")]
    [InlineData("zh-Hans", "other: 0 1 2 100")]
    [InlineData("ja", "other: 1")]
    [InlineData("fr", "one: 0 1; other: 2 1000001; many: 1000000 3000000")]
    [InlineData("pt-BR", "one: 0 1; other: 2; many: 1000000")]
    [InlineData("es", "one: 1; other: 0 2 17; many: 1000000")]
    [InlineData("de", "one: 1; other: 0 2 1000000")]
    [InlineData("hi", "one: 0 1; other: 2")]
    [InlineData("fa", "one: 0 1; other: 2")]
    [InlineData("ru", "one: 1 21 101 1001; few: 2 3 4 22 104; many: 0 5 11 12 14 111 112 1000000")]
    [InlineData("uk", "one: 1 31; few: 33; many: 13 20")]
    [InlineData("pl", "one: 1; few: 2 4 22 103; many: 0 5 12 14 21 25 101 112")]
    [InlineData("cs", "one: 1; few: 2 3 4; other: 0 5 22 101")]
    [InlineData("hr", "one: 1 21; few: 2 34; other: 0 5 11 12 20")]
    [InlineData("sl", "one: 1 101; two: 2 102; few: 3 4 103; other: 0 5 11 100")]
    [InlineData("lt", "one: 1 21 101; few: 2 9 22; other: 0 10 11 19 20 111")]
    [InlineData("lv", "zero: 0 10 11 19 20 111; one: 1 21 101; other: 2 9 22")]
    [InlineData("ar", "zero: 0; one: 1; two: 2; few: 3 10 103 110; many: 11 26 99 111; other: 100 101 102 200")]
    [InlineData("he", "one: 1; two: 2; other: 0 3 10 20")]
    [InlineData("mt", "one: 1; two: 2; few: 0 3 10 103; many: 11 19 111; other: 20 101")]
    [InlineData("ro", "one: 1; few: 0 2 19 101 119; other: 20 35 100 120")]
    [InlineData("ga", "one: 1; two: 2; few: 3 6; many: 7 10; other: 0 11")]
    [InlineData("cy", "zero: 0; one: 1; two: 2; few: 3; many: 6; other: 4 5 7 10")]
    [InlineData("br", "one: 1 21; two: 2 22; few: 3 4 9 24; many: 1000000; other: 0 5 11 71 92 73")]
    [InlineData("is", "one: 1 21; other: 0 2 11")]
    [InlineData("fil", "one: 0 1 2 3 5 7; other: 4 6 9 14")]
    [InlineData("xx", "one: 1; other: 0 2")]
    public void A_number_is_of_the_category(string language, string expected)
    {
        foreach (var line in expected.Split("; "))
        {
            var (category, numbers) = (
                line[..line.IndexOf(':', StringComparison.Ordinal)],
                line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]
            );
            Assert.All(numbers.Split(' '), n =>
                Assert.Equal($"{n} {category}", $"{n} {PluralRules.Of(language).CategoryOf(long.Parse(n, null))}")
            );
        }
    }

    [Theory]
    [InlineData(
        """{"language": "ru", "pages_one": "{count} полоса", "pages_few": "{count} полосы", "pages_many": "{count} полос", "pages_other": "{count} полосы"}""",
        "1 полоса, 3 полосы, 5 полос"
    )]
    [InlineData("""{"language": "ru", "pages_one": "{count} полоса", "pages_other": "{count} полос"}""", "1 полоса, 3 полос, 5 полос")]
    [InlineData("""{"language": "en", "pages_one": "{count} page", "pages_many": "{count} pages"}""", "1 page, 3 pages, 5 pages")]
    [InlineData("""{"language": "zh", "pages_other": "{count}个版"}""", "1个版, 3个版, 5个版")]
    public void A_theme_names_the_forms_that_its_language_has(string texts, string expected)
    {
        var wording = new Wording(ThemeTexts.Read("x.json", System.Text.Encoding.UTF8.GetBytes(texts)));
        Assert.Equal(expected, string.Join(", ", new[] { 1L, 3, 5 }.Select(n => wording.Count("pages", n))));
    }
}
