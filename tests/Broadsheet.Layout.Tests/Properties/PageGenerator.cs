using Broadsheet.Layout.Marks;
using CsCheck;

namespace Broadsheet.Layout.Tests.Properties;

/// <summary>Pages as newspapers make them: stories in rows of columns with headlines, pictures, rules and frames, of any size and
/// script.</summary>
internal static class PageGenerator
{
    private const string Latin = "the river rose and nobody on the quay had seen it so high before they closed the gate at noon ";
    private const string Han = "河水上涨以后码头上没有人见过这样高的潮水中午时分闸门关闭居民陆续返回家中记者看到";

    private static readonly Gen<string> Story =
        from columns in Gen.Int[1, 4]
        from lines in Gen.Int[3, 12]
        from wide in Gen.Bool
        from size in Gen.Double[14, 40]
        from picture in Gen.Int[0, 3]
        from ruled in Gen.Bool
        from framed in Gen.Int[0, 4]
        from seed in Gen.Int[0, 1000]
        select Draw(columns, lines, wide, size, picture == 0, ruled, framed == 0, seed);

    public static readonly Gen<PageMarks> Page = Story
        .Array[1, 4]
        .Select(stories =>
        {
            var y = 60.0;
            var source = new System.Text.StringBuilder("page 620 900\n");
            foreach (var story in stories)
            {
                var height = 0.0;
                foreach (var line in story.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    var words = line.Split(' ', 4);
                    if (words[0] == "height")
                        height = double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture);
                    else
                        source.Append(
                            System.Globalization.CultureInfo.InvariantCulture,
                            $"{words[0]} {words[1]} {double.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture) + y} {words[3]}\n"
                        );
                }
                y += height + 24;
            }
            return Sketches.Sketch.Read(source.ToString())[0];
        });

    private static string Draw(int columns, int lines, bool wide, double size, bool picture, bool ruled, bool framed, int seed)
    {
        var text = new System.Text.StringBuilder();
        var c = System.Globalization.CultureInfo.InvariantCulture;
        var words = wide ? Han : Latin;
        string Take(int count, int at) => string.Concat(Enumerable.Range(0, count).Select(i => words[(at + i) % words.Length])).Trim();
        const double width = 130;
        text.Append(c, $"text 30 {size} {size} bold {size * 1.2} | {Take((int)(columns * width / size * (wide ? 0.8 : 1.6)), seed)}\n");
        var top = size * 1.2 + 8;
        for (var k = 0; k < columns; k++)
        {
            var x = 30 + k * (width + 12);
            var y = top;
            if (picture && k == columns - 1)
            {
                text.Append(c, $"picture {x} {y} {width} 60\n");
                text.Append(c, $"text {x} {y + 70} 8 italic 10 | {Take(10, seed + 5)}\n");
                y += 80;
            }
            for (var l = 0; l < lines; l++)
                text.Append(
                    c,
                    $"text {x} {y + 12 + l * 14} 10 regular 14 | {(l == 0 && k == 0 ? "_" : "")}{Take(wide ? 12 : 25, seed + (k * lines + l) * 13)}\n"
                );
            if (ruled && k > 0)
                text.Append(c, $"rule {x - 6} {top} 0.6 {lines * 14}\n");
        }
        if (framed)
            text.Append(c, $"frame 22 -6 {columns * (width + 12) + 8} {top + lines * 14 + 100}\n");
        text.Append(c, $"height {top + lines * 14 + 90} \n");
        return text.ToString();
    }
}
