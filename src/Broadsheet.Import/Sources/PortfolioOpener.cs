using System.Globalization;
using Broadsheet.Import.Faults;
using Broadsheet.Import.Naming;
using Broadsheet.Import.Pages;
using Broadsheet.Import.Pdf;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Sources;

/// <summary>Takes the PDFs out of portfolios, to be read as if they lay in a folder of that name. What is inside a file inside is left
/// there, and told.</summary>
internal sealed class PortfolioOpener(IPdfEngine engine, ImportOptions options, NameAliases work)
{
    /// <summary>All that is taken out of one file, in bytes.</summary>
    private const long MostBytes = 4L << 30;

    /// <summary>What to say of a file that holds PDFs; null where it holds none.</summary>
    public static ImportProblem? Note(string name, PdfSummary summary) =>
        summary.Attachments.Count == 0 ? null
        : summary.IsPortfolio
            ? new(
                Severity.Warning,
                "pdf-portfolio",
                name,
                $"'{name}' is a portfolio: the {Count(summary)} inside it were taken for the pages, and its cover sheet was left out. "
                    + "Look whether they are all pages; else save those that are as files and import these."
            )
        : Unread(name, summary);

    /// <summary>What to say of PDFs that were left inside a file.</summary>
    public static ImportProblem Unread(string name, PdfSummary summary) =>
        new(
            Severity.Warning,
            "pdf-attachments-unread",
            name,
            $"'{name}' contains {Count(summary)}, attached to it, that were not read, such as '{PrintableName.Show(summary.Attachments[0].Name)}'. "
                + "If they are pages, save them as files and import these."
        );

    /// <summary>The files of a portfolio, or what is wrong with them.</summary>
    public async Task<IReadOnlyList<(FoundFile? File, ImportProblem? Problem)>> OpenAsync(
        FoundFile portfolio,
        PdfSummary summary,
        CancellationToken cancellationToken
    )
    {
        var opened = new List<(FoundFile?, ImportProblem?)>();
        var bytes = 0L;
        foreach (var attachment in summary.Attachments)
        {
            var name = $"{portfolio.Name}/{PrintableName.Show(attachment.Name)}";
            try
            {
                var content = await engine.ReadAttachmentAsync(
                    new PdfSource(portfolio.OpenPath, options.Password),
                    attachment.Index,
                    cancellationToken
                );
                bytes += content.Length;
                if (bytes > MostBytes)
                {
                    opened.Add(
                        (
                            null,
                            new(
                                Severity.Error,
                                "pdf-attachments-unread",
                                name,
                                $"'{name}' and what follows it in the portfolio was not read: it is too much. Save the files in it and import them."
                            )
                        )
                    );
                    break;
                }

                var path = work.NewFile(".pdf");
                await File.WriteAllBytesAsync(path, content, cancellationToken);
                opened.Add(
                    (new FoundFile(path, portfolio.Folders, LastPart(attachment.Name), name) { IsInFolder = portfolio.IsInFolder }, null)
                );
            }
            catch (Exception e) when (PageSteps.IsOfTheFile(e))
            {
                opened.Add((null, FaultProblems.Problem(PageSteps.Fault(e), portfolio.OpenPath, name)));
            }
        }

        return opened;
    }

    private static string Count(PdfSummary summary) =>
        summary.Attachments.Count == 1 ? "1 PDF" : string.Create(CultureInfo.InvariantCulture, $"{summary.Attachments.Count} PDFs");

    private static string LastPart(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
}
