using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Matching;

/// <summary>What an article is recognised by in another revision of its issue.</summary>
internal sealed class ArticleTrace
{
    // Long enough that unrelated texts share few: four ideographs, nine letters.
    private const int IdeographsInShingle = 4;
    private const int LettersInShingle = 9;

    public ArticleTrace(Article article, Issue issue)
    {
        Text = ArticleText.Of(article);
        Headline = ArticleText.Normalise(article.Headline ?? "");
        Shingles = Cut(Text);
        // Sequences shift when a page is added; ids of pages do not.
        PageId = article.FirstPage >= 1 && article.FirstPage <= issue.Pages.Count ? issue.PageAt(article.FirstPage).Id : "";
        Bounds = Rect.Around(article.Parts.Where(p => p.Page == article.FirstPage).SelectMany(p => p.Zones));
        Pictures = [.. article.Figures.SelectMany(f => f.Pictures).Select(p => p.Image?.Hash).OfType<AssetHash>()];
    }

    public string Text { get; }

    public string Headline { get; }

    public HashSet<int> Shingles { get; }

    public string PageId { get; }

    public Rect Bounds { get; }

    public HashSet<AssetHash> Pictures { get; }

    private static HashSet<int> Cut(string text)
    {
        var size = text.Count(c => c >= '\u2E80') * 2 > text.Length ? IdeographsInShingle : LettersInShingle;
        var shingles = new HashSet<int>();
        for (var i = 0; i + size <= text.Length; i++)
            shingles.Add(string.GetHashCode(text.AsSpan(i, size), StringComparison.Ordinal));
        return shingles;
    }
}
