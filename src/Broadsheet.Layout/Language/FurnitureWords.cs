using System.Text.RegularExpressions;
using Broadsheet.Model.Pages;

namespace Broadsheet.Layout.Language;

/// <summary>Recognises by its words what belongs to the page and to no article, and notices among articles.</summary>
internal static partial class FurnitureWords
{
    private const int Longest = 900;
    private static readonly PhraseFinder Weather = Finder("weather");
    private static readonly PhraseFinder Masthead = Finder("masthead", "editors");
    private static readonly HashSet<string> Index = Set("index");
    private static readonly HashSet<string> Labels = Set("labels");
    private static readonly HashSet<string> Boxes = Set("boxes");
    private static readonly string[] WideLabels = [.. Labels.Where(l => l.Length >= 2 && Scripts.IsHan(l[0]))];
    private static readonly HashSet<string> WeatherTitles = [.. Vocabulary.All.SelectMany(v => v.Entries("weather").Take(4))];
    private static readonly HashSet<string> Titles = Set("notice");

    // Words that stand at the end of a Chinese title, and phrases that open a longer one.
    private static readonly string[] Notices =
    [
        .. Titles.Where(w => Scripts.IsWide(w[0]) || Scripts.IsHangul(w[0]) || w.Contains(' ', StringComparison.Ordinal)),
    ];

