using Broadsheet.Import.Surveys;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Labels;

/// <summary>
/// Settles the label of each page from its witnesses. A name that surely means a label wins over the folio, which layout may have misread;
/// the folio wins over names that may only count files, and over the labels inside the file. Where they agree, the printed form is kept
/// ("A5", not "A05"). What is left open is filled only where the pages before and after leave one answer.
/// </summary>
internal static class LabelReconciler
{
    private const int ShownExamples = 3;

    /// <summary>Settles the labels of one issue.</summary>
    public static SettledLabels Settle(IReadOnlyList<WitnessedPage> pages)
    {
        var problems = new List<ImportProblem>();
        var folios = TrustedFolios(pages);
        var labels = new PageLabel?[pages.Count];
        var overruledNames = new List<int>();
        var refinedNames = new List<int>();
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i].Page;
            var name = PageLabel.Parse(page.NameLabel);
            var file = PageLabel.Parse(page.FileLabel);
            labels[i] = (name, folios[i]) switch
            {
                (null, { } folio) => OverFile(folio, file, page, problems),
                (null, null) => file,
                ({ } n, null) => n,
                ({ } n, { } f) when n.Means(f) => f,
                ({ } n, { } f) when n.Includes(f) => n,
                ({ } n, { } f) when page.NameLabelIsSure && LacksSection(n, f) => Noted(refinedNames, i, f),
                ({ } n, { } f) when page.NameLabelIsSure => OverFolio(n, f, page.Where, problems),
                (_, { } f) => Noted(overruledNames, i, f),
            };
        }

        ReportNames(pages, labels, overruledNames, "count the files", problems);
        ReportNames(pages, labels, refinedNames, "leave the section out", problems);
        if (
            overruledNames.Count
            > Enumerable.Range(0, pages.Count).Count(i => folios[i] is { } f && PageLabel.Parse(pages[i].Page.NameLabel)?.Means(f) == true)
        )
            ForgetCounts(pages, folios, labels);
        LabelForm.Align(labels, folios);
        LabelGaps.FillFromNeighbours(pages, labels, problems);
        TakeRepeated(pages, labels);
        ReportDuplicates(pages, labels, problems);
        ReportMissing(pages, labels, problems);
        return new SettledLabels(labels, problems);
    }

    // A folio label that several pages bear is misread on at least one of them, and nobody knows on which: it counts only where a name
    // agrees.
    private static PageLabel?[] TrustedFolios(IReadOnlyList<WitnessedPage> pages)
    {
        var folios = pages.Select(p => PageLabel.Parse(p.FolioLabel)).ToArray();
        var repeated = folios.OfType<PageLabel>().GroupBy(f => f.Key).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        for (var i = 0; i < folios.Length; i++)
        {
            if (folios[i] is { } folio && repeated.Contains(folio.Key) && PageLabel.Parse(pages[i].Page.NameLabel)?.Means(folio) != true)
                folios[i] = null;
        }

        if (PageOrder.AreCounted(pages.Select(p => p.Page)))
            DropUnordered(pages, folios);
        return folios;
    }

    // Files that are counted stand in the order of the paper: a folio label that runs against the most of them is a number of something
    // else, such as a teaser's. The longest run in order is kept.
    private static void DropUnordered(IReadOnlyList<WitnessedPage> pages, PageLabel?[] folios)
    {
        List<int> labelled =
        [
            .. Enumerable
                .Range(0, pages.Count)
                .Where(i => folios[i] is not null)
                .OrderBy(i => PageLabel.Parse(pages[i].Page.NameLabel)!.Number),
        ];
        var length = new int[labelled.Count];
        var before = new int[labelled.Count];
        for (var i = 0; i < labelled.Count; i++)
        {
            (length[i], before[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (length[j] >= length[i] && PageLabel.CompareInPrint(folios[labelled[j]]!, folios[labelled[i]]!) < 0)
                    (length[i], before[i]) = (length[j] + 1, j);
            }
        }

        var kept = new HashSet<int>();
        for (var at = length.Length == 0 ? -1 : Array.LastIndexOf(length, length.Max()); at >= 0; at = before[at])
            kept.Add(labelled[at]);
        foreach (var i in labelled.Where(i => !kept.Contains(i)))
            folios[i] = null;
    }

    // Two pages that both say 5, and nothing else says what they are, may well be two pages 5. What a whole issue says is no label.
    private static void TakeRepeated(IReadOnlyList<WitnessedPage> pages, PageLabel?[] labels)
    {
        var folios = pages.Select(p => PageLabel.Parse(p.FolioLabel)).ToArray();
        foreach (
            var same in Enumerable
                .Range(0, labels.Length)
                .Where(i => folios[i] is not null)
                .GroupBy(i => folios[i]!.Key)
                .Where(g => g.Count() == 2)
        )
        {
            foreach (var i in same.Where(i => labels[i] is null))
                labels[i] = folios[i];
        }
    }

    private static bool LacksSection(PageLabel name, PageLabel folio) =>
        name.Section.Length == 0 && folio.Section.Length > 0 && name.Number == folio.Number && name.Suffix == folio.Suffix;

    private static PageLabel Noted(List<int> list, int index, PageLabel label)
    {
        list.Add(index);
        return label;
    }

    private static PageLabel OverFile(PageLabel folio, PageLabel? label, SurveyedPage page, List<ImportProblem> problems)
    {
        if (label is not null && !label.Means(folio))
        {
            problems.Add(
                new ImportProblem(
                    Severity.Note,
                    "page-label-differs",
                    page.Where,
                    $"'{page.Where}' is labelled {label} in the {page.File.Format.Words.One} and {folio} in its folio; the folio was kept. Name the file by its label if that is wrong."
                )
            );
        }

        return folio;
    }

    private static PageLabel OverFolio(PageLabel name, PageLabel folio, string where, List<ImportProblem> problems)
    {
        problems.Add(
            new ImportProblem(
                Severity.Warning,
                "page-label-differs",
                where,
                $"'{where}' is page {name} by its name and {folio} by its folio; the name was kept. Rename the file if the folio is right."
            )
        );
        return name;
    }

    private static void ReportNames(
        IReadOnlyList<WitnessedPage> pages,
        PageLabel?[] labels,
        List<int> overruled,
        string what,
        List<ImportProblem> problems
    )
    {
        if (overruled.Count == 0)
            return;
        var examples = string.Join(", ", overruled.Take(ShownExamples).Select(i => $"'{pages[i].Page.Where}' is {labels[i]}"));
        problems.Add(
            new ImportProblem(
                Severity.Note,
                "page-label-differs",
                pages[overruled[0]].Page.Where,
                $"The names of {overruled.Count} files {what}; the folios were kept: {examples}{(overruled.Count > ShownExamples ? " …" : "")}. "
                    + "Name the files by their labels if that is wrong."
            )
        );
    }

    // Where more folios than not showed that the names only count files, a bare count is no label for the pages without a folio either.
    private static void ForgetCounts(IReadOnlyList<WitnessedPage> pages, PageLabel?[] folios, PageLabel?[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (folios[i] is null && pages[i].Page is { NameLabel: not null, NameLabelIsSure: false } page)
                labels[i] = PageLabel.Parse(page.FileLabel);
        }
    }

    private static void ReportDuplicates(IReadOnlyList<WitnessedPage> pages, PageLabel?[] labels, List<ImportProblem> problems)
    {
        foreach (
            var same in Enumerable
                .Range(0, labels.Length)
                .Where(i => labels[i] is not null)
                .GroupBy(i => labels[i]!.Key)
                .Where(g => g.Count() > 1)
        )
        {
            var where = string.Join("', '", same.Select(i => pages[i].Page.Where));
            problems.Add(
                new ImportProblem(
                    Severity.Warning,
                    "page-label-duplicate",
                    pages[same.First()].Page.Where,
                    $"Page {labels[same.First()]} comes {same.Count()} times: '{where}'. All were kept; remove the file that is too much, or name it by its label."
                )
            );
        }
    }

    private static void ReportMissing(IReadOnlyList<WitnessedPage> pages, PageLabel?[] labels, List<ImportProblem> problems)
    {
        List<int> missing = [.. Enumerable.Range(0, labels.Length).Where(i => labels[i] is null)];
        if (missing.Count == 0)
            return;
        problems.Add(
            new ImportProblem(
                Severity.Note,
                "page-label-missing",
                pages[missing[0]].Page.Where,
                $"{missing.Count} of {labels.Length} pages have no label in name, folio or {pages[missing[0]].Page.File.Format.Words.One}, the first of them '{pages[missing[0]].Page.Where}'. "
                    + "They are addressed by their position; name the files by their labels for addresses that last."
            )
        );
    }
}
