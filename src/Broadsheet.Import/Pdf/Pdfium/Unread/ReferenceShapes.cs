using System.Text;
using Broadsheet.Import.Shapes;

namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>The shapes of figures, Latin letters and marks in the faces that every PDF reader has: a serif and a sans, regular and
/// bold.</summary>
internal static class ReferenceShapes
{
    private const float Size = 24;
    private const double Step = 48;
    private const int Columns = 40;

    private static readonly string[] Fonts = ["Times-Roman", "Times-Bold", "Helvetica", "Helvetica-Bold"];

    private static readonly string Characters =
        new string([.. Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c)]) + "“”‘’–—…•·°×÷%‰€£¥§©«»‹›";

    /// <summary>Draws them in a document of its own.</summary>
    public static IReadOnlyList<KnownShape> Draw(Sandbox sandbox)
    {
        var document = sandbox.Documents.Create();
        if (document.IsNull)
            return [];
        var (width, height) = (Columns * Step, 4 * Fonts.Length * Step);
        var page = sandbox.Text.NewPage(document, width, height);
        if (page.IsNull)
        {
            sandbox.Documents.Close(document);
            return [];
        }
        var place = 0;
        foreach (var name in Fonts)
        {
            sandbox.Memory.WriteText(sandbox.Scratch, name);
            var font = sandbox.Text.StandardFont(document, sandbox.Scratch);
            foreach (var character in Characters)
            {
                Encoding.Unicode.GetBytes([character, '\0'], sandbox.Memory.Bytes(sandbox.Scratch, 4));
                sandbox.Text.Set(
                    document,
                    page,
                    font,
                    Size,
                    sandbox.Scratch,
                    Step * (place % Columns) + Step / 4,
                    height - Step * (place / Columns + 0.75)
                );
                place++;
            }
        }
        var text = new GlyphReader(sandbox, PageFrame.Of(0, 0, (float)width, (float)height, 0)).Read(page);
        var cutter = new ShapeCutter(sandbox, document, page);
        var shapes = new List<KnownShape>();
        for (var i = 0; i < text.Glyphs.Length; i++)
        {
            if (cutter.Cut(text.Glyphs[i], text.Sources[i]) is { } shape)
                shapes.Add(new KnownShape(shape, text.Glyphs[i].CodePoint));
        }
        sandbox.Pages.Close(page);
        sandbox.Documents.Close(document);
        return shapes;
    }
}
