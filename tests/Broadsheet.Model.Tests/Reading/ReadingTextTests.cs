using System.Runtime.CompilerServices;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Reading;
using CsCheck;

namespace Broadsheet.Model.Tests.Reading;

public sealed class ReadingTextTests
{
    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(Folder(), "reading.tsv")).Where(l => l.Length > 0 && l[0] != '#'))
            {
                var cells = line.Split('\t');
                var colon = cells[0].IndexOf(": ", StringComparison.Ordinal);
                var kind = cells[0][..colon].Split(' ');
                cases.Add(kind[0], kind[1], cells[0][(colon + 2)..], cells[1]);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pieces_are_joined_as_the_language_does(string language, string kind, string pieces, string expected)
    {
        var parts = pieces.Split('¦');
        var article =
            kind == "heading"
                ? Story(Text(TextRole.Headline, string.Join('\n', parts)))
                : Story([.. parts.Select((p, i) => Body(p, i + 1) with { ContinuesParagraph = i > 0 })]);
        var reading = ReadingText.Of(article, language);

        Assert.Equal(expected, kind == "heading" ? reading.Title ?? "" : Assert.Single(reading.Pieces).Plain);
        Assert.Equal(expected, ReadingText.AllWords(article.Parts, language));
    }

    [Fact]
    public void A_story_over_two_pages_is_one_text()
    {
        var photo = Figure(2, "A ferry at\nthe quay.", "Photo: A. Berg");
        var article = Story(
            Text(TextRole.Kicker, "Harbour"),
            Text(TextRole.Headline, "The tide\ngates close"),
            Text(TextRole.Deck, "After ninety years"),
            Text(TextRole.Byline, "By Ada\nBerg"),
            Text(TextRole.Byline, "By Ada Berg"),
            Text(TextRole.Lead, "It is over.\nFor good."),
            Body("The gates were shut by the self-govern-", 1),
            Text(TextRole.JumpLine, "Continued on page 2") with
            {
                Jump = new()
                {
                    Direction = JumpDirection.To,
                    Label = "2",
                    Page = 2,
                    Matched = true,
                },
            },
            Text(TextRole.Headline, "Tide gates", 2),
            photo,
            Body("ment of the port.", 2) with
            {
                ContinuesParagraph = true,
            },
            Text(TextRole.Crosshead, "What\nnow", 2),
            Text(TextRole.Body, "• one", 2) with
            {
                Form = TextForm.Item,
            },
            Text(TextRole.Body, "• land-", 2) with
            {
                Form = TextForm.Item,
            },
            Text(TextRole.Body, "ing stages", 3) with
            {
                Form = TextForm.Item,
                ContinuesParagraph = true,
            },
            Text(TextRole.Body, "Ship\tYear\nAster\t1941", 3) with
            {
                Form = TextForm.Table,
                HeaderRows = 1,
            },
            Text(TextRole.Body, "The river\nruns on", 3) with
            {
                Form = TextForm.Verse,
            },
            Body("Afterwards.", 4)
        );

        var reading = ReadingText.Of(article, "en");

        Assert.Equal("The tide gates close", reading.Title);
        Assert.Equal(["The tide", "gates close"], reading.Headline);
        Assert.Equal(["By Ada Berg"], reading.Bylines);
        Assert.Equal(
            """
            It is over. For good.
            The gates were shut by the self-government of the port.
            A ferry at the quay.
            Photo: A. Berg
            What now
            • one
            • landing stages
            Ship	Year
            Aster	1941
            The river
            runs on
            Afterwards.
            """.ReplaceLineEndings("\n"),
            reading.Plain
        );
        var paragraph = Assert.IsType<ReadingParagraph>(reading.Pieces[1]);
        Assert.Equal([null, 1], paragraph.Stretches.Select(s => s.TurnsFrom));
        Assert.Equal(3, reading.Pieces[^1].TurnsFrom);
        Assert.Equal([2, 3], Assert.IsType<ReadingItem>(reading.Pieces[5]).Stretches.Select(s => s.Page));
    }

    [Fact]
    public void A_headline_that_stands_on_a_later_page_only_is_shown() =>
        Assert.Equal(
            "The bridge",
            ReadingText
                .Of(Story(Figure(1, "Fog.", null), Text(TextRole.Headline, "The bridge", 2)), "en")
                .Pieces.OfType<ReadingLines>()
                .Single()
                .Plain
        );

    [Fact]
    public void No_letter_of_a_paragraph_is_lost_or_doubled() =>
        Gen.Char["abcde 汉字かな가나다ที่กل-\u00AD.,。"]
            .Array[0, 12]
            .Select(c => new string(c))
            .Array[1, 6]
            .Sample(texts =>
            {
                var article = Story([.. texts.Select((t, i) => Body(t, i + 1) with { ContinuesParagraph = true })]);
                var plain = ReadingText.Of(article, "en").Plain;
                return Letters(plain) == Letters(string.Concat(texts));
            });

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static Figure Figure(int page, string caption, string? credit) =>
        new()
        {
            Page = page,
            Pictures = [new Picture { Zone = new Rect(0, 0, 1, 1), Image = null as AssetReference }],
            Caption = Text(TextRole.Caption, caption, page),
            Credit = credit is null ? null : Text(TextRole.Credit, credit, page),
        };

    private static TextPart Body(string text, int page) => Text(TextRole.Body, text, page);

    private static TextPart Text(TextRole role, string text, int page = 1) =>
        new()
        {
            Role = role,
            Text = text,
            Page = page,
        };

    private static Article Story(params ArticlePart[] parts) => new() { Kind = ArticleKind.Story, Parts = parts };

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "cases", "language"));
}
