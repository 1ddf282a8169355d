using Broadsheet.Model.Articles;
using Broadsheet.Publish.Edition;

namespace Broadsheet.Workflow.Desk;

/// <summary>An article of an edited file, whole and checked: its pieces joined, its pages in the issue.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="KindName">The format's name of it as written.</param>
/// <param name="Parts">Its parts, each with its page.</param>
/// <param name="Joined">Names in the file of the pieces that were joined to it.</param>
internal sealed record EditedArticle(
    string Name,
    ArticleKind Kind,
    string? KindName,
    IReadOnlyList<EditionPart> Parts,
    IReadOnlyList<string> Joined
);
