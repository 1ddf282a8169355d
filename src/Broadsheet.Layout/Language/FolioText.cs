using System.Text.RegularExpressions;
using Broadsheet.Model.Issues;

namespace Broadsheet.Layout.Language;

/// <summary>
/// Reads the folio: date, page label and name, number of the issue, name of the paper, in the order in which each leaves least doubt about
/// what is left.
/// </summary>
internal static class FolioText
{
    // Text longer than this is no folio.
    private const int Longest = 400;

    // A part of a date that stands on a line of its own: SATURDAY, 20, DECEMBER 2031.
    private const int LongestPiece = 16;
    private static readonly string[] Founded = [.. Vocabulary.All.SelectMany(v => v.Entries("founded"))];
    private static readonly HashSet<string> Imprint = [.. Vocabulary.All.SelectMany(v => v.Entries("masthead"))];
    private static readonly char[] Edges =
    [
        ' ',
        '\u3000',
        '|',
        '•',
        '·',
        '/',
        ':',
        '：',
        '-',
        '–',
        '—',
        ',',
        '.',
        '■',
        '□',
        '▪',
        '◆',
        '●',
        '，',
        '(',
        ')',
        '（',
        '）',
        '[',
        ']',
        '<',
        '>',
        '›',
        '‹',
        '*',
        '_',
    ];

