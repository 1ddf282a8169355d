using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Language;

/// <summary>A jump line as read.</summary>
internal sealed record JumpReading
{
    /// <summary>Forward (下转) or back (上接).</summary>
    public required JumpDirection Direction { get; init; }

    /// <summary>The label as <see cref="PageLabels.Normalise"/> gives it.</summary>
    public required string Label { get; init; }

    /// <summary>The word or title that names the story at the other end, as printed; null where there is none.</summary>
    public string? HeadlineHint { get; init; }

    /// <summary>Where the jump line begins in the line, its brackets and marks included.</summary>
    public required int Start { get; init; }

    /// <summary>How many characters belong to it.</summary>
    public required int Length { get; init; }

    /// <summary>Nothing else is on the line.</summary>
    public required bool IsWholeLine { get; init; }

    /// <summary>It points to another story ("Related story, A4", 详见第4版), not to the rest of this one.</summary>
    public bool IsReference { get; init; }

    /// <summary>Tag of the language whose form it is.</summary>
    public required string Language { get; init; }

    /// <summary>How sure it is that this is a jump line, 0 to 1.</summary>
    public required double Confidence { get; init; }
}
