using System.Globalization;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Tests.Sketches;

/// <summary>
/// Pages drawn from a few lines of text. <c>page W H</c> begins a page; <c>text X Y SIZE FACE LEADING | line | line</c> sets lines from a
/// first baseline; <c>vertical X Y SIZE FACE | characters</c> sets one column;
/// <c>upwards X Y SIZE FACE | line</c> sets a line that runs up from there; <c>rule</c>, <c>frame</c>, <c>tint</c>, <c>picture X Y W H</c>;
/// <c>outlines X Y W H N</c> draws a word of N letters as shapes.
/// A square for wide characters, half a square for others; <c>rtl</c> sets lines from right to left.
/// </summary>
internal static class Sketch
{
    private static readonly FontFace[] Faces =
    [
        new("Sketch-Regular", false, false, true, true),
        new("Sketch-Bold", true, false, true, true),
        new("Sketch-Italic", false, true, true, true),
    ];

    public static IReadOnlyList<PageMarks> Read(string source)
    {
        var pages = new List<Canvas>();
        foreach (var raw in source.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split('|');
            var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            double At(int i) => double.Parse(words[i], CultureInfo.InvariantCulture);
            Rect Box() => new(At(1), At(2), At(3), At(4));
            switch (words[0])
            {
                case "page":
                    pages.Add(new Canvas(At(1), At(2)));
                    break;
                case "text" or "rtl":
                    for (var i = 1; i < parts.Length; i++)
                        pages[^1].Line(parts[i], At(1), At(2) + (i - 1) * At(5), At(3), Face(words[4]), words[0] == "rtl");
                    break;
                case "vertical":
                    pages[^1].Column(parts[1].Trim(), At(1), At(2), At(3), Face(words[4]));
                    break;
                case "upwards":
                    pages[^1].Upwards(parts[1].Trim(), At(1), At(2), At(3), Face(words[4]));
                    break;
                case "rule":
                    pages[^1]
                        .Paths.Add(
                            new PathMark
                            {
                                Shape = At(3) >= At(4) ? PathShape.HorizontalRule : PathShape.VerticalRule,
                                Bounds = Box(),
                                FillColor = 0,
                                StrokeWidth = Math.Min(At(3), At(4)),
                                Segments = 5,
                            }
                        );
                    break;
                case "frame":
                    pages[^1]
                        .Paths.Add(
                            new PathMark
                            {
                                Shape = PathShape.Frame,
                                Bounds = Box(),
                                StrokeColor = 0,
                                StrokeWidth = 1,
                                Segments = 5,
                            }
                        );
                    break;
                case "tint":
                    pages[^1]
                        .Paths.Add(
                            new PathMark
                            {
                                Shape = PathShape.Tint,
                                Bounds = Box(),
                                FillColor = 0xE8E0D0,
                                Segments = 5,
                            }
                        );
                    break;
                case "outlines":
                    for (var i = 0; i < At(5); i++)
                    {
                        var width = At(3) / At(5);
                        pages[^1]
                            .Paths.Add(
                                new PathMark
                                {
                                    Shape = PathShape.Other,
                                    Bounds = new(At(1) + i * width, At(2), 0.85 * width, At(4)),
                                    FillColor = 0,
                                    Segments = 14,
                                }
                            );
                    }
                    break;
                case "picture":
                    pages[^1].Pictures.Add(new PictureMark(Box(), 600, 400));
                    break;
                default:
                    throw new FormatException($"'{words[0]}' draws nothing.");
            }
        }
        return [.. pages.Select(p => p.Marks())];
    }

    private static int Face(string name) =>
        name switch
        {
            "bold" => 1,
            "italic" => 2,
            _ => 0,
        };

    public static bool IsWide(int c) => c is >= 0x2E80 and <= 0x9FFF or >= 0xFF00 and <= 0xFF60;

    private sealed class Canvas(double width, double height)
    {
        private readonly List<Glyph> _glyphs = [];

        public List<PathMark> Paths { get; } = [];

        public List<PictureMark> Pictures { get; } = [];

        public void Line(string text, double x, double y, double size, int face, bool rightToLeft)
        {
            text = text.Trim();
            var indent = text.Length - text.TrimStart('_').Length;
            var at = x + (rightToLeft ? -1 : 1) * indent * size;
            foreach (var rune in text[indent..].Trim().EnumerateRunes())
            {
                var advance = IsWide(rune.Value) ? size : size * 0.5;
                if (rightToLeft)
                    at -= advance;
                Add(rune.Value, at, y, advance, size, face);
                if (!rightToLeft)
                    at += advance;
            }
        }

        public void Column(string text, double x, double y, double size, int face)
        {
            foreach (var rune in text.EnumerateRunes())
            {
                Add(rune.Value, x, y + 0.88 * size, size, size, face);
                y += size * 1.05;
            }
        }

        public void Upwards(string text, double x, double y, double size, int face)
        {
            foreach (var rune in text.EnumerateRunes())
            {
                var advance = IsWide(rune.Value) ? size : size * 0.5;
                _glyphs.Add(
                    new Glyph
                    {
                        CodePoint = rune.Value,
                        Font = face,
                        Size = (float)size,
                        Left = (float)(x - 0.7 * size),
                        Right = (float)x,
                        Top = (float)(y - 0.95 * advance),
                        Bottom = (float)(y - 0.05 * advance),
                        OriginX = (float)x,
                        OriginY = (float)y,
                        Advance = (float)advance,
                        Angle = 270,
                    }
                );
                y -= advance;
            }
        }

        private void Add(int c, double x, double y, double advance, double size, int face) =>
            _glyphs.Add(
                new Glyph
                {
                    CodePoint = c,
                    Font = face,
                    Size = (float)size,
                    Left = (float)(x + 0.05 * advance),
                    Right = (float)(x + 0.95 * advance),
                    Top = (float)(y - 0.7 * size),
                    Bottom = (float)y,
                    OriginX = (float)x,
                    OriginY = (float)y,
                    Advance = (float)advance,
                }
            );

        public PageMarks Marks() =>
            new()
            {
                Width = width,
                Height = height,
                Fonts = Faces,
                Glyphs = _glyphs.ToArray(),
                Paths = Paths,
                Pictures = Pictures,
            };
    }
}
