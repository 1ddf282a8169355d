using System.Text.RegularExpressions;

namespace Broadsheet.Layout.Language;

/// <summary>
/// Reads the folio: date, page label and name, number of the issue, name of the paper, in the order in which each leaves least doubt about
/// what is left.
/// </summary>
internal static class FolioText
{
    // Text longer than this is no folio.
    private const int Longest = 400;
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly string[] JapanesePapers = [.. Vocabulary.Find("ja")!.Entries("papers")];
    private static readonly string[] Papers = [.. Vocabulary.All.Where(v => v.Tag != "ja").SelectMany(v => v.Entries("papers")).Distinct(StringComparer.Ordinal)];
    private static readonly string PageWords = Choice("page-words");

    // Things that carry numbers and are no label: each is taken out before labels are looked for.
    private static readonly Regex[] Numbers =
    [
        new(@"(?:今日|本期|今天|本报|本報|共|本日|全)+[0-9]{1,3} ?(?:个|個)?版(?: ?[0-9]{1,3}版)*", Options),
        new(@"(?:国内|國內|国际|國際)?(?:统一|統一|标准|標準)?(?:连续|連續)?(?:出版物)?(?:刊|编|編)?[号號]:? ?(?:cn ?)?[0-9]{2}-[0-9]{4}(?:/[a-z0-9]+)?", Options),
        new(@"(?:邮发代号|郵發代號|代号|issn|cn|isbn):? ?[0-9]{1,4}-[0-9]{1,4}x?", Options),
        new(@"(?:农历|農曆|旧历|旧暦)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?(?:农历|農曆)?闰?[正一二三四五六七八九十冬腊臘]{1,2}月(?:初|十|廿|二十|三十|卅)[一二三四五六七八九十]?(?: ?[\p{L}]{2}日?(?:立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒))?", Options),
        new(@"(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)", Options),
        new(@"[$€£¥₽₹][ ]?[0-9]+(?:[.,][0-9]{1,2})?|[0-9]+(?:[.,][0-9]{1,2})? ?(?:€|euros?|eur|元|円|원|руб|₽|р\.|kr|zł|ct|p\b|chf|usd|\$)|\b(?:one|two|three|four|five|[0-9]+(?:[.,][0-9]+)?) (?:crowns?|dollars?|pounds?|euros?|cents?|pence)\b|(?:零售|每份|定价|售价|定價)[^ |]{0,3}[0-9一二两三四五六七八九十.]{1,5} ?(?:元|角|圆)", Options),
        new(@"(?:https?://|www\.)[^ ]+|[^ ]+@[^ ]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|test|example|cn|de|fr|es|it|ru|br|pt|jp|kr|info|uk)(?:/[^ ]*)?", Options),
        new(@"(?:\+[0-9]{1,3} ?)?(?:\([0-9]{2,5}\) ?)?[0-9]{3,5}[- ][0-9]{3,5}(?:[- ][0-9]{2,5})*", Options),
    ];

    private static readonly Regex IssueNumber = new(
        @"(?:总第|總第|第|總|総|通巻|제)? ?(?<number>[0-9]{2,6}) ?(?:期|号|號|호)(?: ?\((?:总第|總第|总|總)? ?[0-9]{2,6} ?(?:期|号|號)?\))?"
        + @"|(?:\b(?:vol|volume|jahrgang|jg|ano|año|anno|année|annee|год|year|ano|السنه|سال)\.? ?[0-9ivxlc]{1,7}\.?,? ?[-/|•·]? ?)?(?:\b(?:no|nº|n°|n\.º|nr|n|num|numero|nº\.|edicao|edicion|ed|issue|ausgabe|edition|выпуск|номер|العدد|عدد|شماره|גיליון|גליון)\b ?(?:no|nº|n\.º|n°|n)?|n[º°]|№)[.:]? ?(?:no\.? ?|nº ?|n° ?|n\.º ?)?(?<number>[0-9]{1,3}(?:[ .,][0-9]{3})+|[0-9]{1,6}(?:[-–/][0-9]{1,6})?)(?: ?\([0-9]{1,6}(?:[-/][0-9]{1,6})?\))?"
        + @"|\b(?:vol|volume|jahrgang|jg|año|anno|année|annee)\.? ?[0-9ivxlc]{1,7}\b"
        + @"|[0-9]{1,4}\. ?(?:jahrgang|jg\.?|année|annee)", Options);

