using Broadsheet.Import.Labels;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Pages;

namespace Broadsheet.Import.Sources;

/// <summary>Puts given pages beside the pages that are kept of their issue, so that all are read as one: a story that turns to a late page
/// is found whole.</summary>
internal static class JoinedSurvey
{
    /// <summary>The survey of the whole issue.</summary>
    /// <param name="given">The survey of the given pages.</param>
    /// <param name="read">The given pages as they were read by themselves; pages of the survey that are not among them belong to another
    /// day.</param>
    /// <param name="kept">The kept pages that stay, each with its file.</param>
    /// <param name="pathOf">Opens a kept file.</param>
    /// <param name="options">The options of the survey.</param>
    /// <param name="formats">What kept files are read by.</param>
    /// <exception cref="ArgumentException">A kept page has no file of a known format.</exception>
    public static SurveyedIssue Of(
        SurveyedIssue given,
        IReadOnlyList<Page> read,
        IReadOnlyList<Page> kept,
        Func<AssetHash, string> pathOf,
        ImportOptions options,
        IReadOnlyList<IImportFormat> formats
    )
    {
        var pages = kept.Select(p => Kept(p, pathOf, formats))
            .Concat(given.Pages.Select(p => Given(p, read)).OfType<SurveyedPage>())
            .ToList();
        IReadOnlyList<SurveyedPage> ordered = PageOrder.Sort(pages, p => PageLabel.Parse(p.Label));
        return given with
        {
            // The date is settled: what other folios bear must not part the issue again.
            DateWitness = DateWitness.Option,
            Pages = ordered,
            Fingerprint = SourceFingerprint.Of(given.Date, given.Edition, given.EditionLabel, ordered, options),
        };
    }

    /// <summary>The <see cref="Page.Source"/> that a kept page has after it was read again.</summary>
    public static string SourceOf(Page kept) => $"kept page {kept.Id}";

    private static SurveyedPage Kept(Page page, Func<AssetHash, string> pathOf, IReadOnlyList<IImportFormat> formats)
    {
        var (file, format) =
            page.Pdf is { } kept && formats.FirstOrDefault(f => f.MediaType == kept.MediaType) is { } known
                ? (kept, known)
                : throw new ArgumentException($"Page {page.Id} is kept without a file that can be read again.", nameof(page));
        return new()
        {
            File = new()
            {
                Path = pathOf(file.Hash),
                Name = SourceOf(page),
                Length = file.Length,
                Hash = file.Hash,
                Format = format,
            },
            PageIndex = 0,
            PageCount = 1,
            NameLabel = page.Label,
            NameLabelIsSure = page.Label is not null,
        };
    }

    // What the first reading settled holds; the halves of a spread are found again.
    private static SurveyedPage? Given(SurveyedPage page, IReadOnlyList<Page> read)
    {
        if (read.FirstOrDefault(p => p.Source == page.Where) is { } whole)
            return page with { NameLabel = whole.Label, NameLabelIsSure = whole.Label is not null };
        return read.Any(p => p.Source?.StartsWith(page.Where + ", ", StringComparison.Ordinal) == true) ? page : null;
    }
}