    /// <summary>Reads the lines of a folio.</summary>
    /// <param name="lines">Its lines or parts, in any order.</param>
    /// <param name="language">Tag of the publication's language where it is known.</param>
    public static FolioReading Read(IReadOnlyList<string> lines, string? language = null)
    {
        if (lines.Sum(l => l.Length) is 0 or > Longest)
            return new FolioReading();
        var parts = lines.SelectMany(l => l.Split('\n')).Select(l => new FolioPart(l)).Where(p => !p.IsEmpty).ToList();
        var dates = parts.SelectMany(p => TakeDates(p, PrintedDates.Find(p.Printed, language))).ToList();
        var hasMonth = parts.Exists(p => PrintedDates.FindMonths(p.Left).Count > 0);
        // A number beside a month with its year may be the page's; a weekday that fits tells that it is the day's.
        if (dates.Count == 0)
            dates = DatesInPieces(parts, p => PrintedDates.Find(p, language).Where(d => !hasMonth || d.WeekdayFits == true).ToList());
        // Months are taken away in any case: they are no name of a page.
        var months = parts.SelectMany(p => TakeDates(p, PrintedDates.FindMonths(p.Left))).ToList();
        if (dates.Count == 0)
            dates = months.Count > 0 ? months : DatesInPieces(parts, PrintedDates.FindMonths);
        var hasEditors = false;
        foreach (var part in parts)
            hasEditors |= FolioEditors.Take(part);
        var numbered = parts.Where(p => p.HasNumbers).ToList();
        foreach (var part in numbered)
        {
            foreach (var regex in FolioPatterns.Codes)
                part.TakeAll(regex);
        }
        var number = numbered.Select(IssueNumbers.Take).FirstOrDefault(n => n is not null);
        foreach (var part in numbered)
        {
            foreach (var regex in FolioPatterns.Trade)
                part.TakeAll(regex);
        }
        var isJapanese =
            language == "ja"
            || parts.Exists(p => p.Printed.Any(c => Scripts.IsKana(c)) || p.Printed.Contains('曜', StringComparison.Ordinal));
        bool IsPaperHere(string text) => PaperNames.IsOne(text, isJapanese);
        var (label, sure, name) = FindLabel(numbered, isJapanese, IsPaperHere);
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
            DatePrecision = date?.Precision ?? DatePrecision.Day,
            WeekdayFits = date?.WeekdayFits,
            IssueNumber = number,
            PublicationName = paper,
            Rest = name is null || rest.Contains(name) ? rest : [name, .. rest],
            HasEditors = hasEditors,
            Unexplained = unexplained,
            Confidence = Confidence(label, sure, date, number, paper, name, hasEditors, unexplained),
        };
    }

    private static double Confidence(
        string? label,
        double sure,
        PrintedDate? date,
        string? number,
        string? paper,
        string? name,
        bool hasEditors,
        int unexplained
    )
    {
        var sum =
            (
                date is null ? 0
                : date.Precision == DatePrecision.Month ? 0.3
                : 0.5
            )
            + (label is null ? 0 : 0.45 * sure)
            + (number is null ? 0 : 0.2)
            + (paper is null ? 0 : 0.2)
            + (hasEditors ? 0.3 : 0)
            + (name is null ? 0 : 0.05);
        return Math.Round(Math.Clamp(sum - unexplained / 60.0, 0, 0.99), 2);
    }

    // Figures set upright in a vertical folio come as lines of their own, in one order or the other.
    private static List<PrintedDate> DatesInPieces(List<FolioPart> parts, Func<string, IReadOnlyList<PrintedDate>> find)
    {
        var pieces = parts.Where(p => p.Printed.Length <= LongestPiece).ToList();
        foreach (var order in (IEnumerable<FolioPart>[])[pieces, pieces.AsEnumerable().Reverse()])
        {
            if (find(string.Join(' ', order.Select(p => p.Left.Replace('|', ' ')))) is not [var date, ..])
                continue;
            foreach (var piece in pieces.Where(p => IsPieceOf(p.Folded, date.Date)))
                piece.Take(0, piece.Printed.Length);
            return [date];
        }
        return [];
    }

    private static bool IsPieceOf(string folded, DateOnly date) =>
        folded.AsSpan().ContainsAny('年', '月', '日')
        || folded.AsSpan().ContainsAny('년', '월', '일')
        || MonthNames.IsMonth(folded)
        || Weekdays.IsWeekday(folded)
        || (int.TryParse(folded, out var number) && (number == date.Year || number == date.Month || number == date.Day));

    private static List<PrintedDate> TakeDates(FolioPart part, IReadOnlyList<PrintedDate> dates)
    {
        var own = new List<PrintedDate>();
        foreach (var date in dates)
        {
            // "Published since 6 November 1927" is not the day of the issue.
            var before = part.Folded[Math.Max(0, date.Start - 20)..date.Start].TrimEnd(' ', ':', ',');
            var after = part.Folded[(date.Start + date.Length)..].TrimStart();
            if (
                !Founded.Any(w =>
                    before.EndsWith(w, StringComparison.Ordinal) || (Scripts.IsWide(w[0]) && after.StartsWith(w, StringComparison.Ordinal))
                )
            )
                own.Add(date);
            part.Take(date.Start, date.Length);
        }
        return own;
    }

    private static (string? Label, double Sure, string? Name) FindLabel(List<FolioPart> parts, bool isJapanese, Func<string, bool> isPaper)
    {
        foreach (var part in parts)
        {
            // In Japan 12版 is the edition, 3面 the page.
            foreach (Match match in FolioPatterns.WideLabel().Matches(part.Folded))
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
            if (PageReference.Find(part.Folded) is { } found)
                return (found.Label, 0.9, part.NameBeside(found.Start, found.Length, isPaper));
        }
        return parts.Select(p => Bare(p, isPaper)).Where(b => b.Label is not null).DefaultIfEmpty().MaxBy(b => b.Sure);
    }

    private static (string? Label, double Sure, string? Name) Bare(FolioPart part, Func<string, bool> isPaper)
    {
        (string?, double Sure, string?) best = default;
        foreach (Match match in FolioPatterns.BareLabel().Matches(part.Folded))
        {
            var slot = match.Groups["label"];
            var hasLetter = char.IsAsciiLetter(slot.Value[0]);
            if (hasLetter && !char.IsUpper(part.Printed[slot.Index]))
                continue;
            // A label stands at an end of its line; in the middle a number is anything.
            var isEdge =
                part.Folded[..slot.Index].Trim(Edges).Length == 0 || part.Folded[(slot.Index + slot.Length)..].Trim(Edges).Length == 0;
            var isAlone = part.Folded.Trim(Edges).Length == slot.Length;
            var sure =
                hasLetter ? (isEdge ? 0.9 : 0.6)
                : isAlone ? 0.6
                : isEdge ? 0.55
                : 0.2;
            if (sure > best.Sure && PageLabels.Normalise(slot.Value) is { } label)
                best = (label, sure, part.NameBeside(slot.Index, slot.Length, isPaper));
        }
        return best;
    }

    private static bool IsPageName(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters >= 2
            && text.Length <= 30
            && !Weekdays.IsWeekday(text)
            && !Imprint.Contains(TextFold.Fold(text))
            && !text.Any(char.IsDigit)
            && (text.Any(c => Scripts.IsWide(c)) ? letters <= 10 : text.Split(' ').Length <= 4);
    }
}
