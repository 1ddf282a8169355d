using Broadsheet.Import.Faults;
using Broadsheet.Import.Naming;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Surveys;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Pages;

/// <summary>
/// Runs the steps of the pages of an import. This is the one place where what a page, picture or file does wrong is caught: the step makes
/// nothing, a problem tells file, page, cause and cure, and all else goes on. What is not the page's fault goes up: the wish to stop, and a
/// failing disk.
/// </summary>
/// <param name="before">Called before each step, with file and page; tests make steps fail here.</param>
internal sealed class PageSteps(Action<PageStep, string>? before = null)
{
    private const int MostReason = 200;

    /// <summary>Runs a step.</summary>
    /// <returns>What it made; null where it failed.</returns>
    /// <param name="step">Which.</param>
    /// <param name="page">Of which page.</param>
    /// <param name="problems">Told when it fails.</param>
    /// <param name="make">The step.</param>
    public async Task<T?> TryAsync<T>(PageStep step, SurveyedPage page, ICollection<ImportProblem> problems, Func<Task<T>> make)
        where T : class?
    {
        try
        {
            before?.Invoke(step, page.Where);
            return await make();
        }
        catch (Exception e) when (IsOfThePage(e, step, page))
        {
            problems.Add(Problem(e, step, page));
            return null;
        }
    }

    /// <inheritdoc cref="TryAsync"/>
    public T? Try<T>(PageStep step, SurveyedPage page, ICollection<ImportProblem> problems, Func<T> make)
        where T : class?
    {
        try
        {
            before?.Invoke(step, page.Where);
            return make();
        }
        catch (Exception e) when (IsOfThePage(e, step, page))
        {
            problems.Add(Problem(e, step, page));
            return null;
        }
    }

    /// <summary>Runs a step over pages together. Where it fails, the pages that make it fail alone go on without their marks, and it runs
    /// again.</summary>
    /// <returns>The pages as they went in, and what was made of them.</returns>
    /// <param name="step">Which.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="problems">Told of the pages that made it fail.</param>
    /// <param name="make">The step; of pages without marks it must succeed.</param>
    public (IReadOnlyList<ReadPage> Pages, T Made) TryTogether<T>(
        PageStep step,
        IReadOnlyList<ReadPage> pages,
        ICollection<ImportProblem> problems,
        Func<IReadOnlyList<ReadPage>, T> make
    )
        where T : class
    {
        if (TryTogether(step, pages, make) is { } made)
            return (pages, made);
        // Pages that fail one by one; where each is well alone, something between them is wrong and nobody knows of which.
        List<ReadPage> rest = [.. pages.Select(page => Try(step, page.Surveyed, problems, () => make([page])) is null ? Bare(page) : page)];
        if (!rest.SequenceEqual(pages) && TryTogether(step, rest, make) is { } second)
            return (rest, second);
        foreach (var page in rest.Where(p => !IsBare(p)))
            problems.Add(Problem(new InvalidOperationException("only together with the other pages"), step, page.Surveyed));
        rest = [.. rest.Select(Bare)];
        return (rest, make(rest));
    }

    private T? TryTogether<T>(PageStep step, IReadOnlyList<ReadPage> pages, Func<IReadOnlyList<ReadPage>, T> make)
        where T : class
    {
        try
        {
            foreach (var page in pages.Where(p => !IsBare(p)))
                before?.Invoke(step, page.Surveyed.Where);
            return make(pages);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            // The pages are tried one by one then, which tells the problem.
            return null;
        }
    }

    private static bool IsBare(ReadPage page) => page.Marks is { Glyphs.Length: 0, Paths.Count: 0, Pictures.Count: 0 };

    private static ReadPage Bare(ReadPage page) =>
        IsBare(page)
            ? page
            : page with
            {
                Marks = new PageMarks { Width = page.Marks!.Width, Height = page.Marks.Height },
                Ink = PageInk.Unknown,
            };

    /// <summary>True for what a file from outside can bring about, whatever it is; false for the wish to stop, an engine that was closed,
    /// and a failing disk.</summary>
    public static bool IsOfTheFile(Exception e) =>
        e is not (OperationCanceledException or ObjectDisposedException or IOException or UnauthorizedAccessException);

