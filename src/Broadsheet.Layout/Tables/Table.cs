using Broadsheet.Layout.Lines;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Tables;

/// <summary>A table as printed: rows from top to bottom, cells in reading order.</summary>
internal sealed class Table
{
    /// <summary>The rows, as many cells in each; a cell is its lines, none where it is empty.</summary>
    public required IReadOnlyList<IReadOnlyList<IReadOnlyList<TextLine>>> Rows { get; init; }

    /// <summary>How many rows at the head name the columns.</summary>
    public required int HeaderRows { get; init; }

    /// <summary>How it was told, for a person who looks at the page.</summary>
    public required string Reason { get; init; }

    /// <summary>All lines, row by row, cell by cell.</summary>
    public IEnumerable<TextLine> Lines => Rows.SelectMany(r => r).SelectMany(c => c);

    /// <summary>The last lines of its rows.</summary>
    public HashSet<TextLine> RowEnds => [.. Rows.Select(r => r.SelectMany(c => c).LastOrDefault()).OfType<TextLine>()];

    /// <summary>The rules around it; null where it has none.</summary>
    public Rect? Frame { get; init; }

    public Rect Box => Rect.Around(Lines.Select(l => l.Box).Concat(Frame is { } frame ? [frame] : Array.Empty<Rect>()));
}
