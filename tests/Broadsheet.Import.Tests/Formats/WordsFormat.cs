using System.Globalization;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests.Formats;

/// <summary>
/// A format of digitised issues, as small as can be: a list <c>WORDS</c> with a line <c>LABEL FILE</c> for each page; each file of a page
/// has lines <c>LEFT TOP SIZE TEXT</c>, in points. Its page files are the files of the pages, with the list before them.
/// </summary>
internal sealed class WordsFormat : IImportFormat
{
    private const string Head = "WORDS";

    public FormatWords Words { get; } = new("words", "word list", "a word list", "word lists");

    public string MediaType => "text/x-words";

    public string Extension => ".words";

    public int Parallelism => 2;

    public bool KeepsPageFiles => true;

    public bool Recognises(string fileName, ReadOnlySpan<byte> head) => head.StartsWith("WORDS"u8);

    public ImportProblem? Refuse(string fileName, string shownName, long length) =>
        fileName.EndsWith(Extension, StringComparison.Ordinal)
            ? new(Severity.Error, "words-not-words", shownName, $"'{shownName}' is no word list. Copy it again.")
            : null;

    public async Task<SourceSummary> SurveyAsync(SourceFile file, SurveyRequest request, CancellationToken cancellationToken)
    {
        var pages = Pages(await File.ReadAllLinesAsync(file.Path, cancellationToken));
        var parts = pages.Select(p => p.File is null ? "" : request.Beside(p.File)).ToList();
        return parts.Contains(null)
            ? throw new UnreadableException("words-page-missing", "It names a page that is not there. Copy all of it.")
            : new()
            {
                PageCount = pages.Count,
                PageLabels = [.. pages.Select(p => p.Label)],
                Parts = [.. parts.OfType<string>().Where(p => p.Length > 0)],
            };
    }

    public async Task<SourcePage> ReadPageAsync(
        SourceFile file,
        int pageIndex,
        PageRequest request,
        ImportOptions options,
        CancellationToken cancellationToken
    )
    {
        var lines = await LinesAsync(file, pageIndex, cancellationToken);
        var marks = new PageMarks
        {
            Width = 360,
            Height = 540,
            Fonts = [new FontFace("Plain", IsBold: false, IsItalic: false, IsSerif: true, IsEmbedded: true)],
            Glyphs = lines.SelectMany(Glyphs).ToArray(),
        };
        return new() { Marks = marks, Pixels = request.Dpi is { } dpi ? Draw(marks, dpi) : null };
    }

    public async Task<byte[]> MakePageFileAsync(
        SourceFile file,
        int pageIndex,
        Rect part,
        ImportOptions options,
        CancellationToken cancellationToken
    ) => System.Text.Encoding.UTF8.GetBytes($"{Head}\n-\n{string.Join('\n', await LinesAsync(file, pageIndex, cancellationToken))}");

    // A page file has its lines in it.
    private static async Task<IEnumerable<string>> LinesAsync(SourceFile file, int pageIndex, CancellationToken cancellationToken)
    {
        var list = await File.ReadAllLinesAsync(file.Path, cancellationToken);
        return Pages(list)[pageIndex].File is null ? list.Skip(2) : await File.ReadAllLinesAsync(file.Parts[pageIndex], cancellationToken);
    }

    private static List<(string? Label, string? File)> Pages(string[] list) =>
        list is [Head, "-", ..]
            ? [(null, null)]
            : [.. list.Skip(1).Select(line => line.Split(' ')).Select(words => ((string?)words[0], (string?)words[1]))];

    private static IEnumerable<Glyph> Glyphs(string line)
    {
        var words = line.Split(' ', 4);
        var (left, top, size) = (Number(words[0]), Number(words[1]), Number(words[2]));
        foreach (var letter in words[3])
        {
            var width = size / 2;
            yield return new Glyph
            {
                CodePoint = letter,
                Font = 0,
                Size = size,
                Left = left,
                Top = top,
                Right = left + width,
                Bottom = top + size,
                OriginX = left,
                OriginY = top + 0.8f * size,
                Advance = width,
            };
            left += width;
        }
    }

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    private static PixelBuffer Draw(PageMarks marks, double dpi)
    {
        var pixels = new PixelBuffer((int)(marks.Width * dpi / 72), (int)(marks.Height * dpi / 72), dpi);
        for (var y = 0; y < pixels.Height; y++)
            pixels.Row(y).Fill(255);
        foreach (var glyph in marks.Glyphs.ToArray().Where(g => g.CodePoint > ' '))
        {
            var row = pixels.Row((int)(glyph.Top * dpi / 72));
            row[(3 * (int)(glyph.Left * dpi / 72))..(3 * (int)(glyph.Right * dpi / 72))].Clear();
        }

        return pixels;
    }
}