    private static readonly Regex WideLabel = new(
        @"第 ?(?<label>[a-z]{0,2}[0-9]{1,3}|[一二三四五六七八九十百]{1,4}) ?(?:版|面)|(?<label>[a-z]{1,2} ?[0-9]{1,3}|[0-9]{1,3}) ?(?:版|面|면)", Options);

    private static readonly Regex WordLabel = new(@"\b(?:" + PageWords + @") ?[:.]? ?(?<label>[a-z]{0,2}[0-9]{1,3}[a-z]?)\b", Options);
    private static readonly Regex BareLabel = new(@"(?:^|[ |•·/(-])(?<label>[a-z]{1,2}[- ]?[0-9]{1,3}|[0-9]{1,3})(?:[ |•·/):-]|$)", Options);
    private static readonly char[] Edges = [' ', '\u3000', '|', '•', '·', '/', ':', '：', '-', '–', '—', ',', '.', '■', '□', '▪', '◆', '●', '，', '(', ')', '（', '）', '[', ']', '<', '>', '›', '‹', '*', '_'];

    /// <summary>Reads the lines of a folio.</summary>
    /// <param name="lines">Its lines or parts, in any order.</param>
    /// <param name="language">Tag of the publication's language where it is known.</param>
    public static FolioReading Read(IReadOnlyList<string> lines, string? language = null)
    {
        if (lines.Sum(l => l.Length) is 0 or > Longest)
            return new FolioReading();
        var parts = lines.SelectMany(l => l.Split('\n')).Select(l => new FolioPart(l)).Where(p => !p.IsEmpty).ToList();
        var dates = parts.SelectMany(p => TakeDates(p, language)).ToList();
        var hasEditors = false;
        foreach (var part in parts)
            hasEditors |= FolioEditors.Take(part);
        foreach (var part in parts)
        {
            foreach (var regex in Numbers.Take(5))
                part.TakeAll(regex);
        }
        var number = parts.Select(TakeIssueNumber).FirstOrDefault(n => n is not null);
        foreach (var part in parts)
        {
            foreach (var regex in Numbers.Skip(5))
                part.TakeAll(regex);
        }
        var isJapanese = language == "ja" || parts.Exists(p => p.Printed.Any(c => Scripts.IsKana(c)) || p.Printed.Contains('曜', StringComparison.Ordinal));
        bool IsPaperHere(string text) => IsPaper(text, Papers) || (isJapanese && IsPaper(text, JapanesePapers));
        var (label, sure, name) = FindLabel(parts, isJapanese, IsPaperHere);
        var rest = parts.SelectMany(p => p.Rest()).ToList();
        var paper = rest.FirstOrDefault(IsPaperHere);
        name ??= rest.Where(r => r != paper && IsPageName(r)).MinBy(r => r.Length);
        var unexplained = rest.Where(r => r != paper && r != name).Sum(r => r.Count(char.IsLetter));
        var date = dates.Count > 0 ? dates[0] : null;
        return new FolioReading
        {
            Label = label,
            LabelConfidence = sure,
            Name = name,
            Section = label is null ? null : PageLabels.Section(label),
            Date = date?.Date,
            WeekdayFits = date?.WeekdayFits,
            IssueNumber = number,
            PublicationName = paper,
            HasEditors = hasEditors,
            Unexplained = unexplained,
            Confidence = Confidence(label, sure, date, number, paper, name, hasEditors, unexplained),
        };
    }

    private static double Confidence(string? label, double sure, PrintedDate? date, string? number, string? paper, string? name, bool hasEditors, int unexplained)
    {
        var sum = (date is null ? 0 : 0.5) + (label is null ? 0 : 0.45 * sure) + (number is null ? 0 : 0.2) + (paper is null ? 0 : 0.2) + (hasEditors ? 0.3 : 0) + (name is null ? 0 : 0.05);
        return Math.Round(Math.Clamp(sum - unexplained / 60.0, 0, 0.99), 2);
    }

