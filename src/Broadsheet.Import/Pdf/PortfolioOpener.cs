using System.Globalization;
using Broadsheet.Import.Faults;
using Broadsheet.Import.Naming;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Pdf;

/// <summary>Takes the PDFs out of a portfolio, to be read as if they lay in a folder of that name. What is inside a file inside is left
/// there, and told.</summary>
/// <param name="engine">Reads the portfolio.</param>
/// <param name="format">The format of the portfolio.</param>
/// <param name="source">The portfolio.</param>
/// <param name="name">Its name for people.</param>
/// <param name="summary">What is known of it.</param>
internal sealed class PortfolioOpener(IPdfEngine engine, IImportFormat format, PdfSource source, string name, PdfSummary summary)
{
    /// <summary>All that is taken out of one file, in bytes.</summary>
    private const long MostBytes = 4L << 30;

    /// <summary>What to say of the PDFs inside; null where there are none.</summary>
    /// <param name="mayOpen">True where they may be taken out.</param>
    public ImportProblem? Note(bool mayOpen) =>
        summary.Attachments.Count == 0 ? null
        : mayOpen && summary.IsPortfolio
            ? new(
                Severity.Warning,
                "pdf-portfolio",
                name,
                $"'{name}' is a portfolio: the {Count()} inside it were taken for the pages, and its cover sheet was left out. "
                    + "Look whether they are all pages; else save those that are as files and import these."
            )
        : new(
            Severity.Warning,
            "pdf-attachments-unread",
            name,
            $"'{name}' contains {Count()}, attached to it, that were not read, such as '{PrintableName.Show(summary.Attachments[0].Name)}'. "
                + "If they are pages, save them as files and import these."
        );

    /// <summary>The files of the portfolio, or what is wrong with them.</summary>
    public async Task<IReadOnlyList<InsideFile>> OpenAsync(Func<string> newFile, CancellationToken cancellationToken)
    {
        var opened = new List<InsideFile>();
        var bytes = 0L;
        foreach (var attachment in summary.Attachments)
        {
            var (fileName, shown) = (LastPart(attachment.Name), $"{name}/{PrintableName.Show(attachment.Name)}");
            try
            {
                var content = await engine.ReadAttachmentAsync(source, attachment.Index, cancellationToken);
                bytes += content.Length;
                if (bytes > MostBytes)
                {
                    opened.Add(new(null, fileName, shown, TooMuch(shown)));
                    break;
                }

                var path = newFile();
                await File.WriteAllBytesAsync(path, content, cancellationToken);
                opened.Add(new(path, fileName, shown));
            }
            catch (Exception e) when (FileFaults.IsOfTheFile(e))
            {
                opened.Add(new(null, fileName, shown, FaultProblems.Problem(FileFaults.Of(e, format), source.Path, shown)));
            }
        }

        return opened;
    }

    private static ImportProblem TooMuch(string shown) =>
        new(
            Severity.Error,
            "pdf-attachments-unread",
            shown,
            $"'{shown}' and what follows it in the portfolio was not read: it is too much. Save the files in it and import them."
        );

    private string Count() =>
        summary.Attachments.Count == 1 ? "1 PDF" : string.Create(CultureInfo.InvariantCulture, $"{summary.Attachments.Count} PDFs");

    private static string LastPart(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