    /// <summary>What an engine says of a file, also where it failed in a way of which it does not know.</summary>
    public static PdfException Fault(Exception e) =>
        e as PdfException
        ?? new PdfException(
            PdfFault.EngineFailed,
            $"It made the PDF engine fail ({Reason(e)}). Export it again, from another program if need be.",
            e
        );

    // A disk that fails while the file itself can be read is everybody's; so is an engine that was closed.
    private static bool IsOfThePage(Exception e, PageStep step, SurveyedPage page) =>
        e switch
        {
            IOException or UnauthorizedAccessException => step is PageStep.Read or PageStep.KeepPdf && !CanRead(page.File.Path),
            _ => IsOfTheFile(e),
        };

    private static bool CanRead(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return file.ReadByte() >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static ImportProblem Problem(Exception e, PageStep step, SurveyedPage page)
    {
        var where = page.Where;
        if (e is IOException or UnauthorizedAccessException)
        {
            return new(
                Severity.Error,
                "file-unreadable",
                where,
                $"'{where}' can't be read any more: {PrintableName.Show(e.Message)} Give the program the right to read it, or copy the file again, and import it."
            );
        }
        if (e is PdfException fault)
        {
            return step == PageStep.KeepPdf
                ? new(
                    Severity.Warning,
                    "page-pdf-missing",
                    where,
                    $"'{where}' has no page PDF for readers: {FaultProblems.Message(fault.Message, page.File.Path)}"
                )
                : FaultProblems.Problem(fault, page.File.Path, where);
        }
        var reason = Reason(e);
        return step switch
        {
            PageStep.Read => new(
                Severity.Error,
                "page-not-read",
                where,
                $"'{where}' was not imported: reading it failed ({reason}). Export it again, from another program if need be."
            ),
            PageStep.Trust => new(
                Severity.Warning,
                "text-not-checked",
                where,
                $"'{where}': whether its text is what it shows could not be checked ({reason}). Compare its stories with the page."
            ),
            PageStep.Layout or PageStep.Assemble => new(
                Severity.Error,
                "page-not-laid-out",
                where,
                $"'{where}': finding its stories failed ({reason}). Its facsimile is kept without stories; export it again, from another program if need be."
            ),
            PageStep.Master => new(
                Severity.Error,
                "page-not-drawn",
                where,
                $"'{where}': no picture can be made of it ({reason}). Its text is kept; check the page size that it was exported with."
            ),
            PageStep.Previews => new(
                Severity.Error,
                "page-previews-missing",
                where,
                $"'{where}': its facsimile could not be made smaller for readers ({reason}). Its text is kept; check the page size that it was exported with."
            ),
            PageStep.Photographs or PageStep.Photograph or PageStep.Cut => new(
                Severity.Warning,
                "photograph-missing",
                where,
                $"'{where}': a file of a photograph could not be made ({reason}). Its story is kept and the facsimile shows it; export the page again with the picture embedded anew."
            ),
            PageStep.Thumbnail => new(
                Severity.Note,
                "thumbnail-missing",
                where,
                $"'{where}': a photograph could not be made smaller for lists ({reason}). The photograph itself is kept; export the page again if it looks damaged."
            ),
            PageStep.KeepPdf => new(
                Severity.Warning,
                "page-pdf-missing",
                where,
                $"'{where}' has no page PDF for readers: making it failed ({reason}). Deliver it as a file of one page."
            ),
            PageStep.KeepText => new(
                Severity.Warning,
                "page-text-missing",
                where,
                $"'{where}': where its words stand could not be kept ({reason}). Its stories are kept, but hits are not marked on the page; export it again."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
        };
    }

    // The image library tells the last cause in its last line.
    private static string Reason(Exception e)
    {
        var lines = e.Message.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var reason = PrintableName.Show(lines is [.., var last] ? last.TrimEnd('.') : e.GetType().Name);
        return reason.Length <= MostReason ? reason : reason[..MostReason] + "…";
    }
}
