using System.CommandLine;
using System.CommandLine.Parsing;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;

namespace Broadsheet.Invocation;

/// <summary>Arguments and options that are keys of the model; what is none is refused with the key's own explanation.</summary>
internal static class KeyArguments
{
    public static Argument<IssueKey> Issue() =>
        new("ISSUE")
        {
            Description = "The issue, such as morning-post/2031-12-15 or morning-post/2031-12-15/ed-2",
            CustomParser = Parse<IssueKey>,
        };

    public static Argument<IssueOrArticle> IssueOrArticle() =>
        new("ISSUE|ARTICLE")
        {
            Description = "The issue, or an article of it such as morning-post/2031-12-15/a12",
            CustomParser = Parse<IssueOrArticle>,
        };

    public static Argument<PublicationSlug> Slug() =>
        new("SLUG")
        {
            Description = "The publication's short name in addresses, such as morning-post",
            CustomParser = Parse<PublicationSlug>,
        };

    public static T? Parse<T>(ArgumentResult result)
        where T : IParsable<T>
    {
        try
        {
            return T.Parse(result.Tokens is [var token] ? token.Value : "", null);
        }
        catch (FormatException e)
        {
            result.AddError(e.Message);
            return default;
        }
    }
}