    private static IReadOnlyList<PrintedDate> TakeDates(FolioPart part, string? language)
    {
        var dates = PrintedDates.Find(part.Printed, language);
        foreach (var date in dates)
            part.Take(date.Start, date.Length);
        return dates;
    }

    private static string? TakeIssueNumber(FolioPart part)
    {
        string? number = null;
        foreach (Match match in IssueNumber.Matches(part.Folded))
        {
            if (match.Groups["number"].Success)
                number ??= part.Printed.Substring(match.Groups["number"].Index, match.Groups["number"].Length);
            part.Take(match.Index, match.Length);
        }
        return number is null ? null : TextFold.Fold(number);
    }

    private static (string? Label, double Sure, string? Name) FindLabel(List<FolioPart> parts, bool isJapanese, Func<string, bool> isPaper)
    {
        foreach (var part in parts)
        {
            // In Japan 12版 is the edition, 3面 the page.
            foreach (Match match in WideLabel.Matches(part.Folded))
            {
                if (isJapanese && match.Value.EndsWith('版'))
                {
                    part.Take(match.Index, match.Length);
                    continue;
                }
                if (PageLabels.Normalise(match.Groups["label"].Value) is { } label)
                    return (label, 0.97, part.NameBeside(match.Index, match.Length, isPaper));
            }
        }
        foreach (var part in parts)
        {
            if (WordLabel.Match(part.Folded) is { Success: true } match && PageLabels.Normalise(match.Groups["label"].Value) is { } label)
                return (label, 0.9, part.NameBeside(match.Index, match.Length, isPaper));
        }
        return parts.Select(p => Bare(p, isPaper)).Where(b => b.Label is not null).DefaultIfEmpty().MaxBy(b => b.Sure);
    }

    private static (string? Label, double Sure, string? Name) Bare(FolioPart part, Func<string, bool> isPaper)
    {
        (string?, double Sure, string?) best = default;
        foreach (Match match in BareLabel.Matches(part.Folded))
        {
            var slot = match.Groups["label"];
            var hasLetter = char.IsAsciiLetter(slot.Value[0]);
            if (hasLetter && !char.IsUpper(part.Printed[slot.Index]))
                continue;
            // A label stands at an end of its line; in the middle a number is anything.
            var isEdge = part.Folded[..slot.Index].Trim(Edges).Length == 0 || part.Folded[(slot.Index + slot.Length)..].Trim(Edges).Length == 0;
            var isAlone = part.Folded.Trim(Edges).Length == slot.Length;
            var sure = hasLetter ? (isEdge ? 0.9 : 0.6) : isAlone ? 0.6 : isEdge ? 0.55 : 0.2;
            if (sure > best.Sure && PageLabels.Normalise(slot.Value) is { } label)
                best = (label, sure, part.NameBeside(slot.Index, slot.Length, isPaper));
        }
        return best;
    }

    private static bool IsPaper(string text, string[] papers)
    {
        var folded = TextFold.Fold(text).Trim(Edges);
        if (folded.Length is < 2 or > 50)
            return false;
        return Array.Exists(papers, p => Scripts.IsWide(p[0]) || Scripts.IsHangul(p[0])
            ? folded.EndsWith(p, StringComparison.Ordinal) && folded.Length > p.Length && folded.Length <= 12
            : folded.Split(' ').Length is > 1 and <= 6 && folded.Split(' ').Contains(p));
    }

    private static bool IsPageName(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters >= 2 && text.Length <= 30 && !Weekdays.IsWeekday(text) && !text.Any(char.IsDigit) && (text.Any(c => Scripts.IsWide(c)) ? letters <= 10 : text.Split(' ').Length <= 4);
    }

    private static string Choice(string section) =>
        string.Join('|', Vocabulary.All.SelectMany(v => v.Entries(section)).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length).Select(Regex.Escape));
}
