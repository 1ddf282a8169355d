using Broadsheet.Import;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Model.Reading;
using Broadsheet.Store;
using Broadsheet.Workflow.Matching;
using Broadsheet.Workflow.Publications;

namespace Broadsheet.Workflow.Ingest;

/// <summary>Makes a publication of what its first import tells, and compares later imports with what is kept.</summary>
internal sealed class NewPublication(IIssueStore store)
{
    // BCP 47: "undetermined".
    private const string UnknownLanguage = "und";

    public async Task<(Publication Publication, IReadOnlyList<ImportProblem> Notes)> FindOrMakeAsync(
        ImportedIssue imported,
        ImportRequest request,
        CancellationToken cancellationToken
    )
    {
        var slug = request.Publication;
        if (await store.FindPublicationAsync(slug, cancellationToken) is { } kept)
        {
            kept = await FillGapsAsync(kept, imported, cancellationToken);
            return (kept, Differences(kept, imported, request));
        }

        var notes = new List<ImportProblem>();
        if (request.Name is null && imported.PublicationName is null)
        {
            notes.Add(
                new(
                    Severity.Warning,
                    "publication-name-unknown",
                    "",
                    (
                        imported.NameplateIsDrawn
                            ? "The nameplate is drawn as outlines or as a picture, and no folio tells the name for sure"
                            : "No nameplate could be read for sure"
                    ) + $", so the publication is called '{slug}'. Say its name: broadsheet publication set {slug} --name …"
                )
            );
        }

        if (request.Options.Language is null && imported.Language is null)
        {
            notes.Add(
                new(
                    Severity.Warning,
                    "publication-language-unknown",
                    "",
                    $"There is too little text to tell its language. Say it: broadsheet publication set {slug} --language …"
                )
            );
        }

        var publication = await new SetPublication(store).RunAsync(
            slug,
            new()
            {
                Name = request.Name ?? OneLine(imported.PublicationName) ?? slug.ToString(),
                Language = request.Options.Language ?? imported.Language ?? UnknownLanguage,
                Direction = imported.TurnsLeft ? ReadingDirection.RightToLeft : ReadingDirection.LeftToRight,
            },
            cancellationToken
        );
        return (publication, notes);
    }

    // What the first import could not tell, a later one may.
    private async Task<Publication> FillGapsAsync(Publication kept, ImportedIssue imported, CancellationToken cancellationToken)
    {
        var facts = new PublicationFacts
        {
            Name = kept.Name == kept.Slug.ToString() ? OneLine(imported.PublicationName) : null,
            Language = kept.Language == UnknownLanguage ? imported.Language : null,
        };
        return facts == new PublicationFacts() ? kept : await new SetPublication(store).RunAsync(kept.Slug, facts, cancellationToken);
    }

    private static List<ImportProblem> Differences(Publication kept, ImportedIssue imported, ImportRequest request)
    {
        var notes = new List<ImportProblem>();
        // A nameplate is drawn lettering and may be read with a word too many or too few; only another name altogether is worth a word.
        var read = ArticleText.Normalise(request.Name ?? imported.PublicationName ?? "");
        var known = ArticleText.Normalise(kept.Name);
        if (!read.Contains(known, StringComparison.Ordinal) && !known.Contains(read, StringComparison.Ordinal))
        {
            notes.Add(
                new(
                    Severity.Note,
                    "publication-name-kept",
                    "",
                    $"The pages are of '{OneLine(request.Name ?? imported.PublicationName)}', but {kept.Slug} is called '{kept.Name}' and stays so. "
                        + $"Is it the right publication? To change the name: broadsheet publication set {kept.Slug} --name …"
                )
            );
        }

        if (request.Options.Language is null && imported.Language is not null && Primary(imported.Language) != Primary(kept.Language))
        {
            notes.Add(
                new(
                    Severity.Warning,
                    "issue-language-differs",
                    "",
                    $"The text looks like '{imported.Language}', but {kept.Slug} is in '{kept.Language}', which is kept. "
                        + "Is it the right publication? If only this issue differs, import it with --language."
                )
            );
        }

        return notes;
    }

    private static string Primary(string tag) => tag.Split('-')[0];

    private static string? OneLine(string? name)
    {
        var line = LineJoiner.OneLine(name ?? "");
        return line.Length > 0 ? line : null;
    }
}