    /// <summary>What the words of a block speak for. Lines are parted by <c>\n</c>.</summary>
    public static FurnitureGuess Classify(string text)
    {
        if (text.Length is 0 or > Longest || string.IsNullOrWhiteSpace(text))
            return default;
        var lines = TextFold
            .Fold(text.Replace('\n', '\u0001'))
            .Replace('\u0001', '\n')
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0)
            return default;
        var all = string.Join(' ', lines);
        ReadOnlySpan<FurnitureGuess> guesses =
        [
            ReadWeather(lines, all),
            ReadIndex(lines),
            ReadMasthead(lines, all),
            ReadFolio(text),
            ReadLabel(lines),
        ];
        var best = guesses[0];
        foreach (var guess in guesses)
            best = guess.Confidence > best.Confidence ? guess : best;
        return best;
    }

    /// <summary>True for a line that only names a group of articles (简讯, IN BRIEF, kurz notiert).</summary>
    public static bool IsSectionLabel(string line)
    {
        var plain = Plain(TextFold.Fold(line));
        if (line.Length > 40 || plain.Length == 0)
            return false;
        // 市井短讯, 聚焦 · 桥: Chinese labels are made with these words at one end.
        return Labels.Contains(plain)
            || (
                Scripts.IsHan(plain[0])
                && plain.Length <= 9
                && Array.Exists(WideLabels, w =>
                    plain.EndsWith(w, StringComparison.Ordinal)
                    || (
                        plain.Length > w.Length
                        && plain.StartsWith(w, StringComparison.Ordinal)
                        && plain[w.Length] is ' ' or '·' or '•' or '|'
                    )
                )
            );
    }

    /// <summary>True for a line that only says what a box beside a story is (Hintergrund, Справка, at a glance).</summary>
    public static bool IsBoxLabel(string line) => line.Length <= 40 && Boxes.Contains(Plain(TextFold.Fold(line)));

    /// <summary>True for the title of a list of what is inside (今日导读, INSIDE).</summary>
    public static bool IsIndexTitle(string line) => line.Length <= 40 && Index.Contains(Plain(TextFold.Fold(line)));

    /// <summary>
    /// How much a headline or the first line of a text speaks for a notice (公告, Traueranzeige, Aviso), 0 to 1: 0.9 where it is the word
    /// alone or ends in it, as 招标公告 does.
    /// </summary>
    public static double IsNotice(string headline)
    {
        var folded = Plain(TextFold.Fold(headline));
        if (folded.Length is 0 or > 80)
            return 0;
        // 公 告: the characters of such a title are often set apart.
        if (Scripts.IsHan(folded[0]) && folded.Length <= 24)
            folded = folded.Replace(" ", "", StringComparison.Ordinal);
        if (Titles.Contains(folded))
            return 0.9;
        foreach (var word in Notices)
        {
            if (Scripts.IsWide(word[0]) || Scripts.IsHangul(word[0]))
            {
                if (word.Length > 1 && folded.EndsWith(word, StringComparison.Ordinal))
                    return 0.85;
            }
            else if (word.Contains(' ', StringComparison.Ordinal) && folded.StartsWith(word, StringComparison.Ordinal))
            {
                return 0.75;
            }
        }
        return 0;
    }

    private static FurnitureGuess ReadWeather(string[] lines, string text)
    {
        var letters = Math.Max(1, text.Count(char.IsLetter));
        var isTitled = WeatherTitles.Contains(Plain(lines[0]));
        var degrees = letters <= 400 ? Degrees().Count(text) : 0;
        if (letters > 400 || (degrees == 0 && !isTitled))
            return default;
        var cover = Weather.Cover(text) / (double)letters;
        var score = (isTitled ? 0.45 : 0) + Math.Min(0.35, degrees * 0.15) + Math.Min(0.4, cover);
        return score < 0.45 ? default : new(FurnitureKind.Weather, Math.Min(0.97, score));
    }

    private static FurnitureGuess ReadIndex(string[] lines)
    {
        var isTitled = Index.Contains(Plain(lines[0]));
        var body = isTitled ? lines[1..] : lines;
        // "What is inside" as a single teaser: its last line names a page and nothing else.
        if (!isTitled && lines.Length is > 1 and <= 5 && PageReference.IsWhole(lines[^1]))
            return new(FurnitureKind.Index, 0.6);
        if (!isTitled && (body.Length < 3 || Array.Exists(body, l => l.Length >= 80)))
            return default;
        var entries = body.Count(l => IndexEntry().IsMatch(l) || JumpLines.Find(l) is { Confidence: > 0.4 });
        if (isTitled)
            return new(
                FurnitureKind.Index,
                entries * 3 >= body.Length && entries > 0 ? 0.97
                    : body.Length == 0 ? 0.6
                    : 0.5
            );
        return entries * 10 >= body.Length * 7 ? new(FurnitureKind.Index, 0.6) : default;
    }

    private static FurnitureGuess ReadMasthead(string[] lines, string text)
    {
        var letters = Math.Max(1, text.Count(char.IsLetterOrDigit));
        if (letters > 700)
            return default;
        var found = Masthead.Find(text);
        var different = found.Select(f => f.Phrase).Distinct(StringComparer.Ordinal).Count();
        var cover = found.Sum(f => f.Phrase.Length) / (double)letters;
        if (different < 1)
            return default;
        var editors = lines.Count(FolioEditors.IsEditorLine);
        var score = Math.Min(0.5, different * 0.12) + Math.Min(0.4, cover) + (editors * 2 > lines.Length ? 0.4 : 0);
        return score < 0.45 ? default : new(FurnitureKind.Masthead, Math.Min(0.95, score));
    }

    private static FurnitureGuess ReadFolio(string text)
    {
        // Folios are short and have figures in them, or name the editors.
        if (text.Length > 250)
            return default;
        var reading = FolioText.Read(text.Split('\n'));
        var known =
            (reading.Date is null ? 0 : 1)
            + (reading.Label is null || reading.LabelConfidence < 0.5 ? 0 : 1)
            + (reading.IssueNumber is null ? 0 : 1)
            + (reading.PublicationName is null ? 0 : 1)
            + (reading.HasEditors ? 1 : 0);
        return known >= 2 && reading.Unexplained < 40 ? new(FurnitureKind.Folio, reading.Confidence)
            : known == 1 && reading.Unexplained < 8 && reading.Confidence > 0.4 ? new(FurnitureKind.Folio, reading.Confidence * 0.8)
            : default;
    }

    private static FurnitureGuess ReadLabel(string[] lines) =>
        lines.Length == 1 && IsSectionLabel(lines[0]) ? new(FurnitureKind.SectionLabel, 0.7) : default;

    private static string Plain(string folded) =>
        folded.Trim(
            ' ',
            '■',
            '□',
            '●',
            '▶',
            '►',
            '•',
            '·',
            '|',
            ':',
            '-',
            '*',
            '[',
            ']',
            '◆',
            '▪',
            '「',
            '」',
            '『',
            '』',
            '<',
            '>',
            '.',
            '★',
            '【',
            '】'
        );

    private static PhraseFinder Finder(params string[] sections) => new(Vocabulary.All.SelectMany(v => sections.SelectMany(v.Entries)));

    private static HashSet<string> Set(string section) => [.. Vocabulary.All.SelectMany(v => v.Entries(section))];

    [GeneratedRegex(
        @"-?[0-9]{1,2} ?(°|℃|度|˚)|(high|low|max|min)\.?:? ?-?[0-9]{1,2}\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Degrees();

    [GeneratedRegex(
        @"([.…·、,)]|\p{L}) {0,3}(第 ?)?(\bp\.? ?|\bs\.? ?|\bс\.? ?|стр\.? ?|ص ?|page ?|seite ?|pag\.? ?)?[a-z]?[0-9]{1,2} ?(版|面|면)?$|^(第? ?[a-z]?[0-9]{1,2} ?(版|面|면)|[a-z][0-9]{1,2}\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex IndexEntry();
}
