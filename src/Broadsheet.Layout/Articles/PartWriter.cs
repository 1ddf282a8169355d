using Broadsheet.Layout.Confidence;
using Broadsheet.Layout.Figures;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Tables;
using Broadsheet.Layout.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Articles;

/// <summary>Writes the parts of an article on one page in reading order.</summary>
internal static class PartWriter
{
    public static List<ArticlePart> Write(PageScan page, PageArticle article, Func<Block, Jump?> jumpOf)
    {
        var parts = new List<ArticlePart>();
        var sequence = page.Index + 1;
        if (article.Kind == ArticleKind.Advertisement)
        {
            foreach (var block in article.Others.OrderBy(b => b.Box.Top).ThenBy(b => b.Box.Left))
                parts.Add(Text(page, TextRole.Other, [block], breaks: true));
            foreach (var figure in article.Figures)
                parts.Add(Figure(page, figure));
            return parts;
        }
        if (article.JumpFrom is { } from)
            parts.Add(Text(page, TextRole.JumpLine, [from], breaks: false) with { Jump = jumpOf(from) });
        if (article.Heading is { } heading)
        {
            if (heading.Kickers.Count > 0)
                parts.Add(Text(page, TextRole.Kicker, heading.Kickers, breaks: true));
            parts.Add(Text(page, TextRole.Headline, [heading.Main], breaks: true));
            if (heading.Decks.Count > 0)
                parts.Add(Text(page, TextRole.Deck, heading.Decks, breaks: true));
        }
        var bylines = (article.Heading?.Bylines ?? [])
            .Concat(article.Pieces.SelectMany(p => p.Bylines))
            .Concat(article.Others.Where(o => o.Kind == BlockKind.Byline))
            .ToList();
        if (bylines.Count > 0)
            parts.Add(WithoutBrackets(Text(page, TextRole.Byline, bylines, breaks: true)));
        foreach (var paragraph in ParagraphBuilder.Build(article.Pieces))
        {
            parts.Add(
                new TextPart
                {
                    Page = sequence,
                    Role = paragraph.Role,
                    Text = Text(page, paragraph),
                    Form = paragraph.Form,
                    HeaderRows = paragraph.Table?.HeaderRows ?? 0,
                    Zones = [.. paragraph.Zones.Select(page.ToPage)],
                }
            );
        }
        foreach (var quote in article.PullQuotes)
            parts.Add(Text(page, TextRole.PullQuote, [quote], breaks: true));
        foreach (var figure in article.Figures)
            parts.Add(Figure(page, figure));
        foreach (var other in article.Others.Where(o => o.Kind != BlockKind.Byline && o != article.JumpTo && o != article.JumpFrom))
            parts.Add(Text(page, TextRole.Other, [other], breaks: true));
        if (article.JumpTo is { } to)
            parts.Add(Text(page, TextRole.JumpLine, [to], breaks: false) with { Jump = jumpOf(to) });
        return parts;
    }

    private static string Text(PageScan page, Paragraph paragraph)
    {
        if (paragraph.Table is { } table)
            return Text(page, table);
        var lines = paragraph.Lines.Select(l => l.Line.Text);
        return paragraph.Form == TextForm.Verse ? string.Join('\n', lines.Select(l => l.Trim())) : page.Join(lines);
    }

    private static string Text(PageScan page, Table table) =>
        TableRows.Write(table.Rows.Select(r => r.Select(c => page.Join(c.Select(l => l.Text)))));

    // （何立夏） under a text: the brackets only set the name apart.
    private static TextPart WithoutBrackets(TextPart byline) =>
        byline.Text.Length > 3
        && (byline.Text[0], byline.Text[^1]) is ('（', '）') or ('(', ')') or ('【', '】')
        && byline.Text.AsSpan(1, byline.Text.Length - 2).IndexOfAny("()（）") < 0
            ? byline with
            {
                Text = byline.Text[1..^1].Trim(),
            }
            : byline;

    private static TextPart Text(PageScan page, TextRole role, IReadOnlyList<Block> blocks, bool breaks)
    {
        var lines = blocks.SelectMany(b => b.Lines).Select(l => l.Text).ToList();
        var table = blocks is [var only] ? only.Table : null;
        return new TextPart
        {
            Page = page.Index + 1,
            Role = role,
            Text =
                table is not null ? Text(page, table)
                : breaks ? page.JoinHeading(lines)
                : page.Join(lines),
            Form = table is null ? TextForm.Paragraph : TextForm.Table,
            HeaderRows = table?.HeaderRows ?? 0,
            Zones = [.. blocks.Select(b => page.ToPage(b.Box))],
            Confidence = ArticleConfidence.Of(DoubtKind.Style, blocks.Max(b => b.Doubt)),
        };
    }

    private static Figure Figure(PageScan page, FoundFigure figure)
    {
        var picture = page.ToPage(figure.Picture);
        var (caption, credit) = CaptionParts.Split(page, figure);
        var zones = new List<Rect> { picture };
        zones.AddRange(figure.Captions.Select(c => page.ToPage(c.Box)));
        return new Figure
        {
            Page = page.Index + 1,
            Pictures = [new Picture { Zone = picture }],
            Caption = caption,
            Credit = credit,
            Zones = zones,
            Confidence = ArticleConfidence.Of(DoubtKind.Figure, figure.Doubt),
        };
    }
}
