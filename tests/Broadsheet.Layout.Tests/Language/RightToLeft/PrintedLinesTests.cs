using Broadsheet.Layout.Language.RightToLeft;
using CsCheck;

namespace Broadsheet.Layout.Tests.Language.RightToLeft;

/// <summary>Lines as papers print them, set by UAX #9 and read back: words, numbers, names, brackets, quotes and stops.</summary>
public sealed class PrintedLinesTests
{
    private static readonly string[] Numbers =
    [
        "7",
        "12",
        "2031",
        "12.5",
        "1,250",
        "15/12/2031",
        "8:30",
        "50%",
        "12%",
        "3-5",
        "2030-2031",
        "$40",
        "+5",
        "-3",
        "1.",
    ];

    private static readonly string[] Names =
    [
        "CNN",
        "abc",
        "Word Two",
        "AT&T",
        "e-mail",
        "F-16",
        "G20",
        "COVID-19",
        "iPhone 15",
        "www.abc.org",
        "a.b@c.org",
        "St. Louis",
    ];

    [Fact]
    public void Hebrew_lines_come_back_as_they_were() => Try("אבגדהוזחטיכלמנסעפצקרשת", Numbers, [".", ":", "?", ",", "!", ""]);

    [Fact]
    public void Arabic_lines_come_back_as_they_were() =>
        Try("ابتثجحخدذرزسشصضطظعغفقكلمنه", [.. Numbers, "٢٠٣١", "١٢٫٥", "٥٠٪", "١٥/١٢/٢٠٣١", "٨:٣٠"], [".", ":", "؟", "،", "!", ""]);

    private static void Try(string letters, string[] numbers, string[] ends)
    {
        var word = Gen.String[Gen.Char[letters], 1, 7];
        // A number or name between words, or words in brackets: side by side they stand alike in more than one order.
        var between = Gen.OneOf(word, OneOf(numbers), OneOf(Names));
        var words = Gen.Select(word, Gen.Select(between, word, (b, w) => $"{b} {w}").Array[0, 4], (w, rest) =>
            string.Join(' ', [w, .. rest])
        );
        var enclosed = Gen.Select(words, OneOf(["()", "[]", "«»", "\"\"", "{}"]), (w, marks) => $"{marks[0]}{w}{marks[1]}");
        var alone = OneOf(numbers).Select(n => $"({n})");
        Gen.Select(Gen.OneOf(words, enclosed, alone).Array[1, 5], word, OneOf(ends), (parts, last, end) =>
                string.Join(' ', [.. parts, last]) + end
            )
            .Sample(line => Assert.Equal(line, Bidi.ToLogical(Standing(line), rightToLeft: true)), iter: 20_000);
    }

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string Standing(string line)
    {
        int[] read = [.. line.Select(c => (int)c)];
        var levels = BidiLevels.Resolve([.. read.Select(BidiProperties.Of)], read, 1);
        return new([.. BidiLevels.VisualOrder(levels).Select(i => line[i])]);
    }
}
