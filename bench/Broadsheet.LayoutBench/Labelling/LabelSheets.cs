using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Broadsheet.Layout;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Lines;
using Broadsheet.Model.Geometry;

namespace Broadsheet.LayoutBench.Labelling;

/// <summary>
/// What somebody who tells the stories of a page by eye works with: a sheet a page with its blocks (B1 …), their lines (L1 …) and its
/// pictures (P1 …), what to draw over the page's picture to find them there, and the places that <see cref="LabelFile"/> makes the truth
/// of.
/// </summary>
internal static class LabelSheets
{
    public static void Write(string folder, IReadOnlyList<Broadsheet.Layout.Marks.PageMarks> marks)
    {
        Directory.CreateDirectory(folder);
        var layout = IssueLayout.Analyse(marks);
        foreach (var page in layout.Scans)
        {
            var name = Path.Combine(folder, $"p{page.Index + 1:00}");
            var blocks = BlocksOf(page);
            var pictures = page.Ground.Pictures.Where(p => p.Width > 12 && p.Height > 12).OrderBy(p => p.Top).ThenBy(p => p.Left).ToList();
            File.WriteAllText(name + ".txt", Sheet(page, blocks, pictures));
            File.WriteAllText(name + ".json", Places(page, blocks, pictures).ToJsonString());
            File.WriteAllText(name + ".mvg", Drawing(page, blocks, pictures));
        }
    }

    // Every line once: what stands in no block is a block of its own.
    private static List<List<TextLine>> BlocksOf(PageScan page)
    {
        var blocks = page.Blocks.Select(b => b.Lines).Where(l => l.Count > 0).ToList();
        var known = blocks.SelectMany(b => b).ToHashSet();
        blocks.AddRange(page.Lines.Where(l => !known.Contains(l)).Select(l => new List<TextLine> { l }));
        return [.. blocks.OrderBy(b => b[0].PageBox.Top).ThenBy(b => b[0].PageBox.Left)];
    }

    private static string Sheet(PageScan page, List<List<TextLine>> blocks, List<Rect> pictures)
    {
        var sheet = new StringBuilder();
        sheet.Append(
            CultureInfo.InvariantCulture,
            $"page {page.Index + 1}, {page.Marks.Width:0} x {page.Marks.Height:0} pt; boxes are x y w h from the top left\n"
        );
        for (var i = 0; i < pictures.Count; i++)
            sheet.Append(CultureInfo.InvariantCulture, $"P{i + 1} {Text(page.ToPage(pictures[i]))}\n");
        for (var i = 0; i < blocks.Count; i++)
        {
            sheet.Append(
                CultureInfo.InvariantCulture,
                $"B{i + 1} {Text(Rect.Around(blocks[i].Select(l => l.PageBox)))} {blocks[i][0].Size:0.0}pt\n"
            );
            foreach (var line in blocks[i])
                sheet.Append(CultureInfo.InvariantCulture, $"  L{line.Id} {line.Text}\n");
        }
        return sheet.ToString();
    }

    private static JsonObject Places(PageScan page, List<List<TextLine>> blocks, List<Rect> pictures) =>
        new()
        {
            ["page"] = page.Index + 1,
            ["width"] = page.Marks.Width,
            ["height"] = page.Marks.Height,
            ["language"] = page.Language,
            ["blocks"] = new JsonArray([
                .. blocks.Select(b =>
                    (JsonNode)
                        new JsonArray([
                            .. b.Select(l =>
                                (JsonNode)
                                    new JsonObject
                                    {
                                        ["id"] = l.Id,
                                        ["text"] = l.Text,
                                        ["box"] = Box(l.PageBox),
                                    }
                            ),
                        ])
                ),
            ]),
            ["pictures"] = new JsonArray([.. pictures.Select(p => (JsonNode)Box(page.ToPage(p)))]),
        };

    // For ImageMagick: what stands where, in points.
    private static string Drawing(PageScan page, List<List<TextLine>> blocks, List<Rect> pictures)
    {
        var drawing = new StringBuilder("stroke-width 0.7 font-size 9 font-weight 700\n");
        void Frame(Rect box, string colour, string name) =>
            drawing.Append(
                CultureInfo.InvariantCulture,
                $"fill none stroke {colour} rectangle {box.Left:0.0},{box.Top:0.0} {box.Right:0.0},{box.Bottom:0.0} stroke none fill {colour} text {Math.Max(1, box.Left - 7):0.0},{box.Top + 7:0.0} '{name}'\n"
            );
        for (var i = 0; i < pictures.Count; i++)
            Frame(page.ToPage(pictures[i]).Inflate(-1), "magenta", $"P{i + 1}");
        string[] colours = ["red", "blue", "#008800"];
        for (var i = 0; i < blocks.Count; i++)
            Frame(Rect.Around(blocks[i].Select(l => l.PageBox)), colours[i % colours.Length], $"{i + 1}");
        return drawing.ToString();
    }

    private static string Text(Rect box) =>
        string.Create(CultureInfo.InvariantCulture, $"[{box.X:0} {box.Y:0} {box.Width:0} {box.Height:0}]");

    private static JsonArray Box(Rect box) =>
        new(Math.Round(box.X, 1), Math.Round(box.Y, 1), Math.Round(box.Width, 1), Math.Round(box.Height, 1));
}
