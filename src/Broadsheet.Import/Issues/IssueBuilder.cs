using System.Globalization;
using Broadsheet.Import.Labels;
using Broadsheet.Import.Pages;
using Broadsheet.Import.Surveys;
using Broadsheet.Layout;
using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Pages.Printed;

namespace Broadsheet.Import.Issues;

/// <summary>Makes an issue of pages that were read: settles labels and order, finds the articles, cuts the photographs.</summary>
internal sealed class IssueBuilder(
    SurveyedIssue survey,
    ImportOptions options,
    IAssetSink assets,
    IProgress<ImportProgress>? progress,
    PageSteps steps
)
{
    private const string MasterType = "image/tiff";

    /// <summary>The issues of these pages: one, or several where the date came from folios and they bear several.</summary>
    public async Task<IReadOnlyList<ImportedIssue>> BuildAsync(
        IReadOnlyList<ReadPage> pages,
        IReadOnlyList<ImportProblem> problems,
        CancellationToken cancellationToken
    )
    {
        Tell(ImportStep.FindArticles, pages.Count);
        var found = problems.ToList();
        // What pages say of themselves settles which of them make the issue; only those are laid out.
        (pages, var reading) = steps.TryTogether(PageStep.Layout, pages, found, own => Read(own, cancellationToken));
        problems = found;
        var once = RepeatedPages.Drop(pages, [.. reading.Facts.Select(p => p.Label)], found);
        if (once.Count < pages.Count)
            (pages, reading) = (once, Read(once, cancellationToken));
        if (survey.DateWitness != DateWitness.Folio)
            return [await BuildOneAsync(survey.Date, reading, problems, cancellationToken)];

        var dates = FolioDates.Part(survey.Date, [.. reading.Facts.Select(p => (DateOf(p, survey.Date), p.Label))]);
        var days = pages.Select((page, i) => (Page: page, Date: dates[i])).GroupBy(p => p.Date, p => p.Page).OrderBy(g => g.Key).ToList();
        var issues = new List<ImportedIssue>();
        foreach (var day in days)
        {
            List<ReadPage> own = [.. day];
            // Problems of no page, or of a page that was not read, go with the day of the survey.
            List<ImportProblem> ownProblems =
            [
                .. problems.Where(p => (days.Find(d => d.Any(r => r.Surveyed.Where == p.Where))?.Key ?? survey.Date) == day.Key),
            ];
            if (days.Count > 1)
                ownProblems.Add(Parted(days.Select(d => d.Key)));
            var ownReading = days.Count == 1 ? reading : Read(own, cancellationToken);
            issues.Add(await BuildOneAsync(day.Key, ownReading, ownProblems, cancellationToken));
        }

        return issues;
    }

    private IssueReading Read(IReadOnlyList<ReadPage> pages, CancellationToken cancellationToken) =>
        IssueReading.Of(pages, options.Stylebook, cancellationToken);

    private static ImportProblem Parted(IEnumerable<DateOnly> dates) =>
        new(
            Severity.Note,
            "issues-several",
            "",
            $"The folios bear several dates, each an issue of its own: {string.Join(", ", dates.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}. "
                + "Give --date to make one issue of them."
        );

    private async Task<ImportedIssue> BuildOneAsync(
        DateOnly date,
        IssueReading reading,
        IReadOnlyList<ImportProblem> earlier,
        CancellationToken cancellationToken
    )
    {
        var late = new List<ImportProblem>();
        // The one layout of the issue: of the pages that belong to it, in their order, by their labels.
        var (_, (order, found)) = steps.TryTogether(PageStep.Assemble, reading.Pages, late, own =>
        {
            var first = ReferenceEquals(own, reading.Pages) ? reading : Read(own, cancellationToken);
            var ordered = SettledReading.Of(first, sorted => Read(sorted, cancellationToken));
            return Tuple.Create(ordered, ordered.Reading.Assemble(ordered.Labels, cancellationToken));
        });
        var (pages, facts, settled) = (order.Reading.Pages, order.Reading.Facts, order.Settled);
        var language = options.Language ?? order.Reading.Language;
        // Before the masters go to the sink, which may move them away.
        var articles = await CutAsync(pages, found.Articles, late, cancellationToken);
        var made = await MakePagesAsync(pages, settled.Labels, facts, found, late, cancellationToken);
        return new ImportedIssue
        {
            Date = date,
            DatePrecision = PrecisionOf(date, facts),
            Edition = survey.Edition,
            EditionLabel = survey.EditionLabel,
            Number = IssueFacts.Most(facts.Select(f => f.IssueNumber)),
            PublicationName = IssueFacts.PublicationName(facts),
            NameplateIsDrawn = facts.Any(f => f.NameplateIsDrawn),
            Language = language,
            TurnsLeft = PageTurn.IsLeft(language, pages.Select(p => p.Marks!)),
            Pages = made,
            Articles = articles,
            Problems =
            [
                .. earlier,
                .. RepeatedProblems.Merge(late),
                .. pages
                    .Where(p => p.Finished is null)
                    .Select(p => TextPresence.Problem(p.Marks!, p.Ink, p.Surveyed))
                    .OfType<ImportProblem>(),
                .. settled.Problems,
                .. LabelSequence.Gaps(settled.Labels) is { } gaps ? [gaps] : Array.Empty<ImportProblem>(),
                .. FolioDates.Compare(date, survey.DateWitness, [.. facts.Select((f, i) => (DateOf(f, date), pages[i].Surveyed.Where))]),
                .. found.Problems.Select(p => p with { Where = WhereOf(p.Where, pages) }),
            ],
            SourceFingerprint = survey.Fingerprint,
        };
    }

    private DateOnly? DateOf(PageFacts page, DateOnly issue) =>
        FolioDates.OfIssue(page.Date, page.DatePrecision, issue, survey.DatePrecision);

    private DatePrecision PrecisionOf(DateOnly date, IReadOnlyList<PageFacts> facts) =>
        date == survey.Date ? survey.DatePrecision
        : facts.Any(f => f.Date == date) && facts.All(f => f.Date != date || f.DatePrecision == DatePrecision.Month) ? DatePrecision.Month
        : DatePrecision.Day;

    private async Task<IReadOnlyList<Article>> CutAsync(
        IReadOnlyList<ReadPage> pages,
        IReadOnlyList<Article> articles,
        List<ImportProblem> problems,
        CancellationToken cancellationToken
    )
    {
        var cutter = new PhotographCutter(pages, assets, steps, problems);
        var cut = new List<Article>(articles.Count);
        foreach (var article in articles)
        {
            if (article.Figures.Any())
                Tell(ImportStep.CutPhotographs, pages.Count, pages[article.FirstPage - 1].Surveyed.Where);
            cut.Add(await cutter.CutAsync(article, cancellationToken));
        }

        return cut;
    }

    private async Task<IReadOnlyList<Page>> MakePagesAsync(
        IReadOnlyList<ReadPage> pages,
        IReadOnlyList<PageLabel?> labels,
        IReadOnlyList<PageFacts> facts,
        LayoutResult found,
        List<ImportProblem> problems,
        CancellationToken cancellationToken
    )
    {
        var ids = PageIds.Of(labels);
        var made = new List<Page>(pages.Count);
        for (var i = 0; i < pages.Count; i++)
        {
            var marks = pages[i].Marks!;
            made.Add(
                new Page
                {
                    Sequence = i + 1,
                    Id = ids[i],
                    Label = labels[i]?.Text,
                    Name = facts[i].Name,
                    Section = facts[i].Section ?? (labels[i]?.Section is { Length: > 0 } letter ? letter : null),
                    Width = marks.Width,
                    Height = marks.Height,
                    Furniture = found.Furniture[i],
                    Images = await KeepImagesAsync(pages[i], cancellationToken),
                    Text = await KeepTextAsync(found.Texts[i], pages[i].Surveyed, problems, cancellationToken),
                    Pdf = pages[i].PageFile,
                    Source = pages[i].Surveyed.Where,
                }
            );
        }

        return made;
    }

    private async Task<PageImages?> KeepImagesAsync(ReadPage page, CancellationToken cancellationToken)
    {
        if (page.MasterPath is null)
            return null;
        var length = new FileInfo(page.MasterPath).Length;
        var hash = await assets.AddFileAsync(page.MasterPath, cancellationToken);
        return new PageImages
        {
            Master = new AssetReference
            {
                Hash = hash,
                MediaType = MasterType,
                Length = length,
                Width = page.MasterWidth,
                Height = page.MasterHeight,
            },
            Previews = page.Previews,
        };
    }

    private async Task<AssetReference?> KeepTextAsync(
        PageText text,
        SurveyedPage page,
        List<ImportProblem> problems,
        CancellationToken cancellationToken
    )
    {
        if (text.Flows.Count == 0 || steps.Try(PageStep.KeepText, page, problems, () => PageTextCodec.Write(text)) is not { } bytes)
            return null;
        return new AssetReference
        {
            Hash = await assets.AddAsync(bytes, cancellationToken),
            MediaType = PageTextCodec.MediaType,
            Length = bytes.Length,
        };
    }

    private static string WhereOf(string position, IReadOnlyList<ReadPage> pages) =>
        int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= pages.Count
            ? pages[number - 1].Surveyed.Where
            : position;

    private void Tell(ImportStep step, int pages, string where = "") => progress?.Report(new ImportProgress(step, where, pages, pages));
}
