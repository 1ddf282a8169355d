using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Articles;

/// <summary>
/// Short texts under display type that sell something: prices, telephone numbers and addresses by their words, lines set about a middle, a
/// box of their own. A byline, a dateline, a jump line or the title of a notice speaks for a story.
/// </summary>
internal static class AdvertisementJudge
{
    private const int Longest = 320;
    private const int LongestWide = 150;
    private const double Needed = 0.62;

    public static void Judge(PageScan page)
    {
        foreach (var article in page.Articles.Where(a => a.Kind is ArticleKind.Story or ArticleKind.Brief).ToList())
            if (IsOne(page, article))
                Turn(article, "sells something");
        // A brand on one half of a box, its offer on the other.
        foreach (var box in page.Ground.Containers.Skip(1).Where(c => c.Parent == 0))
        {
            var inside = page
                .Articles.Where(a => a.Pieces.Count + a.Others.Count > 0 && box.Box.Inflate(3).Contains(a.Box.Center))
                .ToList();
            if (
                inside.Exists(a => a.Kind == ArticleKind.Advertisement && a.Others.Sum(o => o.Length) > 10)
                && inside.Count > 1
                && inside.TrueForAll(a => a.Kind == ArticleKind.Advertisement || LengthOf(a) < 90 && !Tells(page, a))
            )
                foreach (var article in inside.Where(a => a.Kind is ArticleKind.Story or ArticleKind.Brief))
                    Turn(article, "in the box of an advertisement");
        }
    }

    private static bool IsOne(PageScan page, PageArticle article)
    {
        var blocks = Blocks(article).ToList();
        var text = string.Join('\n', blocks.Select(b => b.Text));
        var length = blocks.Sum(b => b.Length);
        if (blocks.Count == 0 || length > (blocks[0].First.IsIdeographic ? LongestWide : Longest) || Tells(page, article))
            return false;
        var evidence = Advertisements.Score(text);
        if (evidence.IsLabelled)
            return true;
        var display = blocks.Where(b => b.Size > 1.14 * page.BodySize).Sum(b => b.Length) / (double)length;
        var isCentred = IsCentred(blocks);
        var container = page.Ground.Containers[blocks[0].Container];
        var isBoxed =
            container.Id != 0
            && blocks.TrueForAll(b => b.Container == container.Id)
            && page.Articles.TrueForAll(a => a == article || Blocks(a).All(b => b.Container != container.Id));
        var score = evidence.Score + (display > 0.3 ? 0.2 : 0) + (isCentred ? 0.3 : 0) + (isBoxed ? 0.2 : 0);
        return score >= Needed && (evidence.Score > 0.25 || display > 0.3 && isCentred && (isBoxed || length < 120));
    }

    private static bool Tells(PageScan page, PageArticle article) =>
        article.JumpFrom is not null
        || article.JumpTo is not null
        || article.Heading?.Bylines.Count > 0
        || article.Pieces.Exists(p => p.Bylines.Count > 0)
        || article.Figures.Exists(f => f.Captions.Count > 0)
        || article.Pieces.Exists(p => p.Blocks.Exists(IsPlainTable))
        || article.Pieces.Exists(p =>
            p.Blocks.Exists(b => b.Kind == BlockKind.Text && Datelines.Read(b.First.Text) is { Confidence: >= 0.5 })
        )
        || article.Heading is { } heading && FurnitureWords.IsNotice(heading.Main.Text) > 0.7
        || article.Pieces.Exists(p =>
            p.Blocks.Exists(b => b.Kind == BlockKind.Text && b.Face == page.BodyFace && b.Lines.Count > 4 && b.Container == 0)
        );

    // Results and timetables sell nothing; a price list with a telephone number does. Cell by cell: figures side by side are no number to
    // call.
    private static bool IsPlainTable(Block block) =>
        block.Table is not null && block.Lines.TrueForAll(l => Advertisements.Score(l.Text) is { Phones: 0, Addresses: 0, Words: 0 });

    private static bool IsCentred(List<Block> blocks)
    {
        var lines = blocks.SelectMany(b => b.Lines).Where(l => !l.IsCross).ToList();
        if (lines.Count < 3)
            return false;
        var middle = lines.Average(l => l.Box.Center.X);
        return lines.TrueForAll(l => Math.Abs(l.Box.Center.X - middle) < 0.5 * l.Size + 1)
            && lines.Max(l => l.Left) - lines.Min(l => l.Left) > 8;
    }

    private static void Turn(PageArticle article, string reason)
    {
        foreach (var block in Blocks(article).ToList())
        {
            block.Kind = BlockKind.Advertisement;
            block.Reason = reason;
            if (!article.Others.Contains(block))
                article.Others.Add(block);
        }
        article.Heading = null;
        article.Pieces.Clear();
        article.Kind = ArticleKind.Advertisement;
    }

    private static int LengthOf(PageArticle article) => Blocks(article).Sum(b => b.Length);

    private static IEnumerable<Block> Blocks(PageArticle article) =>
        (article.Heading?.Blocks ?? [])
            .Concat(article.Pieces.SelectMany(p => p.Bylines.Concat(p.Blocks)))
            .Concat(article.Others)
            .Concat(article.PullQuotes)
            .Distinct();
}
