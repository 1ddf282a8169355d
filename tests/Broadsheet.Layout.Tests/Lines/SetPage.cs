using System.Text;
using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Tests.Lines;

/// <summary>Sets lines of type letter by letter, for tests of what is read from them.</summary>
internal sealed class SetPage(double width = 600, double height = 800)
{
    private readonly List<Glyph> _glyphs = [];

    /// <summary>Faces, by index.</summary>
    public const int Roman = 0;
    public const int Bold = 1;

    public static double Width(string text, double size, double spacing = 0, double wordSpace = 0.25, double narrow = 1)
    {
        var total = 0.0;
        foreach (var rune in text.EnumerateRunes())
            total += Advance(rune, wordSpace) * size * narrow + spacing * size;
        return total - spacing * size;
    }

    /// <summary>Sets a text from a point on its baseline; the answer is where it ends.</summary>
    public double Set(
        string text,
        double x,
        double y,
        double size,
        double spacing = 0,
        double wordSpace = 0.25,
        bool drawsSpaces = true,
        int font = Roman,
        int color = 0,
        double narrow = 1
    )
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var advance = Advance(rune, wordSpace) * size * narrow;
            if (!Rune.IsWhiteSpace(rune) || drawsSpaces)
                Put(rune.Value, x, y, size, Rune.IsWhiteSpace(rune) ? Math.Min(advance, 0.25 * size) : advance, font, color);
            x += advance + spacing * size;
        }
        return x - spacing * size;
    }

    /// <summary>Sets a text so that it fills a measure, by its word spaces alone.</summary>
    public void Justify(string text, double x, double y, double size, double measure, bool drawsSpaces = true, int font = Roman)
    {
        var spaces = text.Count(c => c == ' ');
        var natural = Width(text, size, wordSpace: 0);
        Set(text, x, y, size, wordSpace: spaces == 0 ? 0 : (measure - natural) / spaces / size, drawsSpaces: drawsSpaces, font: font);
    }

    public void Put(int codePoint, double x, double y, double size, double advance, int font = Roman, int color = 0) =>
        _glyphs.Add(
            new Glyph
            {
                CodePoint = codePoint,
                Font = font,
                Size = (float)size,
                Left = (float)(x + 0.05 * advance),
                Right = (float)(x + 0.95 * advance),
                Top = (float)(y - 0.7 * size),
                Bottom = (float)y,
                OriginX = (float)x,
                OriginY = (float)y,
                Advance = (float)advance,
                Color = color,
            }
        );

    /// <summary>Sets a text that is turned clockwise around its first letter.</summary>
    public void SetTurned(string text, double x, double y, double size, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        foreach (var rune in text.EnumerateRunes())
        {
            var advance = Advance(rune, 0.25) * size;
            var (upX, upY) = (sin * 0.7 * size, -cos * 0.7 * size);
            var (endX, endY) = (x + cos * advance, y + sin * advance);
            (double X, double Y)[] corners = [(x, y), (endX, endY), (x + upX, y + upY), (endX + upX, endY + upY)];
            _glyphs.Add(
                new Glyph
                {
                    CodePoint = rune.Value,
                    Font = Bold,
                    Size = (float)size,
                    Left = (float)corners.Min(c => c.X),
                    Right = (float)corners.Max(c => c.X),
                    Top = (float)corners.Min(c => c.Y),
                    Bottom = (float)corners.Max(c => c.Y),
                    OriginX = (float)x,
                    OriginY = (float)y,
                    Advance = (float)advance,
                    Angle = (float)((degrees + 360) % 360),
                }
            );
            (x, y) = (x + cos * advance, y + sin * advance);
        }
    }

    public IReadOnlyList<string> Lines() =>
        [.. LineFinder.Find(Marks(), new FaceTable(), out _).OrderBy(l => l.Left).ThenBy(l => l.Top).Select(l => l.Text)];

    public PageMarks Marks() =>
        new()
        {
            Width = width,
            Height = height,
            Fonts = [new FontFace("Roman", false, false, true, true), new FontFace("Bold", true, false, true, true)],
            Glyphs = _glyphs.ToArray(),
        };

    private static double Advance(Rune rune, double wordSpace) =>
        Rune.IsWhiteSpace(rune) ? wordSpace
        : rune.Value >= 0x2E80 ? 1
        : rune.Value is 'i' or 'l' or 'j' or '.' or ',' or '\'' ? 0.25
        : rune.Value is 't' or 'f' or 'r' or 'I' ? 0.33
        : rune.Value is 'm' or 'w' or 'M' or 'W' ? 0.8
        : Rune.IsUpper(rune) ? 0.68
        : 0.5;
}
