namespace Broadsheet.Web.Reader.Views;

/// <summary>A day, month or year without an issue, and the way to the nearest ones.</summary>
internal sealed record MissingView
{
    /// <summary>What there is not, in words.</summary>
    public required string What { get; init; }

    /// <summary>The nearest issue before; null for none.</summary>
    public IssueLinkView? Previous { get; init; }

    /// <summary>The nearest issue after; null for none.</summary>
    public IssueLinkView? Next { get; init; }
}
