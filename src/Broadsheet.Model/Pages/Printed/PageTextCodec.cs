using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Json;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Model.Pages.Printed;

/// <summary>
/// The form that the printed text of a page is kept in: JSON in a Brotli stream, places in tenths of a point, each character's as the way
/// from the end of the one before it.
/// </summary>
public static class PageTextCodec
{
    /// <summary>Media type of the kept file.</summary>
    public const string MediaType = "application/vnd.broadsheet.page-text";

    /// <summary>Most bytes that a page may unfold to: far more than any newspaper page has.</summary>
    private const int MostBytes = 64 << 20;

    /// <summary>Writes the text of a page.</summary>
    public static byte[] Write(PageText page)
    {
        List<TextStyle> styles = [.. page.Flows.SelectMany(f => f.Blocks).Select(b => b.Style).OfType<TextStyle>().Distinct()];
        var sheet = new Sheet(1, [.. page.Flows.Select(f => Map(f, styles))], styles.Count == 0 ? null : styles);
        var json = JsonSerializer.SerializeToUtf8Bytes(sheet, ModelJson.Options);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(json);
        return packed.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else, damaged, or written by a newer program.</exception>
    public static PageText Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            var buffer = new byte[81920];
            int count;
            while ((count = brotli.Read(buffer)) > 0)
            {
                if (plain.Length + count > MostBytes)
                    throw new InvalidDataException("The printed text of the page is larger than a page can be.");
                plain.Write(buffer, 0, count);
            }
            var sheet = JsonSerializer.Deserialize<Sheet>(plain.GetBuffer().AsSpan(0, (int)plain.Length), ModelJson.Options);
            return sheet is { V: 1, F: not null }
                ? new PageText { Flows = [.. sheet.F.Select(f => Map(f, sheet.S))] }
                : throw new InvalidDataException("The printed text of the page was written by a newer program.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException("The printed text of the page is damaged.", e);
        }
    }

    private static Flow Map(PrintedFlow flow, List<TextStyle> styles) =>
        new(
            flow.Use,
            [
                .. flow.Blocks.Select(b => new Block(
                    Tenths(b.Box),
                    [.. b.Lines.Select(Map)],
                    b.Style is { } style ? styles.IndexOf(style) : null,
                    b.Role
                )),
            ]
        );

    private static PrintedFlow Map(Flow flow, IReadOnlyList<TextStyle>? styles) =>
        new(
            flow.U,
            [
                .. flow.B.Select(b => new PrintedBlock(Points(b.B), [.. b.L.Select(Map)])
                {
                    Style = b.S is { } style ? styles?[style] : null,
                    Role = b.R,
                }),
            ]
        );

    private static Line Map(PrintedLine line)
    {
        var places = new int[2 * line.Text.Length];
        var at = 0;
        for (var i = 0; i < line.Text.Length; i++)
        {
            var (start, end) = (Tenths(line.Starts[i]), Tenths(line.Ends[i]));
            places[2 * i] = start - at;
            places[2 * i + 1] = end - start;
            at = end;
        }
        return new Line(line.Text, Tenths(line.Box), line.IsUpright ? true : null, line.End, places);
    }

    private static PrintedLine Map(Line line)
    {
        if (line.P.Length != 2 * line.T.Length)
            throw new InvalidDataException("The printed text of the page is damaged: a line has not as many places as characters.");
        var (starts, ends) = (new double[line.T.Length], new double[line.T.Length]);
        var at = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            at += line.P[2 * i];
            starts[i] = at / 10.0;
            at += line.P[2 * i + 1];
            ends[i] = at / 10.0;
        }
        return new PrintedLine
        {
            Text = line.T,
            Box = Points(line.B),
            IsUpright = line.U ?? false,
            End = line.E,
            Starts = starts,
            Ends = ends,
        };
    }

    private static int Tenths(double points) => (int)Math.Round(Math.Clamp(points, -1e6, 1e6) * 10);

    private static int[] Tenths(Rect box) => [Tenths(box.X), Tenths(box.Y), Tenths(box.Width), Tenths(box.Height)];

    private static Rect Points(int[] box) => new(box[0] / 10.0, box[1] / 10.0, box[2] / 10.0, box[3] / 10.0);

    private sealed record Sheet(int V, IReadOnlyList<Flow> F, IReadOnlyList<TextStyle>? S);

    private sealed record Flow(PrintedUse U, IReadOnlyList<Block> B);

    private sealed record Block(int[] B, IReadOnlyList<Line> L, int? S, StyleRole? R);

    private sealed record Line(
        string T,
        int[] B,
        bool? U,
        [property: JsonConverter(typeof(JsonNumberEnumConverter<LineEnd>))] LineEnd E,
        int[] P
    );
}
