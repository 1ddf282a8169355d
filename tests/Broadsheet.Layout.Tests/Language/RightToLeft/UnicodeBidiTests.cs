using System.Globalization;
using System.IO.Compression;
using Broadsheet.Layout.Language.RightToLeft;

namespace Broadsheet.Layout.Tests.Language.RightToLeft;

/// <summary>The conformance tests of UAX #9: the files that Unicode 15.0 publishes for it (see THIRD-PARTY-NOTICES.md).</summary>
public sealed class UnicodeBidiTests
{
    [Fact]
    public void Levels_and_order_of_every_line_of_characters_are_those_of_Unicode()
    {
        var lines = 0;
        foreach (var c in CharacterCases())
        {
            lines++;
            BidiProperty[] properties = [.. c.Characters.Select(BidiProperties.Of)];
            var paragraph = c.Direction == 2 ? BidiLevels.ParagraphLevel(properties) : (byte)c.Direction;
            var levels = BidiLevels.Resolve(properties, c.Characters, paragraph);
            Assert.True(
                paragraph == c.Paragraph
                    && levels.AsSpan().SequenceEqual(c.Levels)
                    && BidiLevels.VisualOrder(levels).SequenceEqual(c.Order),
                $"{c.Line}: {string.Join(' ', levels)}"
            );
        }
        Assert.Equal(91_707, lines);
    }

    [Fact]
    public void Levels_and_order_of_every_line_of_classes_are_those_of_Unicode()
    {
        var lines = 0;
        byte[] levels = [];
        int[] order = [];
        foreach (var line in Lines("BidiTest.txt.br"))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
                levels = Levels(line["@Levels:".Length..]);
            else if (line.StartsWith("@Reorder:", StringComparison.Ordinal))
                order = Numbers(line["@Reorder:".Length..]);
            else if (line[0] != '@')
                Try(line.Split(';'));
        }
        Assert.Equal(770_241, lines);

        void Try(string[] parts)
        {
            BidiProperty[] properties = [.. parts[0].Split(' ').Select(Enum.Parse<BidiProperty>)];
            var directions = int.Parse(
                parts[1],
                NumberStyles.AllowLeadingWhite | NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture
            );
            for (var bit = 0; bit < 3; bit++)
            {
                if ((directions & (1 << bit)) == 0)
                    continue;
                lines++;
                var paragraph = bit == 0 ? BidiLevels.ParagraphLevel(properties) : (byte)(bit - 1);
                var found = BidiLevels.Resolve(properties, [], paragraph);
                Assert.True(
                    found.AsSpan().SequenceEqual(levels) && BidiLevels.VisualOrder(found).SequenceEqual(order),
                    $"{string.Join(';', parts)} ({bit}): {string.Join(' ', found)}"
                );
            }
        }
    }

    [Fact]
    public void What_stands_as_in_the_lines_of_Unicode_is_read_in_an_order_that_stands_so()
    {
        var (lines, same) = (0, 0);
        foreach (var c in CharacterCases())
        {
            // Signs that can't be seen do not stand on a page, no line goes on over the end of a paragraph, and one of Latin words alone is
            // one of theirs, whatever the page.
            BidiProperty[] properties = [.. c.Characters.Select(BidiProperties.Of)];
            if (
                c.Levels.Contains(BidiLevels.Removed)
                || properties.Any(p => p is BidiProperty.B or >= BidiProperty.LRE)
                || !Bidi.HasRightToLeft(c.Characters)
            )
                continue;
            lines++;
            int[] visual = [.. c.Order.Select(i => c.Characters[i])];
            var order = Bidi.LogicalOrder(visual, c.Paragraph == 1);
            int[] read = [.. order.Select(i => visual[i])];
            // A page does not tell whether a file names brackets as they are read or by their shape.
            Assert.True(Stands(read) || Stands([.. read.Select(Bidi.Mirror)]), c.Line);

            bool Stands(int[] named)
            {
                var levels = BidiLevels.Resolve([.. named.Select(BidiProperties.Of)], named, (byte)c.Paragraph);
                return BidiLevels.VisualOrder(levels).Select(i => read[i]).SequenceEqual(visual);
            }
            same += read.SequenceEqual(c.Characters) ? 1 : 0;
        }
        Assert.Equal(74_235, lines);
        // Of what stands alike one order is chosen: of sixteen fifteen are that of the file, whose lines no one would write.
        Assert.InRange(same, 69_600, lines);
    }

    private static IEnumerable<CharacterCase> CharacterCases() =>
        Lines("BidiCharacterTest.txt.br")
            .Select(line =>
            {
                var parts = line.Split(';');
                return new CharacterCase(
                    line,
                    [.. parts[0].Split(' ').Select(c => int.Parse(c, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))],
                    int.Parse(parts[1], CultureInfo.InvariantCulture),
                    int.Parse(parts[2], CultureInfo.InvariantCulture),
                    Levels(parts[3]),
                    Numbers(parts[4])
                );
            });

    private static byte[] Levels(string text) =>
        [
            .. text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)
                .Select(l => l == "x" ? BidiLevels.Removed : byte.Parse(l, CultureInfo.InvariantCulture)),
        ];

    private static int[] Numbers(string text) =>
        [.. text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    private static IEnumerable<string> Lines(string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Unicode", name));
        using var text = new StreamReader(new BrotliStream(file, CompressionMode.Decompress));
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    private sealed record CharacterCase(string Line, int[] Characters, int Direction, int Paragraph, byte[] Levels, int[] Order);
}
