using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Tests.Language;

/// <summary>The data files are what Data/README.md says.</summary>
public sealed class LanguageFilesTests
{
    private static readonly HashSet<string> Known =
    [
        "jump-to",
        "jump-from",
        "reference",
        "ordinals",
        "months",
        "persian-months",
        "hijri-months",
        "weekdays",
        "date-order",
        "page-words",
        "issue-words",
        "volume-words",
        "papers",
        "editors",
        "masthead",
        "weather",
        "index",
        "labels",
        "boxes",
        "notice",
        "advertisement",
        "advertisement-labels",
        "by",
        "titles",
        "reporters",
        "photo-words",
        "photo-tails",
        "and",
        "stop-words",
        "letters",
        "elisions",
        "hyphen-first",
        "hyphen-second",
        "hyphen-links",
        "hyphen-particles",
        "suspended",
        "particles",
        "surnames",
        "organs",
        "made",
        "own-datelines",
        "wires",
        "nameless-credits",
        "call-words",
        "reductions",
        "founded",
        "issue-dates",
        "initial-words",
        "after-initial",
        "simplified",
        "traditional",
        "datelines",
    ];

    public static TheoryData<string> Languages => [.. LanguageFile.Names.Where(n => n != "characters")];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_file_has_known_sections_with_lines(string language)
    {
        var file = LanguageFile.Read(language);
        Assert.All(file.Sections, s => Assert.Contains(s, Known));
        Assert.All(file.Sections, s => Assert.NotEmpty(file.Lines(s)));
        Assert.All(file.Sections.SelectMany(file.Lines), l => Assert.DoesNotContain('\t', l));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Months_weekdays_and_dates_are_whole(string language)
    {
        var file = LanguageFile.Read(language);
        Assert.Contains(file.Lines("months").Count, new[] { 0, 12 });
        Assert.Contains(file.Lines("weekdays").Count, new[] { 0, 7 });
        Assert.All(file.Lines("date-order"), l => Assert.Contains(l, new[] { "dmy", "mdy", "ymd" }));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_jump_form_names_a_page(string language) =>
        Assert.All(new[] { "jump-to", "jump-from", "reference" }.SelectMany(LanguageFile.Read(language).Lines), line =>
            Assert.Equal(1, line.Split("<label>").Length - 1)
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_can_be_told_and_its_stories_joined(string language)
    {
        var file = LanguageFile.Read(language);
        Assert.NotEmpty(file.Lines("jump-to"));
        Assert.True(
            file.Words("stop-words").Count() >= 40 || ScriptCounts.ScriptOf(language) is "Hani" or "Hang" or "Hebr" or "Thai" or "Deva",
            "Too few words to tell the language by."
        );
    }

    [Theory]
    [InlineData("@a\n(b <label>")]
    [InlineData("@a\nb) <label>")]
    [InlineData("@a\nb <page>")]
    public void A_template_that_cannot_be_read_says_so(string file)
    {
        var line = LanguageFile.Parse("test", new StringReader(file)).Lines("a")[0];
        Assert.Throws<InvalidDataException>(() => Template.Compile(line, []));
    }

    [Fact]
    public void A_line_before_the_first_section_is_a_mistake() =>
        Assert.Throws<InvalidDataException>(() => LanguageFile.Parse("test", new StringReader("word")));

    [Fact]
    public void Comments_and_empty_lines_are_passed_over() =>
        Assert.Equal(["a, b", "c"], LanguageFile.Parse("test", new StringReader("# x\n\n@s\na, b\n# y\nc\n")).Lines("s"));
}
