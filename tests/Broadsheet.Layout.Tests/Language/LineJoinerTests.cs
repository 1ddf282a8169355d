using Broadsheet.Layout.Language;
using Broadsheet.Model.Reading;

namespace Broadsheet.Layout.Tests.Language;

public sealed class LineJoinerTests
{
    public static TheoryData<TableRow> Rows => CaseTable.Read("joins");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Lines_are_joined(TableRow row)
    {
        var (language, rest) = (row.Input[..2], row.Input[4..]);
        var parts = rest.Split(" @ ");
        var lines = parts[0].Split('¦');
        var evidence = WordEvidence.FromLines(lines.Concat(parts.Skip(1).Select(p => "x " + p)));
        Assert.Equal(row.Expected, LineJoiner.Join(lines, evidence, language));
    }

    [Fact]
    public void The_origin_of_each_character_is_kept()
    {
        string[] lines = [" the self-govern-", "ment of ", "it"];
        var all = string.Concat(lines);
        var joined = LineJoiner.JoinWithOrigins(lines, WordEvidence.Empty, "en");
        Assert.Equal("the self-government of it", joined.Text);
        Assert.Equal(joined.Text.Length, joined.Origins.Length);
        for (var i = 0; i < joined.Text.Length; i++)
            Assert.Equal(joined.Text[i], joined.Origins[i] < 0 ? ' ' : all[joined.Origins[i]]);
    }

    [Theory]
    [InlineData("pt", "Desenvol-|vimento da vila|começa hoje", "Desenvolvimento da vila\ncomeça hoje")]
    [InlineData("ru", "Новый предсе-|датель совета", "Новый председатель совета")]
    [InlineData("de", "Haus Meyer-|Holm öffnet", "Haus Meyer-Holm öffnet")]
    [InlineData("de", "Ost-|und Westkai", "Ost-\nund Westkai")]
    [InlineData("en", "Ferry price|settled", "Ferry price\nsettled")]
    [InlineData("en", "Season 2030-|2031 ends", "Season 2030-\n2031 ends")]
    public void The_lines_of_a_heading_stay_but_for_broken_words(string language, string lines, string expected) =>
        Assert.Equal(expected, LineJoiner.JoinHeading(lines.Split('|'), WordEvidence.Empty, language));

    [Theory]
    [InlineData("T", "he river rose", "The river rose")]
    [InlineData("A", "man stood there", "A man stood there")]
    [InlineData("A", "fter the flood", "After the flood")]
    [InlineData("春", "天来了", "春天来了")]
    public void An_initial_joins_its_word(string initial, string rest, string expected) =>
        Assert.Equal(expected, Initials.Join(initial, rest, WordEvidence.FromLines(["x one man came after the other"])));

    [Theory]
    [InlineData("T", "he river rose", "The river rose")]
    [InlineData("A", "report came", "A report came")]
    [InlineData("A", "ccording to it", "According to it")]
    [InlineData("A", "t dawn", "At dawn")]
    [InlineData("A", "MONG THE FIRST", "AMONG THE FIRST")]
    [InlineData("O", "Instituto", "O Instituto")]
    [InlineData("O", "s alunos", "Os alunos")]
    [InlineData("I", "n the town", "In the town")]
    [InlineData("I", "remember it", "I remember it")]
    [InlineData("В", "городе", "В городе")]
    [InlineData("В", "чера", "Вчера")]
    [InlineData("L", "e pont", "Le pont")]
    public void An_initial_joins_its_word_without_evidence(string initial, string rest, string expected) =>
        Assert.Equal(expected, Initials.Join(initial, rest, WordEvidence.Empty));

    [Fact]
    public void A_soft_hyphen_and_the_hyphen_drawn_for_it_both_go() =>
        Assert.Equal("the departures", LineJoiner.Join(["the depar\u00AD\u2010", "tures"], WordEvidence.Empty, "en"));
}
