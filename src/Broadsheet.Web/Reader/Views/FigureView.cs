namespace Broadsheet.Web.Reader.Views;

/// <summary>Pictures with their caption and credit.</summary>
internal sealed record FigureView
{
    /// <summary>The pictures in reading order.</summary>
    public required IReadOnlyList<PictureView> Pictures { get; init; }

    /// <summary>The caption; null where there is none.</summary>
    public LineView? Caption { get; init; }

    /// <summary>The credit; null where there is none.</summary>
    public string? Credit { get; init; }
}
