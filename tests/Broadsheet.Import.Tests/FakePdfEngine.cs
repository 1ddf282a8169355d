using System.Globalization;
using Broadsheet.Import.Pdf;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests;

/// <summary>
/// Reads "PDFs" of a few lines that tests write: <c>%PDF</c>, then <c>pages 3</c>, <c>labels i ii iii</c>, <c>encrypted</c>,
/// <c>fault TooSlow</c>
/// (of the file), <c>fault 2 PageDamaged</c> (of a page, counted from 1), <c>undrawn 2</c>,
/// <c>splitfault</c>. Pages are white with one grey box.
/// </summary>
internal sealed class FakePdfEngine : IPdfEngine
{
    private int _running;

    public int Parallelism => 2;

    /// <summary>The most calls that ever ran at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Requests to read a page, in order of arrival.</summary>
    public List<(string File, int Page, PageRequest Request)> Reads { get; } = [];

    public static void Write(string path, params string[] lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Join('\n', ["%PDF-1.7", $"% {Path.GetFileName(path)}", .. lines]));
    }

    public Task<PdfSummary> InspectAsync(PdfSource source, CancellationToken cancellationToken)
    {
        var spec = Read(source);
        return Task.FromResult(new PdfSummary(spec.Pages, spec.Labels, spec.Encrypted));
    }

    public Task<byte[]> ReadAttachmentAsync(PdfSource source, int index, CancellationToken cancellationToken) =>
        throw new PdfException(PdfFault.NotReadable, "It holds no files.");

    public async Task<SourcePage> ReadPageAsync(PdfSource source, int pageIndex, PageRequest request, CancellationToken cancellationToken)
    {
        lock (Reads)
        {
            Reads.Add((Path.GetFileName(source.Path), pageIndex, request));
            MostAtOnce = Math.Max(MostAtOnce, ++_running);
        }

        try
        {
            await Task.Yield();
            var spec = Read(source);
            if (spec.PageFaults.TryGetValue(pageIndex + 1, out var fault))
                throw new PdfException(fault, $"Page {pageIndex + 1} has a {fault}.");
            var marks = new PageMarks { Width = 360, Height = 540 };
            if (spec.UndrawnPages.Contains(pageIndex + 1))
            {
                var problem = new ImportProblem(
                    Severity.Error,
                    "page-not-drawn",
                    "elsewhere",
                    $"{Path.GetFileName(source.Path)}#{pageIndex + 1} can't be drawn. Simplify it."
                );
                return new SourcePage { Marks = marks, Problems = [problem] };
            }

            return new SourcePage { Marks = marks, Pixels = request.Dpi is { } dpi ? Draw(dpi) : null };
        }
        finally
        {
            lock (Reads)
                _running--;
        }
    }

    public Task<byte[]> SplitPageAsync(PdfSource source, int pageIndex, Rect part, CancellationToken cancellationToken) =>
        Read(source).CannotSplit
            ? Task.FromException<byte[]>(new PdfException(PdfFault.PageDamaged, "It can't be split."))
            : Task.FromResult(System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7\n% page {pageIndex + 1} of {Path.GetFileName(source.Path)}"));

    public void Dispose() { }

    private static PixelBuffer Draw(double dpi)
    {
        var pixels = new PixelBuffer((int)(360 * dpi / 72), (int)(540 * dpi / 72), dpi);
        for (var y = 0; y < pixels.Height; y++)
        {
            var row = pixels.Row(y);
            row.Fill(255);
            if (y > pixels.Height / 4 && y < pixels.Height / 2)
                row[(row.Length / 4)..(row.Length / 2)].Fill(128);
        }

        return pixels;
    }

    private static Spec Read(PdfSource source)
    {
        var spec = new Spec(1, [], false, false, [], []);
        foreach (var words in File.ReadLines(source.Path).Select(line => line.Split(' ')))
        {
            spec = words switch
            {
                ["pages", var n] => spec with { Pages = int.Parse(n, CultureInfo.InvariantCulture) },
                ["labels", .. var labels] => spec with { Labels = [.. labels.Select(l => l == "-" ? null : l)] },
                ["encrypted"] => spec with { Encrypted = true },
                ["splitfault"] => spec with { CannotSplit = true },
                ["undrawn", var page] => spec with { UndrawnPages = [.. spec.UndrawnPages, int.Parse(page, CultureInfo.InvariantCulture)] },
                ["password", var p] when source.Password is null => throw new PdfException(
                    PdfFault.PasswordNeeded,
                    $"It is encrypted ({p.Length})."
                ),
                ["password", var p] when source.Password != p => throw new PdfException(PdfFault.PasswordWrong, "The password is wrong."),
                ["fault", var fault] => throw new PdfException(Enum.Parse<PdfFault>(fault), $"It has a {fault}."),
                ["fault", var page, var fault] => spec with
                {
                    PageFaults = new(spec.PageFaults) { [int.Parse(page, CultureInfo.InvariantCulture)] = Enum.Parse<PdfFault>(fault) },
                },
                _ => spec,
            };
        }

        return spec;
    }

    private sealed record Spec(
        int Pages,
        IReadOnlyList<string?> Labels,
        bool Encrypted,
        bool CannotSplit,
        Dictionary<int, PdfFault> PageFaults,
        List<int> UndrawnPages
    );
}
