using System.Diagnostics;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Language.RightToLeft;
using Broadsheet.Model.Reading;
using CsCheck;

namespace Broadsheet.Layout.Tests.Language;

/// <summary>Text of a page is untrusted: nothing in it may make the readers of language slow, or fail.</summary>
public sealed class LimitsTests
{
    private const int Long = 1 << 18;

    public static TheoryData<string> Units =>
        [
            "a",
            "A",
            " ",
            "1",
            "(",
            "第",
            "版",
            "下转",
            "记者",
            "、",
            "摄",
            "1 ",
            "1.",
            "a-",
            "-",
            "A. ",
            "By ",
            "see A",
            "\n",
            "م",
            "א1",
            "本报",
            "/",
            "@",
            "a@",
            "Photo",
            "，",
            "0000年",
            "\u0301",
            "\uD83D",
            "％",
            "X/",
            "ﷲ",
        ];

    private static readonly Action<string>[] Readers =
    [
        t => JumpLines.FindAll(t),
        t => Bylines.Recognise(t),
        t => Credits.Split(t),
        t => Credits.IsCredit(t),
        t => Datelines.Read(t),
        t => FolioText.Read([t]),
        t => FolioText.Read(t.Split('\n')),
        t => PrintedDates.Find(t),
        t => LanguageDetector.Detect(t),
        t => CharacterNormalizer.NormalizeWithOrigins(t),
        t => FurnitureWords.Classify(t),
        t => FurnitureWords.IsNotice(t),
        t => FurnitureWords.IsSectionLabel(t),
        t => Advertisements.Score(t),
        t => Bidi.LogicalOrder([.. t.Select(c => (int)c)]),
        t => SentenceEnds.Unfinished(t),
        t => WordEvidence.FromLines([t]),
        t => LineJoiner.JoinWithOrigins([t, t], WordEvidence.Empty, "en"),
        t => Initials.Join("A", t, WordEvidence.Empty),
        t => PageLabels.Normalise(t),
    ];

    [Theory]
    [MemberData(nameof(Units))]
    public void A_quarter_of_a_million_characters_take_no_longer_than_they_must(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Long / unit.Length));
        foreach (var read in Readers)
        {
            var start = Stopwatch.GetTimestamp();
            read(text);
            // No measurement: work in proportion to the text is done at once, work in its square would take hours.
            Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMinutes, 0, 2);
        }
    }

    [Fact]
    public void Many_short_lines_join_in_linear_time()
    {
        var lines = Enumerable.Repeat("some-", 100_000).ToArray();
        var joined = LineJoiner.JoinWithOrigins(lines, WordEvidence.FromLines(lines), "en");
        Assert.Equal(joined.Text.Length, joined.Origins.Length);
    }

    [Fact]
    public void No_text_makes_a_reader_fail() =>
        Gen.OneOf(Gen.String[Gen.Char["a1A.-/:(（第版下转记者摄图年月日 、\n\u3000\u0301\uD83D\uDE00م٣א|•@%$"], 0, 60], Gen.String[0, 60])
            .Sample(text =>
            {
                foreach (var read in Readers)
                    read(text);
            });

    [Fact]
    public void What_is_found_lies_inside_the_text() =>
        Gen.String[Gen.Char["（下转第4版）.A See,Pagecontinued on1摄苏子安Photo:/"], 0, 50]
            .Sample(text =>
            {
                foreach (var jump in JumpLines.FindAll(text))
                    Assert.True(jump.Start >= 0 && jump.Length > 0 && jump.Start + jump.Length <= text.Length);
                var split = Credits.Split(text);
                if (split.Credit is not null)
                    Assert.True(split.CreditStart >= 0 && split.CreditStart + split.CreditLength <= text.Length);
                if (Datelines.Read(text) is { } dateline)
                    Assert.InRange(dateline.Length, 1, text.Length);
            });

    [Fact]
    public void Joining_loses_no_letter() =>
        Gen.String[Gen.Char["abcA 中文。،م1"], 0, 12]
            .Array[0, 8]
            .Sample(lines =>
            {
                var joined = LineJoiner.JoinWithOrigins(lines, WordEvidence.Empty);
                Assert.Equal(string.Concat(lines).Where(char.IsLetterOrDigit), joined.Text.Where(char.IsLetterOrDigit));
                var all = string.Concat(lines);
                for (var i = 0; i < joined.Text.Length; i++)
                    Assert.Equal(joined.Text[i], joined.Origins[i] < 0 ? ' ' : all[joined.Origins[i]]);
            });
}
