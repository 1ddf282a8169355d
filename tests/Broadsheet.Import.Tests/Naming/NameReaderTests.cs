using System.Globalization;
using Broadsheet.Import.Naming;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests.Naming;

/// <summary>
/// <c>names.tsv</c> holds names and what is read from them. To add a case, add a line with the name alone and run with BROADSHEET_ACCEPT=1.
/// </summary>
public sealed class NameReaderTests
{
    [Fact]
    public void Reads_the_names_that_newsrooms_give_their_files()
    {
        var path = GoldenFile.Path("Naming", "names.tsv");
        var reader = new NameReader(null, [".pdf"]);
        var lines = File.ReadAllLines(path)
            .Select(line => line.StartsWith('#') || line.Length == 0 ? line : Describe(reader, line.Split('\t')[0]));
        GoldenFile.Check(path, string.Join('\n', lines) + "\n");
    }

    [Fact]
    public void A_pattern_of_the_user_comes_first()
    {
        var reader = new NameReader(@"^(?<day>\d\d)(?<month>\d\d)(?<year>\d\d)-(?<edition>[a-z]+)-s\d-(?<label>\d+)$", [".pdf"]);
        var facts = reader.Read([], "151231-late-s2-007.pdf");
        Assert.Equal(new DateOnly(2031, 12, 15), facts.Date);
        Assert.Equal("007", facts.Label);
        Assert.True(facts.LabelIsSure);
        Assert.Equal("late", facts.Edition);
    }

    [Fact]
    public void A_pattern_with_a_slash_sees_the_folders() =>
        Assert.Equal("B", new NameReader("(?<label>[ab])/x[0-9]", [".pdf"]).Read(["b"], "x7.pdf").Label);

    [Fact]
    public void The_source_itself_is_no_section()
    {
        var reader = new NameReader(null, [".pdf"]);
        Assert.Equal("01", reader.Read(["d"], "20311215_01.pdf", isInSource: false).Label);
        Assert.Equal("D01", reader.Read(["press", "d"], "20311215_01.pdf").Label);
    }

    [Fact]
    public void A_pattern_that_never_ends_is_the_callers_fault() =>
        Assert.Contains(
            "too long",
            Assert.Throws<ArgumentException>(() => new NameReader("(a+)+$", [".pdf"]).Read([], new string('a', 40) + "b.pdf")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_name_that_the_pattern_does_not_match_is_read_as_usual() =>
        Assert.Equal("A04", new NameReader(@"^never(?<label>\d)$", [".pdf"]).Read([], "20311215_A04.pdf").Label);

    [Fact]
    public void A_pattern_that_is_none_is_the_callers_fault() =>
        Assert.Contains(
            "name pattern",
            Assert.Throws<ArgumentException>(() => new NameReader("(", [".pdf"])).Message,
            StringComparison.Ordinal
        );

    private static string Describe(NameReader reader, string name)
    {
        var parts = name.Split('/');
        var folders = parts[..^1];
        var facts = reader.Read(folders, parts[^1]);
        var date =
            facts.Date is { } own ? facts.DatePrecision.Write(own)
            : FolderNames.Date(folders) is { } folder ? folder.Precision.Write(folder.Date)
            : "-";
        return string.Join(
            '\t',
            name,
            date,
            facts.Label ?? "-",
            facts.Label is null ? "-"
                : facts.LabelIsSure ? "sure"
                : "weak",
            facts.Edition ?? "-",
            facts.EditionOrdinal?.ToString(CultureInfo.InvariantCulture) ?? "-",
            facts.Version.ToString(CultureInfo.InvariantCulture)
        );
    }
}
