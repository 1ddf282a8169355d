namespace Broadsheet.Web.Reader.Views;

/// <summary>A printed jump line whose other end was not found.</summary>
internal sealed record JumpNoteView
{
    /// <summary>What readers are told.</summary>
    public required string Text { get; init; }

    /// <summary>The page it points to; null when the issue does not have it.</summary>
    public string? Url { get; init; }
}
