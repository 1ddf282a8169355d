using System.Text;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Model.Pages.Printed;

/// <summary>Printed text that is read as one: what an article has on the page, or a piece of furniture.</summary>
/// <param name="Use">What it was taken for.</param>
/// <param name="Blocks">Its blocks in reading order.</param>
public sealed record PrintedFlow(PrintedUse Use, IReadOnlyList<PrintedBlock> Blocks)
{
    /// <summary>All lines in reading order.</summary>
    public IEnumerable<PrintedLine> Lines => Blocks.SelectMany(b => b.Lines);

    /// <summary>
    /// The lines as one text: broken words joined, a line feed where one text ends and another begins. Each place in it can be found on the
    /// page again.
    /// </summary>
    public RunningText Read()
    {
        var text = new StringBuilder();
        var origins = new List<(int Line, int Character)>();
        List<PrintedLine> lines = [.. Lines];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var length = line.Text.Length - (line.End == LineEnd.Hyphen && line.Text.Length > 0 && i + 1 < lines.Count ? 1 : 0);
            for (var c = 0; c < length; c++)
            {
                text.Append(line.Text[c]);
                origins.Add((i, c));
            }
            if (i + 1 < lines.Count && line.End is LineEnd.Space or LineEnd.Stop)
            {
                text.Append(line.End == LineEnd.Space ? ' ' : '\n');
                origins.Add((i, -1));
            }
        }
        return new RunningText(text.ToString(), lines, origins);
    }

    /// <summary>The lines of a flow as one text, with the way back to the page.</summary>
    public sealed class RunningText
    {
        private readonly IReadOnlyList<PrintedLine> _lines;
        private readonly IReadOnlyList<(int Line, int Character)> _origins;

        internal RunningText(string text, IReadOnlyList<PrintedLine> lines, IReadOnlyList<(int Line, int Character)> origins)
        {
            Text = text;
            _lines = lines;
            _origins = origins;
        }

        /// <summary>The text.</summary>
        public string Text { get; }

        /// <summary>Boxes of some characters in points of the page, line by line in reading order.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The characters are not all in the text.</exception>
        public IReadOnlyList<Rect> BoxesOf(int start, int length)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(start);
            ArgumentOutOfRangeException.ThrowIfNegative(length);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Text.Length);
            var boxes = new List<Rect>();
            for (var i = start; i < start + length; )
            {
                var (line, first) = _origins[i++];
                if (first < 0)
                    continue;
                var last = first;
                for (; i < start + length && _origins[i].Line == line; i++)
                    last = Math.Max(last, _origins[i].Character);
                boxes.AddRange(_lines[line].BoxesOf(first, last - first + 1));
            }
            return boxes;
        }
    }
}
