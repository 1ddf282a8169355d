using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Confidence;

/// <summary>Looks at each article of a page for what speaks against it, once all decisions are taken.</summary>
internal static class DoubtFinder
{
    // Evidence ahead of the next best by this much is beyond doubt.
    private const double ClearMargin = 4;

    private const int FewestTold = 4;

    // In issues that are understood, articles lose up to a quarter of what makes one doubtful through and through.
    private const double UsualDoubt = 0.25;
    private const double MostLost = 4;
    private const double MuchInDoubt = 0.25;

    public static void Find(IReadOnlyList<PageScan> pages)
    {
        var use = StyleUse.Count(pages);
        foreach (var page in pages.Where(p => !p.IsIntricate))
        {
            var claims = Claims(page);
            var loose = LooseShare(page);
            var captioned = page.Figures.Count(f => f.Captions.Count > 0);
            foreach (var article in page.Articles)
            {
                article.Doubts.Clear();
                article.Doubts.AddRange(Of(page, article, use, claims, captioned).Where(d => d.Amount > 0.01));
                if (loose > 0.01)
                    article.Doubts.Add(
                        new(
                            DoubtKind.Page,
                            Math.Min(1, 4 * loose),
                            FormattableString.Invariant($"{100 * loose:0} % of the page's text found no story of its own")
                        )
                    );
            }
        }
        DoubtTheIssue(pages);
    }

    // Where layout is unsure of the roles of much else, it is also wrong where it sees nothing amiss.
    private static void DoubtTheIssue(IReadOnlyList<PageScan> pages)
    {
        var articles = pages.SelectMany(p => p.Articles).Where(a => a.Kind != ArticleKind.Advertisement).ToList();
        if (articles.Count < FewestTold)
            return;
        var doubts = articles.ConvertAll(a => a.Doubts.Where(d => d.Kind == DoubtKind.Role).Select(d => d.Amount).DefaultIfEmpty(0).Max());
        var sum = doubts.Sum();
        var lost = articles.Average(a => Math.Min(1, ArticleConfidence.Loss(a.Doubts) / MostLost));
        var much = MuchInDoubt * Math.Clamp((lost - UsualDoubt) / UsualDoubt, 0, 1);
        for (var i = 0; i < articles.Count; i++)
            if ((sum - doubts[i]) / (articles.Count - 1) + much is > 0.01 and var amount)
                articles[i].Doubts.Add(new(DoubtKind.Issue, Math.Min(1, amount), "much else in the issue is in doubt"));
    }

    private static IEnumerable<Doubt> Of(
        PageScan page,
        PageArticle article,
        StyleUse use,
        ILookup<object, (Piece Piece, double Amount)> claims,
        int captioned
    )
    {
        foreach (var piece in article.Pieces)
            if (piece.Links.FirstOrDefault(l => l.IsChosen) is { } chosen)
            {
                var amount = Amount(chosen.Score - Math.Max(0, piece.Links.FirstOrDefault(l => !l.IsChosen)?.Score ?? 0));
                piece.Doubt = amount;
                yield return new(DoubtKind.Flow, amount, $"“{Quote(piece.FirstLine.Text)}” could follow something else");
            }
        IEnumerable<object> givers = article.Heading is { } giver ? article.Pieces.Cast<object>().Append(giver) : article.Pieces;
        foreach (var (piece, amount) in givers.SelectMany(g => claims[g]).Where(c => !article.Pieces.Contains(c.Piece)))
            yield return new(DoubtKind.Claim, amount, $"“{Quote(piece.FirstLine.Text)}” of another article could belong here");
        if (article.Heading is null)
            yield return new(
                DoubtKind.Headless,
                article.JumpFrom is null ? 1 : 0,
                article.Pieces.Count > 0 ? "it has text and no headline" : "it has no headline"
            );
        yield return Sentence(article);
        foreach (var block in Headings(article))
        {
            var amount = use.Doubt(block);
            block.Doubt = amount;
            yield return new(
                DoubtKind.Style,
                amount,
                $"the style of “{Quote(block.First.Text)}” ({RoleNames.Of(block.Kind)}) is not the issue's usual one for that"
            );
        }
        if (Blocks(article).Concat(article.Figures.SelectMany(f => f.Captions)).MinBy(b => b.Chance) is { } unsure)
            yield return new(DoubtKind.Role, 1 - unsure.Chance, $"“{Quote(unsure.First.Text)}” may be no {RoleNames.Of(unsure.Kind)}");
        var strays = article.Others.Where(o => o.Kind != BlockKind.Byline).ToList();
        if (strays.Count > 0 && article.Kind != ArticleKind.Advertisement)
            yield return new(
                DoubtKind.Stray,
                Math.Min(1, 0.5 + strays.Sum(s => s.Length) / 200.0),
                $"“{Quote(strays[0].First.Text)}” was given to it for no better place"
            );
        foreach (var doubt in FigureDoubts.Of(page, article, use, captioned))
            yield return doubt;
        if (article.Kind != ArticleKind.Advertisement)
        {
            var text = string.Join('\n', Blocks(article).Select(b => b.Text));
            yield return new(DoubtKind.Advertisement, Advertisements.Score(text).Score, "it reads like an advertisement");
            yield return new(DoubtKind.Text, TextTrust.Doubt(text), "its letters are not what was printed");
        }
    }

