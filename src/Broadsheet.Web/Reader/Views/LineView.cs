namespace Broadsheet.Web.Reader.Views;

/// <summary>A line of text.</summary>
internal sealed record LineView
{
    /// <summary>Its text; the words that were looked for are runs of their own.</summary>
    public required IReadOnlyList<RunView> Runs { get; init; }

    /// <summary>The text alone.</summary>
    internal string Plain => string.Concat(Runs.Select(r => r.Text));
}
