using Broadsheet.Model.Articles;

namespace Broadsheet.Model.Reading;

/// <summary>A piece of what a reader reads of an article: a paragraph, an item of a list, a table, some lines, a figure.</summary>
public abstract record ReadingPiece
{
    private protected ReadingPiece() { }

    /// <summary>
    /// The page that the article turns from where this piece stands at the head of another one (<see cref="Pages.Page.Sequence"/>); null
    /// where it does not turn here.
    /// </summary>
    public int? TurnsFrom { get; init; }

    /// <summary>The page it begins on: <see cref="Pages.Page.Sequence"/>.</summary>
    public required int Page { get; init; }

    /// <summary>What it is.</summary>
    public required TextRole Role { get; init; }

    /// <summary>Its text: one line for running text, a line for each line of the others.</summary>
    public abstract string Plain { get; }
}

/// <summary>Running text: a paragraph, whole, over columns and pages.</summary>
public sealed record ReadingParagraph : ReadingPiece
{
    /// <summary>The text, a stretch for each page it stands on. Together they are the paragraph.</summary>
    public required IReadOnlyList<ReadingStretch> Stretches { get; init; }

    /// <inheritdoc/>
    public override string Plain => ReadingStretch.Join(Stretches);
}

/// <summary>An item of a list, whole; items that follow each other are one list.</summary>
public sealed record ReadingItem : ReadingPiece
{
    /// <summary>Its printed marker; null where it has none.</summary>
    public ListMarker? Marker { get; init; }

    /// <summary>The text without the marker, a stretch for each page it stands on.</summary>
    public required IReadOnlyList<ReadingStretch> Stretches { get; init; }

    /// <summary>True where the item has no text but the marker.</summary>
    public bool IsEmpty => Stretches.All(s => s.Text.Length == 0);

    /// <inheritdoc/>
    public override string Plain => Marker is null ? ReadingStretch.Join(Stretches) : $"{Marker.Text} {ReadingStretch.Join(Stretches)}";
}

/// <summary>A table.</summary>
public sealed record ReadingTable : ReadingPiece
{
    /// <summary>Its rows, as many cells in each.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    /// <summary>How many rows at its head name the columns.</summary>
    public required int HeaderRows { get; init; }

    /// <inheritdoc/>
    public override string Plain => TableRows.Write(Rows);
}

/// <summary>Lines that stay lines: a crosshead, a pull quote, a stanza, a heading over a continuation.</summary>
public sealed record ReadingLines : ReadingPiece
{
    /// <summary>The lines, none of them empty.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>True for a stanza of verse, whose lines are not broken by the width of the column.</summary>
    public bool IsVerse { get; init; }

    /// <summary>The text in one line; the lines of a stanza stay.</summary>
    public required string Joined { get; init; }

    /// <inheritdoc/>
    public override string Plain => Joined;
}

/// <summary>A figure: pictures, or words under a picture that could not be read.</summary>
public sealed record ReadingFigure : ReadingPiece
{
    /// <summary>The figure as printed.</summary>
    public required Figure Figure { get; init; }

    /// <summary>The text under it, in one line; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Who took the pictures, in one line; null for none.</summary>
    public string? Credit { get; init; }

    /// <inheritdoc/>
    public override string Plain => string.Join('\n', new[] { Caption, Credit }.OfType<string>());
}
