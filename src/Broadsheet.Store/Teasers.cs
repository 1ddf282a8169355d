using System.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;

namespace Broadsheet.Store;

/// <summary>
/// Finds where the headline of a withdrawn article stands elsewhere in the issue: as a teaser, in a list of contents, in another story.
/// Words are compared by letters and digits alone, since the same headline is broken into other lines there.
/// </summary>
internal sealed class Teasers
{
    // A shorter headline is another story's too: "Weather", "In brief", 要闻.
    private const int ShortestLetters = 12;
    private const int ShortestIdeographs = 5;

    /// <summary>Letters beside the headline up to which an article is no story of its own.</summary>
    private const int MostOfTeaser = 300;

    /// <summary>Letters that are left of a text without the headline when it only leads there: "see page", 详见.</summary>
    private const int MostOfLead = 12;

    private readonly IReadOnlyList<string> _headlines;
    private readonly IReadOnlySet<ArticleId> _withdrawn;

    private Teasers(IReadOnlyList<string> headlines, IReadOnlySet<ArticleId> withdrawn) =>
        (_headlines, _withdrawn) = (headlines, withdrawn);

    /// <summary>True where no withdrawn article has a headline that it could be known by elsewhere.</summary>
    public bool IsEmpty => _headlines.Count == 0;

    /// <summary>Those of the withdrawn articles of an issue.</summary>
    public static Teasers Of(Issue issue, IReadOnlySet<ArticleId> withdrawn)
    {
        var shown = issue.Articles.Where(a => !withdrawn.Contains(a.Id)).ToList();
        var headlines = issue
            .Articles.Where(a => withdrawn.Contains(a.Id))
            .SelectMany(HeadlinesOf)
            // What stands over another whole story too is the title of a column.
            .Where(h => !shown.Exists(a => HeadlinesOf(a).Contains(h) && LettersOf(a) - h.Length > MostOfTeaser))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(h => h.Length);
        return new([.. headlines], withdrawn);
    }

    /// <summary>The headlines that an article is known by elsewhere, letters and digits only; none where they are too common.</summary>
    public static IEnumerable<string> HeadlinesOf(Article article) =>
        article.Texts(TextRole.Headline).Where(t => t.Page == article.FirstPage).Select(t => Letters(t.Text)).Where(IsTelling);

    /// <summary>True for an article that only leads to a withdrawn one.</summary>
    public bool IsTeaser(Article article)
    {
        if (IsEmpty || _withdrawn.Contains(article.Id))
            return false;
        var texts = TextsOf(article).ToList();
        var said = texts.Where(t => _headlines.Any(h => Letters(t.Text).Contains(h, StringComparison.Ordinal))).ToList();
        if (said.Count == 0)
            return false;
        var heads = said.Exists(t => t.Role == TextRole.Headline);
        var rest = texts.Where(t => t.Role != TextRole.JumpLine).Sum(t => WordLetters(Without(t.Text) ?? ""));
        return rest <= (heads ? MostOfTeaser : MostOfLead);
    }

    /// <summary>An article without the withdrawn headlines; the very same object where it has none.</summary>
    public Article Clean(Article article)
    {
        if (IsEmpty || _withdrawn.Contains(article.Id) || !TextsOf(article).Any(t => Without(t.Text) != t.Text))
            return article;
        return article with { Parts = [.. article.Parts.Select(Clean).OfType<ArticlePart>()] };
    }

    /// <summary>A page's furniture without the pieces that have a withdrawn headline; the very same object where none has.</summary>
    public IReadOnlyList<Furniture> Clean(IReadOnlyList<Furniture> furniture) =>
        furniture.Any(Tells) ? [.. furniture.Where(f => !Tells(f))] : furniture;

    /// <summary>Where withdrawn headlines stand on a page outside the articles that they are of.</summary>
    public IEnumerable<Rect> BoxesOn(Issue issue, Page page)
    {
        if (IsEmpty)
            return [];
        var boxes = page.Furniture.Where(Tells).SelectMany(f => f.Zones).ToList();
        foreach (var article in issue.Articles.Where(a => !_withdrawn.Contains(a.Id)))
        {
            var areas = article.Zones.Where(z => z.Page == page.Sequence).SelectMany(z => z.Outlines).Select(o => o.Bounds).ToList();
            if (IsTeaser(article))
            {
                boxes.AddRange(areas);
                boxes.AddRange(article.Parts.Where(p => p.Page == page.Sequence).SelectMany(p => p.Zones));
                continue;
            }

            foreach (var text in TextsOf(article).Where(t => t.Page == page.Sequence && Without(t.Text) != t.Text))
            {
                // Where nobody knows on which part of the page it stands, it may be anywhere.
                boxes.AddRange(
                    text.Zones.Count > 0 ? text.Zones
                    : areas.Count > 0 ? areas
                    : [new(0, 0, page.Width, page.Height)]
                );
            }
        }

        return boxes;
    }

    private bool Tells(Furniture furniture) =>
        Letters(furniture.Text) is var letters && _headlines.Any(h => letters.Contains(h, StringComparison.Ordinal));

    private ArticlePart? Clean(ArticlePart part)
    {
        if (part is Figure figure)
            return figure with { Caption = Clean(figure.Caption), Credit = Clean(figure.Credit) };
        return Clean((TextPart)part);
    }

    private TextPart? Clean(TextPart? text)
    {
        if (text is null || Without(text.Text) is not { } left)
            return null;
        return left == text.Text ? text
            : WordLetters(left) <= MostOfLead ? null
            : text with { Text = left };
    }

    /// <summary>A text without the headlines; the very same where it has none.</summary>
    private string? Without(string text)
    {
        foreach (var headline in _headlines)
        {
            for (var (letters, places) = Read(text); letters.IndexOf(headline, StringComparison.Ordinal) is >= 0 and var at; )
            {
                var (first, last) = (places[at], places[at + headline.Length - 1]);
                text = $"{text[..first]}…{text[(last + (char.IsHighSurrogate(text[last]) ? 2 : 1))..]}";
                (letters, places) = Read(text);
            }
        }

        return text;
    }

    private static IEnumerable<TextPart> TextsOf(Article article) =>
        article.Parts.SelectMany(p => p is Figure f ? new[] { f.Caption, f.Credit }.OfType<TextPart>() : [(TextPart)p]);

    private static int LettersOf(Article article) => TextsOf(article).Sum(t => WordLetters(t.Text));

    private static bool IsTelling(string letters) =>
        letters.Count(c => c >= 0x2E80) is var ideographs
        && (ideographs >= ShortestIdeographs || (ideographs == 0 && letters.Length >= ShortestLetters));

    private static int WordLetters(string text) => text.Count(char.IsLetter);

    private static string Letters(string text) => Read(text).Letters;

    /// <summary>The letters and digits of a text in lower case, and where each stands in it.</summary>
    private static (string Letters, List<int> Places) Read(string text)
    {
        var letters = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (isWhole && Rune.IsLetterOrDigit(rune))
            {
                var lower = Rune.ToLowerInvariant(rune).ToString();
                letters.Append(lower);
                for (var n = 0; n < lower.Length; n++)
                    places.Add(i);
            }
            i += length;
        }

        return (letters.ToString(), places);
    }
}
