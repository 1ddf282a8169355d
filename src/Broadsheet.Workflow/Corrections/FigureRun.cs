using Broadsheet.Publish.Edition;

namespace Broadsheet.Workflow.Corrections;

/// <summary>Pictures that follow one another and the caption and credit that belong to them, among the parts of an article.</summary>
/// <param name="Start">Position of the first picture.</param>
/// <param name="Photos">Number of pictures.</param>
/// <param name="Caption">Position of the caption; null for none.</param>
/// <param name="Credit">Position of the credit; null for none.</param>
internal sealed record FigureRun(int Start, int Photos, int? Caption, int? Credit)
{
    /// <summary>Positions of caption and credit.</summary>
    public IReadOnlyList<int> Texts => [.. new[] { Caption, Credit }.OfType<int>()];

    /// <summary>Position behind its last part.</summary>
    public int End => Start + Photos + Texts.Count;

    /// <summary>The run that a picture is in, as a figure is built of parts.</summary>
    public static FigureRun Of(IReadOnlyList<WorkingPart> parts, int photo)
    {
        var start = photo;
        while (start > 0 && IsOne(parts[start - 1], parts[photo]))
            start--;
        var end = photo + 1;
        while (end < parts.Count && IsOne(parts[end], parts[photo]))
            end++;
        var at = end;
        int? caption = IsText(EditionRoles.NameOf(Model.Articles.TextRole.Caption)) ? at++ : null;
        int? credit = IsText(EditionRoles.NameOf(Model.Articles.TextRole.Credit)) ? at : null;
        return new(start, end - start, caption, credit);

        // What stood alone before belongs to no picture.
        bool IsText(string role) =>
            at < parts.Count
            && parts[at].Part.Role == role
            && parts[at].Part.Page == parts[photo].Part.Page
            && parts[at].Origin?.Owner is not Model.Articles.TextPart;
    }

    private static bool IsOne(WorkingPart a, WorkingPart b) =>
        a.Part.Role == EditionRoles.Photo && a.Part.Page == b.Part.Page && ReferenceEquals(a.Origin?.Owner, b.Origin?.Owner);
}
