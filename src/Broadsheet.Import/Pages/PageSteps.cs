using Broadsheet.Import.Faults;
using Broadsheet.Import.Naming;
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
    /// <summary>Most pages that are set apart because they fail only together with others; then all go on without stories.</summary>
    private const int MostParted = 8;

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
            using var span = ImportSpans.Start(NameOf(step), WhereHeard(page));
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
            using var span = IsOfOneThread(step)
                ? ImportSpans.Measure(NameOf(step), WhereHeard(page))
                : new MeasuredSpan(ImportSpans.Start(NameOf(step), WhereHeard(page)), isOfOneThread: false);
            before?.Invoke(step, page.Where);
            return make();
        }
        catch (Exception e) when (IsOfThePage(e, step, page))
        {
            problems.Add(Problem(e, step, page));
            return null;
        }
    }

    /// <summary>Runs a step over pages together. Where it fails, the pages that make it fail, alone or with those before them, go on
    /// without their marks, and it runs again.</summary>
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
        // First those that fail one by one; then, where something between pages is wrong, one of these after the other.
        List<ReadPage> rest = [.. pages.Select(page => Try(step, page.Surveyed, problems, () => make([page])) is null ? Bare(page) : page)];
        if (!rest.SequenceEqual(pages) && TryTogether(step, rest, make) is { } second)
            return (rest, second);
        for (var parted = 0; parted < MostParted && rest.Exists(p => !IsBare(p)); parted++)
        {
            var at = LastNeeded(step, rest, make);
            problems.Add(Problem(new InvalidOperationException("only together with other pages"), step, rest[at].Surveyed));
            rest[at] = Bare(rest[at]);
            if (TryTogether(step, rest, make) is { } third)
                return (rest, third);
        }
        foreach (var page in rest.Where(p => !IsBare(p)))
            problems.Add(Problem(new InvalidOperationException("only together with other pages"), step, page.Surveyed));
        rest = [.. rest.Select(Bare)];
        return (rest, make(rest));
    }

    /// <summary>Of pages that are well alone and not together, the index of the last that it takes to make them fail.</summary>
    private int LastNeeded<T>(PageStep step, List<ReadPage> pages, Func<IReadOnlyList<ReadPage>, T> make)
        where T : class
    {
        var (well, fails) = (1, pages.Count);
        while (fails - well > 1)
        {
            var middle = (well + fails) / 2;
            if (TryTogether(step, pages[..middle], make) is null)
                fails = middle;
            else
                well = middle;
        }
        return fails - 1;
    }

    private T? TryTogether<T>(PageStep step, IReadOnlyList<ReadPage> pages, Func<IReadOnlyList<ReadPage>, T> make)
        where T : class
    {
        try
        {
            using var span = ImportSpans.Measure(NameOf(step));
            foreach (var page in pages.Where(p => !IsBare(p)))
                before?.Invoke(step, page.Surveyed.Where);
            return make(pages);
        }
        catch (Exception e) when (FileFaults.IsOfTheFile(e))
        {
            // The pages are tried one by one then, which tells the problem.
            return null;
        }
    }

    // The image library works on threads of its own, whose time nobody tells.
    private static bool IsOfOneThread(PageStep step) => step is PageStep.Trust or PageStep.Layout or PageStep.Assemble or PageStep.KeepText;

    private static string WhereHeard(SurveyedPage page) => ImportSpans.IsHeard ? page.Where : "";

    private static string NameOf(PageStep step) =>
        step switch
        {
            PageStep.Read => "import.read",
            PageStep.Trust => "import.trust",
            PageStep.Layout => "import.settle",
            PageStep.Assemble => "import.articles",
            PageStep.Master => "import.master",
            PageStep.Previews => "import.previews",
            PageStep.Photographs => "import.photographs",
            PageStep.Photograph => "import.photograph",
            PageStep.Cut => "import.cut",
            PageStep.Thumbnail => "import.thumbnail",
            PageStep.KeepPageFile => "import.page-file",
            PageStep.KeepText => "import.text",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
        };

    private static bool IsBare(ReadPage page) => page.Marks is { Glyphs.Length: 0, Paths.Count: 0, Pictures.Count: 0 };

    private static ReadPage Bare(ReadPage page) =>
        IsBare(page)
            ? page
            : page with
            {
                Marks = new PageMarks { Width = page.Marks!.Width, Height = page.Marks.Height },
                Ink = PageInk.Unknown,
            };

    // A disk that fails while the file itself can be read is everybody's; so is an engine that was closed.
    private static bool IsOfThePage(Exception e, PageStep step, SurveyedPage page) =>
        e switch
        {
            IOException or UnauthorizedAccessException => step is PageStep.Read or PageStep.KeepPageFile && !CanRead(page.File.Path),
            _ => FileFaults.IsOfTheFile(e),
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
        var (where, words) = (page.Where, page.File.Format.Words);
        if (e is IOException or UnauthorizedAccessException)
        {
            return new(
                Severity.Error,
                "file-unreadable",
                where,
                $"'{where}' can't be read any more: {PrintableName.Show(e.Message)} Give the program the right to read it, or copy the file again, and import it."
            );
        }
        if (e is UnreadableException fault)
        {
            return step == PageStep.KeepPageFile
                ? new(
                    Severity.Warning,
                    $"page-{words.Key}-missing",
                    where,
                    $"'{where}' has no page {words.One} for readers: {FaultProblems.Message(fault.Message, page.File.Path)}"
                )
                : FaultProblems.Problem(fault, page.File.Path, where);
        }
        var reason = FileFaults.Reason(e);
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
            PageStep.KeepPageFile => new(
                Severity.Warning,
                $"page-{words.Key}-missing",
                where,
                $"'{where}' has no page {words.One} for readers: making it failed ({reason}). Deliver it as a file of one page."
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
}
