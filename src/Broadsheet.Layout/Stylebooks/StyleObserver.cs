using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Pages.Printed;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Layout.Stylebooks;

/// <summary>
/// Learns what the styles of an issue are used for. An imported issue teaches what layout found, which is kept with the printed text; a
/// corrected one what the desk made of it: each printed block is looked up among the parts that stand at its place.
/// </summary>
public static class StyleObserver
{
    // Where layout itself is in doubt, it is no good teacher.
    private const double Sure = 0.9;
    private const double WeightOfDoubt = 0.3;
    private const int MostStyles = 300;
    private const int LongestName = 120;

    /// <summary>What the styles of an issue are used for.</summary>
    /// <param name="pages">Its pages.</param>
    /// <param name="articles">Its articles.</param>
    /// <param name="texts">The printed text of each page; null where it was not kept.</param>
    /// <param name="isCorrected">The desk corrected it: where a part stands now outranks the role that layout kept with the text.</param>
    /// <exception cref="ArgumentException">There are not as many texts as pages.</exception>
    public static IReadOnlyList<StyleObservation> Observe(
        IReadOnlyList<Page> pages,
        IReadOnlyList<Article> articles,
        IReadOnlyList<PageText?> texts,
        bool isCorrected = false
    )
    {
        if (texts.Count != pages.Count)
            throw new ArgumentException($"{pages.Count} pages need as many texts, not {texts.Count}.", nameof(texts));
        var seen = new Dictionary<TextStyle, (Dictionary<StyleRole, double> Uses, List<double> Widths)>();
        foreach (var page in pages)
        {
            if (texts[page.Sequence - 1] is not { } text)
                continue;
            var places = Places(page, articles);
            foreach (var block in text.Flows.SelectMany(f => f.Blocks))
            {
                if (block.Style is not { Font.Length: <= LongestName } style || RoleOf(block, places, isCorrected) is not { } found)
                    continue;
                // A line by itself shows nothing of running text: it may as well be a small heading that went unnoticed.
                if (found.Role == StyleRole.Body && block.Lines.Count < 2)
                    continue;
                if (!seen.TryGetValue(style, out var tally))
                    seen.Add(style, tally = ([], []));
                tally.Uses[found.Role] = tally.Uses.GetValueOrDefault(found.Role) + found.Weight;
                tally.Widths.Add(block.Box.Width);
            }
        }
        return
        [
            // A page that sets each word in a style of its own teaches nothing.
            .. seen.OrderByDescending(s => s.Value.Uses.Values.Sum())
                .Take(MostStyles)
                .OrderBy(s => s.Key.Font, StringComparer.Ordinal)
                .ThenBy(s => s.Key.Size)
                .ThenBy(s => s.Key.Color)
                .Select(s => new StyleObservation
                {
                    Style = s.Key,
                    Measure = Math.Round(s.Value.Widths.Order().ElementAt(s.Value.Widths.Count / 2), 1),
                    Uses = s.Value.Uses.OrderBy(u => u.Key).ToDictionary(u => u.Key, u => Math.Round(u.Value, 2)),
                }),
        ];
    }

    /// <summary>What an issue teaches a stylebook.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="texts">The printed text of each page; null where it was not kept.</param>
    /// <param name="isCorrected">The desk corrected it.</param>
    public static ObservedIssue Observe(Issue issue, IReadOnlyList<PageText?> texts, bool isCorrected) =>
        new()
        {
            Issue = issue.Key,
            IsCorrected = isCorrected,
            Styles = Observe(issue.Pages, issue.Articles, texts, isCorrected),
        };

    // The role that it was kept with, or that most of its lines have now; null where nothing stands at its place.
    private static (StyleRole Role, double Weight)? RoleOf(PrintedBlock block, List<Place> places, bool isCorrected) =>
        PlaceOf(block, places) is { } found ? (isCorrected ? found.Role : block.Role ?? found.Role, found.Weight) : null;

    private static (StyleRole Role, double Weight)? PlaceOf(PrintedBlock block, List<Place> places)
    {
        var votes = new Dictionary<StyleRole, (int Lines, double Weight)>();
        foreach (var line in block.Lines)
        {
            var center = line.Box.Center;
            Place? best = null;
            foreach (var place in places)
                if (place.Zone.Inflate(1).Contains(center) && (best is null || place.Zone.Area < best.Zone.Area))
                    best = place;
            if (best is null)
                continue;
            var own = votes.GetValueOrDefault(best.Role);
            votes[best.Role] = (own.Lines + 1, Math.Max(own.Weight, best.Weight));
        }
        return votes.Count == 0
            ? null
            : votes
                .OrderByDescending(v => v.Value.Lines)
                .ThenBy(v => v.Key)
                .Select(v => ((StyleRole, double)?)(v.Key, v.Value.Weight))
                .First();
    }

    private static List<Place> Places(Page page, IReadOnlyList<Article> articles)
    {
        var places = new List<Place>();
        foreach (var article in articles)
        {
            var weight = article.Confidence >= Sure || article.Kind == ArticleKind.Advertisement ? 1 : WeightOfDoubt;
            foreach (var part in article.Parts.Where(p => p.Page == page.Sequence))
                places.AddRange(Of(article, part).SelectMany(p => p.Zones.Select(z => new Place(p.Role, z, weight))));
        }
        foreach (var piece in page.Furniture)
            places.AddRange(
                piece.Zones.Select(z => new Place(
                    piece.Kind == FurnitureKind.SectionLabel ? StyleRole.SectionLabel : StyleRole.Furniture,
                    z,
                    1
                ))
            );
        return places;
    }

    private static IEnumerable<(StyleRole Role, IReadOnlyList<Rect> Zones)> Of(Article article, ArticlePart part)
    {
        if (part is Figure figure)
        {
            if (figure.Caption is { } caption)
                yield return (StyleRole.Caption, caption.Zones);
            // A credit that stands at the end of the caption has its zones and no style of its own that could be told.
            if (figure.Credit is { } credit && !(figure.Caption?.Zones.SequenceEqual(credit.Zones) ?? false))
                yield return (StyleRole.Credit, credit.Zones);
        }
        else if (part is TextPart text)
        {
            yield return (article.Kind == ArticleKind.Advertisement ? StyleRole.Advertisement : Of(text.Role), text.Zones);
        }
    }

    private static StyleRole Of(TextRole role) =>
        role switch
        {
            TextRole.Kicker => StyleRole.Kicker,
            TextRole.Headline => StyleRole.Headline,
            TextRole.Deck => StyleRole.Deck,
            TextRole.Byline => StyleRole.Byline,
            TextRole.Crosshead => StyleRole.Crosshead,
            TextRole.PullQuote => StyleRole.PullQuote,
            TextRole.Caption => StyleRole.Caption,
            TextRole.Credit => StyleRole.Credit,
            TextRole.JumpLine => StyleRole.JumpLine,
            TextRole.Body or TextRole.Lead or TextRole.Dateline => StyleRole.Body,
            _ => StyleRole.Other,
        };

    private sealed record Place(StyleRole Role, Rect Zone, double Weight);
}
