using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Pages.Printed;
using Broadsheet.Store;

namespace Broadsheet.Web.Tests.Fixtures;

/// <summary>Sets the text of test articles in lines inside their boxes, as a press would.</summary>
internal static class PrintedText
{
    private const double LineHeight = 12;

    public static async Task<AssetReference> PrintAsync(
        IAssetStore assets,
        int page,
        IReadOnlyList<Article> articles,
        CancellationToken cancellationToken
    )
    {
        var flows = articles.Where(a => a.Zones.Any(z => z.Page == page)).Select(a => Flow(a, page)).ToList();
        var bytes = PageTextCodec.Write(new() { Flows = flows });
        return new()
        {
            Hash = await assets.AddAsync(bytes, cancellationToken),
            MediaType = PageTextCodec.MediaType,
            Length = bytes.Length,
        };
    }

    /// <summary>A line whose characters are all equally wide.</summary>
    public static PrintedLine Line(string text, Rect box, LineEnd end, bool upright = false, bool rightToLeft = false)
    {
        var step = (upright ? box.Height : box.Width) / text.Length;
        var starts = Enumerable.Range(0, text.Length).Select(i => step * (rightToLeft ? text.Length - 1 - i : i)).ToList();
        return new()
        {
            Text = text,
            Box = box,
            IsUpright = upright,
            End = end,
            Starts = starts,
            Ends = starts.Select(s => s + step).ToList(),
        };
    }

    private static PrintedFlow Flow(Article article, int page)
    {
        var box = article.Zones.First(z => z.Page == page).Outlines[0].Bounds.Inflate(-4);
        var y = box.Top;
        var lines = new List<PrintedLine>();
        foreach (
            var part in article
                .Parts.Where(p => p.Page == page)
                .Select(p => p is Figure figure ? figure.Caption : p as TextPart)
                .OfType<TextPart>()
        )
        {
            foreach (var paragraph in part.Text.Split('\n'))
            {
                var (width, end) = paragraph.Any(c => c >= 0x2E80) ? (10.0, LineEnd.Nothing) : (5.0, LineEnd.Space);
                var most = (int)(box.Width / width);
                for (var at = 0; at < paragraph.Length; at += most)
                {
                    var text = paragraph.Substring(at, Math.Min(most, paragraph.Length - at));
                    var last = at + most >= paragraph.Length;
                    var broken = !last && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(paragraph[at + most]);
                    lines.Add(
                        Line(
                            broken ? text + "-" : text,
                            new(box.X, y, text.Length * width, LineHeight - 2),
                            last ? LineEnd.Stop
                                : broken ? LineEnd.Hyphen
                                : end
                        )
                    );
                    y += LineHeight;
                }
            }
        }
        return new(PrintedUse.Article, [new(box, lines)]);
    }
}