    private static Doubt Sentence(PageArticle article)
    {
        if (article.Pieces.Count == 0)
            return new(
                DoubtKind.Sentence,
                article.Kind == ArticleKind.PhotoStory || article.Kind == ArticleKind.Advertisement ? 0 : 1,
                "it has no running text"
            );
        var begin = PieceEnds.Of(article.Pieces[0]);
        var end = PieceEnds.Of(article.Pieces[^1]);
        if (begin.BeginsLower && !begin.BeginsParagraph && article.JumpFrom is null && !article.Pieces[0].FirstLine.BeginsWithInitial)
            return new(DoubtKind.Sentence, 1, "it begins inside a sentence");
        if (article.JumpTo is null && end.EndsHyphen)
            return new(DoubtKind.Sentence, 1, "it ends inside a word");
        if (article.JumpTo is null && !end.EndsSentence)
            return new(DoubtKind.Sentence, end.EndsFull ? 1 : 0.5, "it ends without the end of a sentence");
        return new(DoubtKind.Sentence, 0, "");
    }

    // Who could have given a piece what it follows, had it not been chosen otherwise.
    private static ILookup<object, (Piece Piece, double Amount)> Claims(PageScan page)
    {
        var claims = new List<(object Giver, Piece Piece, double Amount)>();
        foreach (var piece in page.Pieces)
        {
            var chosen = piece.Links.FirstOrDefault(l => l.IsChosen)?.Score ?? 0;
            claims.AddRange(
                piece.Links.Where(l => !l.IsChosen).Select(l => ((object?)l.Heading ?? l.Piece!, piece, Amount(chosen - l.Score)))
            );
        }
        return claims.ToLookup(c => c.Giver, c => (c.Piece, c.Amount));
    }

    private static double Amount(double margin) => Math.Clamp(1 - margin / ClearMargin, 0, 1);

    // Text of no headline, and small type that became an article of its own because nothing wanted it.
    private static double LooseShare(PageScan page)
    {
        double loose = 0,
            all = 0;
        foreach (var article in page.Articles)
        {
            var length = Blocks(article).Sum(b => b.Length) + article.Others.Sum(b => b.Length);
            all += length;
            if (
                article.Heading is null && article.Pieces.Count > 0 && article.JumpFrom is null
                || article.Kind == ArticleKind.Advertisement
                    && article.Others.TrueForAll(o => o.Kind != BlockKind.Advertisement)
                    && article.Figures.Count == 0
            )
                loose += length;
        }
        return all > 0 ? loose / all : 0;
    }

    private static IEnumerable<Block> Headings(PageArticle article) =>
        (article.Heading?.Blocks ?? []).Concat(article.Pieces.SelectMany(p => p.Bylines));

    private static IEnumerable<Block> Blocks(PageArticle article) =>
        (article.Heading?.Blocks ?? []).Concat(article.Pieces.SelectMany(p => p.Blocks));

    private static string Quote(string text) => Quotation.Of(text.Length > 24 ? text[..(char.IsHighSurrogate(text[23]) ? 23 : 24)] : text);
}
