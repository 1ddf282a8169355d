using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Search.Indexing;

/// <summary>Terms that stand for facts. They begin with a sign that no term of a text has.</summary>
public static class IndexTags
{
    /// <summary>A whole headline, by a hash of its terms: to ask for it costs as little as one rare word. 60 bits of it; null where there
    /// are no terms.</summary>
    public static string? Headline(TermList terms)
    {
        if (terms.Terms.Count == 0)
            return null;
        var text = string.Join(' ', terms.Terms.Select(t => terms[t].ToString()));
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return string.Create(CultureInfo.InvariantCulture, $"¶h{BitConverter.ToUInt64(hash) >> 4:x}");
    }

    /// <summary>An article of a publication, of a section, or on a page of some name.</summary>
    public static string Label(long label) => $"¶l{label}";

    /// <summary>An article of a kind.</summary>
    public static string Kind(SearchKind kind) => $"¶k{(int)kind}";

    /// <summary>What readers call a kind.</summary>
    public static SearchKind KindOf(ArticleKind kind) =>
        kind switch
        {
            ArticleKind.PhotoStory => SearchKind.Photo,
            ArticleKind.Notice => SearchKind.Notice,
            ArticleKind.Advertisement => SearchKind.Advertisement,
            _ => SearchKind.Story,
        };
}
