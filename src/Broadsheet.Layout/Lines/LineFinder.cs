using System.Runtime.InteropServices;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>Glyphs of a page to lines of text, in all directions of writing, whatever the order of the source.</summary>
internal static class LineFinder
{
    /// <summary>Finds the lines of a page.</summary>
    /// <param name="page">The marks.</param>
    /// <param name="faces">The faces of the issue; new ones are added.</param>
    /// <param name="space">The frame in which the main text of the page runs along u: all lines are given in it.</param>
    public static List<TextLine> Find(PageMarks page, FaceTable faces, out WritingFrame space)
    {
        var glyphs = GlyphReader.Read(page);
        var face = new int[page.Fonts.Count + 1];
        var nameless = faces.Nameless.Number(page, glyphs);
        for (var i = 0; i < page.Fonts.Count; i++)
            face[i] = faces.Number(page.Fonts[i], nameless[i]);
        face[^1] = faces.Number(new FontFace("", false, false, false, false));

        var directions = Directions(glyphs);
        var main = MainDirection(glyphs, directions);
        var reading = new WritingFrame(main, page.Width, page.Height);
        space = reading;
        var lines = new List<TextLine>();
        var all = CollectionsMarshal.AsSpan(glyphs);
        foreach (var direction in Enum.GetValues<WritingDirection>())
        {
            var count = directions.AsSpan().Count(direction);
            if (count == 0)
                continue;
            var frame = new WritingFrame(direction, page.Width, page.Height);
            var inks = new List<InkGlyph>(count);
            for (var i = 0; i < all.Length; i++)
                if (directions[i] == direction && Tilt.Of(all[i]) == 0)
                    inks.Add(Ink(all[i], i, frame, face));
            lines.AddRange(Lines(inks, frame, reading));
        }
        foreach (var (angle, tilted) in Tilt.Groups(glyphs))
        {
            var frame = new WritingFrame(directions[tilted[0]], page.Width, page.Height);
            var inks = tilted.ConvertAll(i => Ink(Tilt.Straight(glyphs[i], angle, page.Width, page.Height), i, frame, face));
            lines.AddRange(Lines(inks, frame, reading).Select(line => Tilt.Place(line, angle, reading)));
        }
        lines.Sort(
            static (a, b) =>
                a.Top != b.Top ? a.Top.CompareTo(b.Top)
                : a.Left != b.Left ? a.Left.CompareTo(b.Left)
                : a.Size != b.Size ? a.Size.CompareTo(b.Size)
                : string.CompareOrdinal(a.Text, b.Text)
        );
        if (lines.Count <= PageScan.MostLines)
        {
            NeighbourFaces.Settle(lines);
            CapitalLeads.Settle(lines);
            DropCaps.Join(lines);
            JumpPairs.Join(lines);
            Bullets.Join(lines, page, space, faces);
        }
        for (var i = 0; i < lines.Count; i++)
            lines[i].Id = i;
        return lines;
    }

    private static IEnumerable<TextLine> Lines(List<InkGlyph> inks, WritingFrame frame, WritingFrame space)
    {
        if (inks.Count == 0)
            yield break;
        var built = BuiltFractions.Join(Ruby.Drop(RowBuilder.Build(inks, frame.Direction == WritingDirection.Leftwards)));
        var runs = StrayRuns.Absorb(GapJudge.Settle(StrayRuns.Bridge(built)));
        foreach (var run in runs.SelectMany(r => InlineJumps.Part(r, piece => LineMaker.TextOf(piece, frame))))
            if (LineMaker.Make(run, frame, space) is { } line)
                yield return line;
    }

    private static WritingDirection[] Directions(List<Glyph> glyphs)
    {
        var vertical = VerticalRuns.Find(glyphs);
        var rightToLeft = 0;
        var upright = 0;
        foreach (ref readonly var g in CollectionsMarshal.AsSpan(glyphs))
        {
            if (Math.Abs(g.Angle) > 3 || Script.IsSpace(g.CodePoint))
                continue;
            upright++;
            if (Script.IsRightToLeft(g.CodePoint))
                rightToLeft++;
        }
        var level = rightToLeft * 2 > upright ? WritingDirection.Leftwards : WritingDirection.Rightwards;
        var directions = new WritingDirection[glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            directions[i] = vertical[i]
                ? WritingDirection.Vertical
                : Quarter(glyphs[i].Angle) switch
                {
                    1 => WritingDirection.Downwards,
                    2 => WritingDirection.Inverted,
                    3 => WritingDirection.Upwards,
                    _ => level,
                };
        }
        VerticalStrays.Absorb(glyphs, directions);
        UprightGroups.Settle(glyphs, directions);
        return directions;
    }

    private static int Quarter(float angle) => ((int)Math.Round(angle / 90.0) % 4 + 4) % 4;

    private static WritingDirection MainDirection(List<Glyph> glyphs, WritingDirection[] directions)
    {
        var counts = new int[6];
        for (var i = 0; i < glyphs.Count; i++)
            if (!Script.IsSpace(glyphs[i].CodePoint))
                counts[(int)directions[i]]++;
        return (WritingDirection)Array.IndexOf(counts, counts.Max());
    }

    private static InkGlyph Ink(in Glyph g, int source, WritingFrame frame, int[] face)
    {
        double start,
            end,
            across;
        var turned = frame.Direction is WritingDirection.Vertical or WritingDirection.Downwards or WritingDirection.Upwards;
        if (frame.Direction == WritingDirection.Vertical)
        {
            var box = frame.ToFrame(g.Box);
            // Full-width punctuation has its ink in a corner: the square around it is what stands in the column.
            var square = Script.IsIdeographic(g.CodePoint) && Math.Abs(g.Angle) < 3;
            start = square ? (box.Left + box.Right) / 2 - Math.Max(box.Width, g.Size * 0.9) / 2 : box.Left;
            end = square ? start + Math.Max(box.Width, g.Size * 0.9) : box.Right;
            across = frame.ToFrame(VerticalStrays.ColumnCentre(g), 0).Y;
        }
        else
        {
            var origin = frame.ToFrame(g.OriginX, g.OriginY);
            var box = frame.ToFrame(g.Box);
            across = origin.Y;
            var leftwards = frame.Direction == WritingDirection.Leftwards;
            // The origin stands at the left of the character in scripts of both directions: at its end when read to the left.
            start = leftwards ? (g.Advance > 0 ? origin.X - g.Advance : box.Left) : origin.X;
            end =
                leftwards ? (g.Advance > 0 ? origin.X : box.Right)
                : g.Advance > 0 ? origin.X + g.Advance
                : box.Right;
            // An advance that does not fit the ink is not to be trusted.
            if (
                end < box.Right - g.Size * 0.5
                || end > box.Right + g.Size * 1.2
                || start > box.Left + g.Size * 0.5
                || start < box.Left - g.Size * 1.2
            )
                (start, end) = (box.Left, box.Right);
            if (turned && box.Width > g.Size * 4)
                (start, end) = (box.Left, box.Left + g.Size);
        }
        return new InkGlyph
        {
            Source = source,
            CodePoint = g.CodePoint,
            Face = g.Font >= 0 && g.Font < face.Length - 1 ? face[g.Font] : face[^1],
            Color = g.Color,
            Size = g.Size,
            Start = start,
            End = Math.Max(start, end),
            Base = across,
            IsSpace = Script.IsSpace(g.CodePoint),
            IsIdeographic = Script.IsIdeographic(g.CodePoint),
        };
    }
}
