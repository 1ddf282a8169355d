using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>
/// Reads what the pages of an issue say of themselves: label, name, date and number of the issue from the folios, the paper's name from the
/// nameplate and the folios. What is only likely stays empty: a wrong name stands on every page of the site, a missing one is asked for.
/// </summary>
internal static class PageFactsReader
{
    // A label below this confidence may as well be a number of something else.
    private const double MinimumLabel = 0.3;

    /// <summary>The facts of all pages, each read in the light of the others.</summary>
    public static IReadOnlyList<PageFacts> ReadAll(IReadOnlyList<PageScan> pages)
    {
        var folios = pages.Select(p => FolioLines.Find(p, Nameplate(p))).ToList();
        var facts = pages.Select((p, i) => Read(p, folios[i])).ToList();
        var labels = BareLabels.Settle(pages, folios, facts);
        var paper = PaperNameFinder.Find(pages, folios, facts);
        var names = PageNames.Find(folios, labels, paper);
        return
        [
            .. facts.Select(
                (f, i) =>
                    f with
                    {
                        Label = labels[i].Label,
                        Section = labels[i].Label is { } label ? PageLabels.Section(label) : null,
                        Name = names[i],
                        PublicationName = i == 0 ? paper : null,
                        NameplateIsDrawn = i == 0 && paper is null && DrawnNameplate.Find(pages[0]) is not null,
                    }
            ),
        ];
    }

    /// <summary>What a page says of its date, and of its label where no other page is asked.</summary>
    public static PageFacts Read(PageScan page) => Read(page, FolioLines.Find(page, page.Nameplate));

    private static PageFacts Read(PageScan page, List<FolioLine> lines)
    {
        var all = FolioText.Read([.. lines.Select(l => l.Line.Text)], page.Language);
        var row = FolioText.Read([.. DateRow(lines).Select(l => l.Line.Text)], page.Language);
        var labelled = row.LabelConfidence >= MinimumLabel ? row : all;
        var dated =
            row.Date is not null ? row
            : all.Date is not null ? all
            : FrontDate(page);
        return new PageFacts
        {
            Label = labelled.LabelConfidence >= MinimumLabel ? labelled.Label : null,
            Date = dated.Date,
            DatePrecision = dated.DatePrecision,
            IssueNumber = row.IssueNumber ?? all.IssueNumber,
            PublicationName = all.PublicationName is { } name && NameText.CanNamePaper(name) ? name : null,
        };
    }

    /// <summary>
    /// The lines that stand beside the date: the folio proper. Front pages carry teasers and lists of what is inside near it, whose words
    /// would be taken for the name of the page. All lines where none bears a date.
    /// </summary>
    private static List<FolioLine> DateRow(List<FolioLine> lines) =>
        lines.Find(l => l.Reading.Date is not null) is { } date ? lines.FindAll(l => l.IsBeside(date)) : lines;

    // Front pages have the date where their design wants it: on a picture, under a slogan, in the imprint. A short line that says it and
    // little else.
    private static FolioReading FrontDate(PageScan page)
    {
        if (page.Index > 0)
            return new FolioReading();
        return page.Blocks.Where(b =>
                b.Kind is not (BlockKind.Text or BlockKind.JumpLine)
                && b.Lines.Count <= 8
                && b.Length < 200
                && !FolioLines.IsDateOfStory(page, b)
            )
            .SelectMany(b =>
                b.Lines.Select(l =>
                    (
                        Line: l,
                        Reading: FolioText.Read([l.Text], page.Language),
                        IsHead: l.Box.Center.Y - page.Sheet.Top < 0.45 * page.Sheet.Height
                    )
                )
            )
            .Where(l =>
                l.Reading.Date is not null
                && l.Reading.Unexplained < (l.IsHead || IssueDateWords.Stand(l.Line.Text) ? MostBeside : 1)
                && l.Reading.WeekdayFits != false
            )
            .OrderByDescending(l => IssueDateWords.Stand(l.Line.Text))
            .ThenBy(l => l.Line.Box.Top)
            .Select(l => l.Reading)
            .FirstOrDefault()
            ?? new FolioReading();
    }

    // Letters beside the date in a line that is a folio: the place of printing, a slogan.
    private const int MostBeside = 24;

    /// <summary>The blocks of the nameplate on page one; none where none is sure.</summary>
    public static IReadOnlyList<Block> Nameplate(PageScan page)
    {
        if (page.Index != 0 || page.Nameplate.Count > 0)
            return page.Nameplate;
        return
            page
                .Blocks.Where(b =>
                    b.Kind == BlockKind.Furniture
                    && b.Furniture is null
                    && b.Box.Top - page.Sheet.Top < 0.45 * page.Sheet.Height
                    && b.Size > 2 * page.BodySize
                )
                .OrderByDescending(b => b.Size)
                .FirstOrDefault(b =>
                    PaperNames.IsOne(b.Text.Replace('\n', ' '), page.Language == "ja") && NameText.CanNamePaper(b.Text.Replace('\n', ' '))
                )
                is { } name
            ? [name]
            : [];
    }
}
