using System.Globalization;
using System.Text;
using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Inspection.Drawing;

/// <summary>Draws inspected pages as SVG: the page's picture, and over it zones, blocks with their roles, the order and what follows
/// what.</summary>
public static class InspectionSvg
{
    private const double Gap = 40;

    // Room above each page for its name.
    private const double Head = 36;

    /// <summary>A file of its own with pages one below the other.</summary>
    /// <param name="inspection">What was decided.</param>
    /// <param name="pages">The pages to draw.</param>
    /// <param name="pictures">The picture of each page by <see cref="InspectedPage.Sequence"/>; a page without one is drawn on
    /// white.</param>
    public static string Write(
        LayoutInspection inspection,
        IReadOnlyList<InspectedPage> pages,
        IReadOnlyDictionary<int, PagePicture> pictures
    )
    {
        var width = pages.Select(p => p.Width).DefaultIfEmpty(0).Max();
        var height = pages.Sum(p => p.Height + Head + Gap);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Markup.Number(width)} {Markup.Number(height)}\" width=\"{Markup.Number(width)}\" height=\"{Markup.Number(height)}\" class=\"alone\">\n"
        );
        text.Append("<style>").Append(Markup.StyleSheet("drawing.css")).Append("</style>\n");
        var y = 0.0;
        foreach (var page in pages)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<g transform=\"translate(0 {Markup.Number(y)})\"><text class=\"name\" x=\"4\" y=\"24\">{Markup.Escape(TitleOf(page))}</text>\n"
            );
            text.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate(0 {Markup.Number(Head)})\">\n");
            Draw(text, inspection, page, pictures.GetValueOrDefault(page.Sequence), areLinks: false);
            text.Append("</g></g>\n");
            y += page.Height + Head + Gap;
        }
        return text.Append("</svg>\n").ToString();
    }

    /// <summary>What a page is called: its printed label and name, or its position.</summary>
    internal static string TitleOf(InspectedPage page) =>
        page.Label is { } label
            ? $"Page {label}{(page.Name is { } name ? $" · {name}" : "")}"
            : $"Page at position {page.Sequence}{(page.Name is { } own ? $" · {own}" : "")}";

    /// <summary>The content of one page, in points.</summary>
    internal static void Draw(StringBuilder text, LayoutInspection inspection, InspectedPage page, PagePicture? picture, bool areLinks)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"paper\" width=\"{Markup.Number(page.Width)}\" height=\"{Markup.Number(page.Height)}\"/>\n"
        );
        if (picture is not null)
            text.Append(
                CultureInfo.InvariantCulture,
                $"<image class=\"picture\" width=\"{Markup.Number(page.Width)}\" height=\"{Markup.Number(page.Height)}\" preserveAspectRatio=\"none\" href=\"data:{Markup.Escape(picture.MediaType)};base64,{Convert.ToBase64String(picture.Bytes.Span)}\"/>\n"
            );
        Ground(text, page);
        Zones(text, inspection, page);
        Blocks(text, inspection, page, areLinks);
        Flow(text, page);
        Order(text, inspection, page);
    }

    private static void Ground(StringBuilder text, InspectedPage page)
    {
        text.Append("<g class=\"ground\">");
        foreach (var rule in page.Rules)
            text.Append(CultureInfo.InvariantCulture, $"<rect class=\"rule\" {Place(rule.Inflate(0.5))}/>");
        foreach (var container in page.Containers)
            text.Append(CultureInfo.InvariantCulture, $"<rect class=\"container\" {Place(container)}/>");
        text.Append("</g>\n");
    }

    private static void Zones(StringBuilder text, LayoutInspection inspection, InspectedPage page)
    {
        text.Append("<g class=\"zones\">");
        foreach (var article in inspection.Articles)
        foreach (var outline in article.Zones.Where(z => z.Page == page.Sequence).SelectMany(z => z.Outlines))
            text.Append(
                CultureInfo.InvariantCulture,
                $"<polygon class=\"zone\" style=\"--h:{Markup.Hue(article.Number)}\" points=\"{string.Join(' ', outline.Points.Select(p => $"{Markup.Number(p.X)},{Markup.Number(p.Y)}"))}\"/>"
            );
        text.Append("</g>\n");
    }

    private static void Blocks(StringBuilder text, LayoutInspection inspection, InspectedPage page, bool areLinks)
    {
        text.Append("<g class=\"blocks\">\n");
        foreach (var block in page.Blocks)
        {
            if (areLinks)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"<a id=\"p{page.Sequence}-r{block.Number}\" href=\"#p{page.Sequence}-b{block.Number}\">"
                );
            text.Append(
                CultureInfo.InvariantCulture,
                $"<g class=\"block {ClassOf(block)}\" style=\"--h:{Markup.Hue(block.Article)}\"><title>{Markup.Escape(Tooltip(inspection, block))}</title><rect {Place(block.Box)}/>"
            );
            var size = Math.Clamp(block.Box.Height * 0.5, 4, 7);
            text.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"role\" x=\"{Markup.Number(block.Box.Left + 1)}\" y=\"{Markup.Number(block.Box.Top + 0.85 * size)}\" font-size=\"{Markup.Number(size)}\">{block.Number} {Markup.Escape(block.Role)}</text></g>"
            );
            text.Append(areLinks ? "</a>\n" : "\n");
        }
        text.Append("</g>\n");
    }

    private static void Flow(StringBuilder text, InspectedPage page)
    {
        text.Append("<g class=\"flow\">");
        foreach (var link in page.Links.OrderBy(l => l.IsChosen))
        {
            var (from, to) = (page.Blocks[link.From - 1].Box, page.Blocks[link.To - 1].Box);
            var (x1, y1) = (from.Center.X, from.Bottom - Math.Min(3, from.Height / 2));
            var (x2, y2) = (to.Center.X, to.Top + Math.Min(3, to.Height / 2));
            text.Append(
                CultureInfo.InvariantCulture,
                $"<g class=\"link {(link.IsChosen ? "chosen" : "weighed")}\"><title>{link.From} → {link.To}: {Markup.Score(link.Score)}{(link.IsChosen ? ", chosen" : "")}</title><path d=\"M{Markup.Number(x1)} {Markup.Number(y1)} L{Markup.Number(x2)} {Markup.Number(y2)}\"/>"
            );
            var angle = Math.Atan2(y2 - y1, x2 - x1);
            text.Append("<path class=\"tip\" d=\"M").Append(Markup.Number(x2)).Append(' ').Append(Markup.Number(y2));
            foreach (var side in (double[])[2.6, -2.6])
                text.Append(
                    CultureInfo.InvariantCulture,
                    $" L{Markup.Number(x2 + 7 * Math.Cos(angle + side))} {Markup.Number(y2 + 7 * Math.Sin(angle + side))}"
                );
            text.Append(
                CultureInfo.InvariantCulture,
                $"Z\"/><text class=\"score\" x=\"{Markup.Number((x1 + x2) / 2)}\" y=\"{Markup.Number((y1 + y2) / 2)}\">{link.Score.ToString("0.0", CultureInfo.InvariantCulture)}</text></g>"
            );
        }
        text.Append("</g>\n");
    }

    private static void Order(StringBuilder text, LayoutInspection inspection, InspectedPage page)
    {
        text.Append("<g class=\"order\">");
        foreach (var own in page.Blocks.Where(b => b.Article is not null).GroupBy(b => b.Article!.Value))
        {
            var article = inspection.Articles[own.Key - 1];
            foreach (var block in own)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"<text class=\"place\" style=\"--h:{Markup.Hue(article.Number)}\" x=\"{Markup.Number(block.Box.Right - 2)}\" y=\"{Markup.Number(block.Box.Top + 8)}\">{block.Order}</text>"
                );
            var first = own.First().Box;
            var label = $"{article.Number} · {Markup.Score(article.Confidence)}";
            text.Append(
                CultureInfo.InvariantCulture,
                $"<g class=\"badge{(article.IsSure ? "" : " doubt")}\" style=\"--h:{Markup.Hue(article.Number)}\" transform=\"translate({Markup.Number(Math.Max(0, first.Left - 4))} {Markup.Number(Math.Max(0, first.Top - 8))})\"><rect width=\"{Markup.Number(5.4 * label.Length + 6)}\" height=\"13\" rx=\"3\"/><text x=\"3\" y=\"10\">{label}</text></g>"
            );
        }
        text.Append("</g>\n");
    }

    private static string Tooltip(LayoutInspection inspection, InspectedBlock block)
    {
        var lines = new List<string> { $"{block.Number} {block.Role}: {block.RoleReason}" };
        if (block.Article is { } number)
            lines.Add($"in {number} “{inspection.Articles[number - 1].Title}”, {block.Order}: {block.OwnerReason}");
        if (block.Style is { } style)
            lines.Add(style);
        if (block.Text.Length > 0)
            lines.Add(Quotation.Of(block.Text));
        return string.Join('\n', lines);
    }

    internal static string ClassOf(InspectedBlock block) => $"r-{block.Role.Replace(' ', '-')}{(block.Article is null ? " of-page" : "")}";

    private static string Place(Rect box) =>
        $"x=\"{Markup.Number(box.X)}\" y=\"{Markup.Number(box.Y)}\" width=\"{Markup.Number(Math.Max(0, box.Width))}\" height=\"{Markup.Number(Math.Max(0, box.Height))}\"";
}
