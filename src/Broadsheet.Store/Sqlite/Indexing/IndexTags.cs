using Broadsheet.Model.Articles;
using Broadsheet.Store.Search;

namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>Terms that stand for facts. They begin with a sign that no term of a text has.</summary>
internal static class IndexTags
{
    /// <summary>Stands before the first term of a headline.</summary>
    public const string HeadlineBegins = "¶b";

    /// <summary>Stands after the last term of a headline.</summary>
    public const string HeadlineEnds = "¶e";

    /// <summary>An article of a publication, of a section, or on a page of some name.</summary>
    public static string Label(long label) => $"¶l{label}";

    /// <summary>An article of a kind.</summary>
    public static string Kind(SearchKind kind) => $"¶k{(int)kind}";

    /// <summary>What readers call a kind.</summary>
    public static SearchKind KindOf(ArticleKind kind) => kind switch
    {
        ArticleKind.PhotoStory => SearchKind.Photo,
        ArticleKind.Notice => SearchKind.Notice,
        ArticleKind.Advertisement => SearchKind.Advertisement,
        _ => SearchKind.Story,
    };
}
