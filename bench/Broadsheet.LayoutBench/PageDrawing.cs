using System.Globalization;
using System.Security;
using System.Text;
using Broadsheet.Layout;
using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.LayoutBench;

/// <summary>
/// A page as layout sees it: its text in place, a colour an article, a number for the order of its columns, an arrow from each to the next,
/// and every block's kind as a tool tip and a small word.
/// </summary>
internal static class PageDrawing
{
    private static readonly string[] Colours =
    [
        "#e6194b",
        "#3cb44b",
        "#4363d8",
        "#f58231",
        "#911eb4",
        "#008080",
        "#9a6324",
        "#800000",
        "#808000",
        "#000075",
        "#e6007e",
        "#2f9fd0",
        "#6a8f00",
        "#b05cff",
        "#c0504d",
    ];

    public static async Task WriteAsync(string folder, BenchIssue issue, IEnumerable<int> pages, MarksCache cache)
    {
        Directory.CreateDirectory(folder);
        var layout = IssueLayout.Analyse(await cache.ReadAsync(issue));
        foreach (var page in pages)
            await File.WriteAllTextAsync(Path.Combine(folder, $"{issue.Name}-p{page:00}.svg"), Draw(layout.Scans[page - 1]));
    }

    private static string Draw(PageScan page)
    {
        var svg = new StringBuilder();
        var (width, height) = (page.Marks.Width, page.Marks.Height);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width:0} {height:0}' width='{width:0}' height='{height:0}' font-family='sans-serif'><rect width='100%' height='100%' fill='#fff'/>\n"
        );
        foreach (var picture in page.Ground.Pictures)
            Box(svg, page.ToPage(picture), "fill='#ddd'", "picture");
        foreach (var container in page.Ground.Containers.Skip(1))
            Box(
                svg,
                page.ToPage(container.Box),
                "fill='#fffbe0' fill-opacity='.5' stroke='#cc9' stroke-width='1'",
                $"container {container.Id}"
            );
        foreach (var rule in page.Ground.Rules)
            Box(svg, page.ToPage(rule.Box).Inflate(0.2), "fill='#444'", "rule");
        foreach (var line in page.Lines)
            Text(svg, line.PageBox, line.Text);
        var index = 0;
        foreach (var article in page.Articles)
            Draw(svg, page, article, Colours[index++ % Colours.Length], index);
        foreach (var block in page.Blocks)
            Box(
                svg,
                page.ToPage(block.Box),
                block.Kind == BlockKind.Furniture ? "fill='#999' fill-opacity='.3'" : "fill='none' stroke='#bbb' stroke-width='.4'",
                $"{block.Kind}: {block.Reason} ({block.Size:0.0})",
                block.Kind is BlockKind.Text ? null : block.Kind.ToString()
            );
        return svg.Append("</svg>\n").ToString();
    }

    private static void Draw(StringBuilder svg, PageScan page, PageArticle article, string colour, int index)
    {
        void Fill(Rect box, string title, double opacity) =>
            Box(
                svg,
                page.ToPage(box),
                string.Create(CultureInfo.InvariantCulture, $"fill='{colour}' fill-opacity='{opacity}' stroke='{colour}'"),
                title
            );
        if (article.Heading is { } heading)
        {
            foreach (var block in heading.Blocks)
                Fill(block.Box, "heading", 0.35);
            Box(svg, page.ToPage(heading.Cell), $"fill='none' stroke='{colour}' stroke-dasharray='4 3'", "cell");
        }
        foreach (var block in article.Others.Concat(article.PullQuotes))
            Fill(block.Box, "other", 0.5);
        foreach (var figure in article.Figures)
            Fill(figure.Box, "figure", 0.3);
        Point? last = article.Heading is { } h ? page.ToPage(h.Box).Center : null;
        for (var i = 0; i < article.Pieces.Count; i++)
        {
            var piece = article.Pieces[i];
            Fill(
                piece.Box,
                string.Join(
                    " | ",
                    (piece.Links ?? []).Select(l =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{(l.IsChosen ? "*" : "")}{l.Score:0.0} {(l.Heading?.Main ?? l.Piece!.Blocks[0]).First.Text}"
                        )
                    )
                ),
                0.15
            );
            var at = page.ToPage(piece.Box).Center;
            if (last is { } from)
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<path d='M{from.X:0} {from.Y:0}L{at.X:0} {at.Y:0}' stroke='{colour}' stroke-width='1.5' stroke-opacity='.6'/>"
                );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x='{at.X:0}' y='{at.Y:0}' font-size='16' font-weight='bold' fill='{colour}'>{index}.{i + 1}{(article.Kind == Model.Articles.ArticleKind.Story ? "" : article.Kind)}</text>\n"
            );
            last = at;
        }
    }

    private static void Text(StringBuilder svg, Rect box, string text)
    {
        var upright = box.Height > box.Width && text.Length > 1;
        var size = upright ? box.Width : box.Height;
        var at = upright
            ? string.Create(CultureInfo.InvariantCulture, $"x='{box.Center.X:0.0}' y='{box.Top:0.0}' writing-mode='vertical-rl'")
            : string.Create(CultureInfo.InvariantCulture, $"x='{box.Left:0.0}' y='{box.Bottom - 0.2 * size:0.0}'");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text {at} font-size='{0.9 * size:0.0}' textLength='{(upright ? box.Height : box.Width):0.0}' lengthAdjust='spacingAndGlyphs' fill='#333'>{SecurityElement.Escape(Printable(text))}</text>\n"
        );
    }

    private static string Printable(string text) => new([.. text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\u25A1' : c)]);

    private static void Box(StringBuilder svg, Rect box, string style, string title, string? word = null)
    {
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect x='{box.X:0.0}' y='{box.Y:0.0}' width='{box.Width:0.0}' height='{box.Height:0.0}' {style}><title>{SecurityElement.Escape(Printable(title))}</title></rect>\n"
        );
        if (word is not null)
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x='{box.X:0.0}' y='{box.Y + 3:0.0}' font-size='5' fill='#d00'>{word}</text>\n"
            );
    }
}
