using Broadsheet.Layout.Language;

namespace Broadsheet.Workflow.Release;

/// <summary>Reads who wrote an article out of what is printed.</summary>
public static class AuthorsOf
{
    /// <summary>The persons that a byline names, one each; none where it names nobody.</summary>
    public static IReadOnlyList<string> Byline(string text) => AuthorNames.In(text);
}
