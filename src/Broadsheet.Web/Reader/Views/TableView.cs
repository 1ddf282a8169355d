namespace Broadsheet.Web.Reader.Views;

/// <summary>A table in a story.</summary>
internal sealed record TableView
{
    /// <summary>The rows that name the columns; often none.</summary>
    public required IReadOnlyList<RowView> Head { get; init; }

    /// <summary>The other rows.</summary>
    public required IReadOnlyList<RowView> Rows { get; init; }
}

/// <summary>A row of a table.</summary>
internal sealed record RowView
{
    /// <summary>Its cells, as many in each row.</summary>
    public required IReadOnlyList<CellView> Cells { get; init; }
}

/// <summary>A cell of a table.</summary>
internal sealed record CellView
{
    /// <summary>Its text; the words that were looked for are runs of their own.</summary>
    public required IReadOnlyList<RunView> Runs { get; init; }

    /// <summary>True in a column of figures, the first left out.</summary>
    public required bool IsFigure { get; init; }
}
