using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Naming;

/// <summary>What the name of a file tells of the page or pages in it.</summary>
internal sealed record NameFacts
{
    /// <summary>Date of issue.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether the name tells the day, or the month only.</summary>
    public DatePrecision DatePrecision { get; init; }

    /// <summary>Page label, its letters in capitals, digits as written: <c>A01</c>, <c>4</c>, <c>A02-03</c> for a double page.</summary>
    public string? Label { get; init; }

    /// <summary>True where the label can hardly mean anything else; a bare number or <c>p03</c> may only count files.</summary>
    public bool LabelIsSure { get; init; }

    /// <summary>Name of the edition as written.</summary>
    public string? Edition { get; init; }

    /// <summary>Ordinal of the edition.</summary>
    public int? EditionOrdinal { get; init; }

    /// <summary>Version of the file (<c>A01_v2</c>, <c>A01_final</c>): the highest of several is the one to take. 0 where none is
    /// written.</summary>
    public int Version { get; init; }
}
