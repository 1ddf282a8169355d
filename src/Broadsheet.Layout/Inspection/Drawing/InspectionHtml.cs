using System.Globalization;
using System.Text;

namespace Broadsheet.Layout.Inspection.Drawing;

/// <summary>
/// Writes inspected pages as one HTML file that needs nothing else: the pages with layers to turn on and off, and beside each page what was
/// decided and why. No script runs in it; the layers are style sheets, and block and explanation lead to each other by links.
/// </summary>
public static class InspectionHtml
{
    private static readonly (string Id, string Label, bool On)[] Layers =
    [
        ("show-picture", "Page", true),
        ("show-zones", "Zones", true),
        ("show-blocks", "Blocks", true),
        ("show-roles", "Roles", true),
        ("show-order", "Order and confidence", true),
        ("show-flow", "What follows what", true),
        ("show-weighed", "What else was weighed", false),
        ("show-ground", "Rules and frames", false),
        ("only-doubt", "Only articles in doubt", false),
        ("large", "Large", false),
    ];

    /// <summary>Writes the file.</summary>
    /// <param name="title">What was inspected.</param>
    /// <param name="inspection">What was decided.</param>
    /// <param name="pages">The pages to show.</param>
    /// <param name="pictures">The picture of each page by <see cref="InspectedPage.Sequence"/>; a page without one is drawn on
    /// white.</param>
    public static string Write(
        string title,
        LayoutInspection inspection,
        IReadOnlyList<InspectedPage> pages,
        IReadOnlyDictionary<int, PagePicture> pictures
    )
    {
        var text = new StringBuilder();
        text.Append(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        );
        text.Append(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"<title>{Markup.Escape(title)}: how its stories were found</title>\n<style>\n{Markup.StyleSheet("drawing.css")}{Markup.StyleSheet("document.css")}</style>\n</head>\n<body>\n"
        );
        Head(text, title, inspection, pages);
        text.Append("<main>\n");
        foreach (var page in pages)
            Page(text, inspection, page, pictures.GetValueOrDefault(page.Sequence));
        return text.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Head(StringBuilder text, string title, LayoutInspection inspection, IReadOnlyList<InspectedPage> pages)
    {
        var shown = pages
            .SelectMany(p => p.Blocks)
            .Select(b => b.Article)
            .OfType<int>()
            .Distinct()
            .Select(n => inspection.Articles[n - 1])
            .ToList();
        text.Append(
            CultureInfo.InvariantCulture,
            $"<header>\n<h1>{Markup.Escape(title)}</h1>\n<p>{Counted(pages.Count, "page")}, {Counted(shown.Count, "article")}, {shown.Count(a => !a.IsSure)} in doubt</p>\n"
        );
        if (pages.Count > 1)
        {
            text.Append("<nav aria-label=\"Pages\">");
            foreach (var page in pages)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"<a href=\"#p{page.Sequence}\">{Markup.Escape(page.Label ?? $"#{page.Sequence}")}</a> "
                );
            text.Append("</nav>\n");
        }
        text.Append("<fieldset aria-label=\"What is shown\">");
        foreach (var (id, label, on) in Layers)
            text.Append(
                CultureInfo.InvariantCulture,
                $"<label><input type=\"checkbox\" id=\"{id}\"{(on ? " checked" : "")}> {label}</label> "
            );
        text.Append("</fieldset>\n</header>\n");
    }

    private static void Page(StringBuilder text, LayoutInspection inspection, InspectedPage page, PagePicture? picture)
    {
        var name = Markup.Escape(InspectionSvg.TitleOf(page));
        text.Append(
            CultureInfo.InvariantCulture,
            $"<section id=\"p{page.Sequence}\" aria-label=\"{name}\">\n<h2><bdi>{name}</bdi> <small>{Markup.Number(page.Width)} × {Markup.Number(page.Height)} pt, running text {Markup.Number(page.BodySize)} pt</small></h2>\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"<figure>\n<svg viewBox=\"0 0 {Markup.Number(page.Width)} {Markup.Number(page.Height)}\" role=\"group\" aria-label=\"{name} with what was found on it\">\n"
        );
        InspectionSvg.Draw(text, inspection, page, picture, areLinks: true);
        text.Append("</svg>\n</figure>\n<div>\n");
        foreach (var own in page.Blocks.GroupBy(b => b.Article))
        {
            if (own.Key is { } number)
                Article(text, inspection.Articles[number - 1]);
            else
                text.Append("<article class=\"story page-own sure\">\n<h3>Belongs to the page</h3>\n");
            text.Append("<ol>\n");
            foreach (var block in own)
                Block(text, page, block);
            text.Append("</ol>\n</article>\n");
        }
        text.Append("</div>\n</section>\n");
    }

    private static void Article(StringBuilder text, InspectedArticle article)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"<article class=\"story {(article.IsSure ? "sure" : "doubt")}\" style=\"--h:{Markup.Hue(article.Number)}\">\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"<h3>{article.Number} <bdi>{Markup.Escape(article.Title.Length > 0 ? article.Title : "(no words)")}</bdi> <span class=\"sureness\">{Markup.Score(article.Confidence)} {(article.IsSure ? "sure" : "in doubt")}</span></h3>\n<ul>"
        );
        foreach (var reason in article.Reasons)
            text.Append(CultureInfo.InvariantCulture, $"<li>{Markup.Escape(reason)}</li>");
        foreach (var doubt in article.Doubts)
            text.Append(
                CultureInfo.InvariantCulture,
                $"<li class=\"against\">{Markup.Score(doubt.Amount)} against it: {Markup.Escape(doubt.Reason)}</li>"
            );
        text.Append("</ul>\n");
    }

    private static void Block(StringBuilder text, InspectedPage page, InspectedBlock block)
    {
        var order = block.Order is { } place ? $" <span class=\"place-in\">({place})</span>" : "";
        text.Append(
            CultureInfo.InvariantCulture,
            $"<li class=\"b\" id=\"p{page.Sequence}-b{block.Number}\"><a href=\"#p{page.Sequence}-r{block.Number}\" aria-label=\"Show block {block.Number} on the page\">{block.Number}</a><div>"
        );
        text.Append(CultureInfo.InvariantCulture, $"<p class=\"what\">{Markup.Escape(block.Role)}{order}</p>");
        if (block.Text.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"<p class=\"words\" dir=\"auto\">{Markup.Escape(block.Text)}</p>");
        text.Append(CultureInfo.InvariantCulture, $"<p class=\"why\">{Markup.Escape(block.RoleReason)}</p>");
        if (block.OwnerReason is { } owner)
            text.Append(CultureInfo.InvariantCulture, $"<p class=\"why\">here because it {Markup.Escape(owner)}</p>");
        if (block.Style is { } style)
            text.Append(CultureInfo.InvariantCulture, $"<p class=\"style\">{Markup.Escape(style)}</p>");
        text.Append("</div></li>\n");
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
