using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Ingest;

/// <summary>What is in an issue, in numbers.</summary>
/// <param name="Pages">Pages.</param>
/// <param name="Stories">Articles, advertisements left out.</param>
/// <param name="Advertisements">Advertisements.</param>
/// <param name="Photographs">Pictures of articles, advertisements left out.</param>
/// <param name="Jumps">Continuations that were joined.</param>
/// <param name="OpenJumps">Jump lines whose other end was not found.</param>
/// <param name="InDoubt">Stories that a person should look at: their confidence is below <see cref="Quality.IssueQuality.Sure"/>.</param>
public sealed record IssueCounts(int Pages, int Stories, int Advertisements, int Photographs, int Jumps, int OpenJumps, int InDoubt)
{
    /// <summary>Counts an issue.</summary>
    public static IssueCounts Of(Issue issue)
    {
        var stories = issue.Articles.Where(a => a.Kind != ArticleKind.Advertisement).ToArray();
        var jumps = stories.SelectMany(a => a.Texts(TextRole.JumpLine)).Select(t => t.Jump).OfType<Jump>().ToArray();
        // A joined jump has one line that sends and mostly one that receives: it is counted by the sending line, or by a receiving one that
        // stands alone.
        var joined = stories.Sum(a => Math.Max(Matched(a, JumpDirection.To), Matched(a, JumpDirection.From)));
        return new(
            issue.Pages.Count,
            stories.Length,
            issue.Articles.Count - stories.Length,
            stories.Sum(a => a.Figures.Sum(f => f.Pictures.Count)),
            joined,
            jumps.Count(j => !j.Matched),
            stories.Count(a => a.Confidence < Quality.IssueQuality.Sure)
        );
    }

    private static int Matched(Article article, JumpDirection direction) =>
        article.Texts(TextRole.JumpLine).Count(t => t.Jump is { Matched: true } jump && jump.Direction == direction);
}
