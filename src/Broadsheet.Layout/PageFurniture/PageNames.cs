using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>
/// The names of the pages ("要闻", "SPORTS"): what stands beside the label or on one level with it, or at a place of the head where each page
/// has a word of its own. What all pages say alike is no name of a page, nor is what a front page has around its nameplate.
/// </summary>
internal static class PageNames
{
    private const int LongestName = 34;
    private const int MostWords = 5;
    private const int MostWide = 14;

    public static List<string?> Find(IReadOnlyList<List<FolioLine>> folios, List<(string? Label, FolioLine? Line)> labels, string? paper)
    {
        var names = new List<string?>();
        for (var i = 0; i < folios.Count; i++)
        {
            var name = Beside(folios[i], labels[i], paper, isFront: i == 0);
            if (name is null && i > 0)
                name = InSlot(folios, i);
            names.Add(name is not null && NameText.CanNamePage(name) && !(paper is not null && NameText.Agree(paper, name)) ? name : null);
        }
        var named = names.OfType<string>().ToList();
        if (named.Count > 1 && named.Select(NameText.Bare).Distinct().Count() == 1)
            return [.. names.Select(_ => (string?)null)];
        return names;
    }

    private static string? Beside(List<FolioLine> folio, (string? Label, FolioLine? Line) label, string? paper, bool isFront)
    {
        if (label.Line?.Reading is { } reading && (reading.Name ?? reading.PublicationName) is { } beside)
            return WithoutLetter(beside);
        // Around a nameplate stands much; only what is level with a label that says it is one counts there.
        foreach (
            var anchor in folio
                .Where(l => l == label.Line && !(isFront && l.IsBareNumber))
                .Concat(folio.Where(l => !isFront && l.Reading.Date is not null))
        )
        {
            var level = folio
                .Where(l =>
                    l != anchor && BareLabels.IsLevel(l, anchor) && IsPlain(l) && !(paper is not null && NameText.Agree(paper, l.Line.Text))
                )
                .OrderByDescending(l => l.Line.Size)
                .ThenByDescending(l => l.Line.Length)
                .FirstOrDefault();
            if ((level?.Line.Text ?? (anchor.Reading.Date is not null ? anchor.Reading.Name : null)) is { } name)
                return WithoutLetter(name.Trim(' ', '|', '·', '•', '-', '–', '/', ':'));
        }
        return null;
    }

    // A place of the head where other pages have another word.
    private static string? InSlot(IReadOnlyList<List<FolioLine>> folios, int page)
    {
        foreach (var line in folios[page].Where(l => !l.IsFoot && IsPlain(l)))
        {
            var same = Enumerable
                .Range(1, folios.Count - 1)
                .Where(i => i != page)
                .Select(i => folios[i].Find(o => IsPlain(o) && SharesSlot(o, line)))
                .OfType<FolioLine>()
                .ToList();
            if (same.Count > 0 && same.TrueForAll(o => NameText.Bare(o.Line.Text) != NameText.Bare(line.Line.Text)))
                return WithoutLetter(line.Line.Text);
        }
        return null;
    }

    // Local News, A: the letter counts the page.
    private static string WithoutLetter(string name) =>
        name is [.., ',', ' ', var letter] && char.IsLetter(letter) && !Scripts.IsWide(letter) ? name[..^3] : name;

    private static bool SharesSlot(FolioLine a, FolioLine b) =>
        !a.IsFoot && Math.Abs(a.Line.Size - b.Line.Size) < 0.5 && Math.Abs(a.Line.Box.Center.Y - b.Line.Box.Center.Y) < a.Line.Size;

    private static bool IsPlain(FolioLine line) =>
        line.Reading is { Date: null, Label: null, IssueNumber: null, HasEditors: false, PublicationName: null }
        && line.Line.Text is { Length: >= 2 and <= LongestName } text
        && !text.Any(char.IsDigit)
        && text.Split(' ').Length <= MostWords
        && (!text.Any(c => Scripts.IsWide(c)) || text.Length <= MostWide)
        && NameText.CanNamePage(text)
        && !Weekdays.IsWeekday(text);
}
