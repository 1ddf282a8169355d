using Broadsheet.Layout.Confidence;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Lines;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;

namespace Broadsheet.Layout.Inspection;

/// <summary>Gathers what layout decided, after it has assembled the issue.</summary>
internal static class LayoutInspector
{
    public static LayoutInspection Inspect(
        IReadOnlyList<PageScan> scans,
        FaceTable faces,
        IReadOnlyList<PageFacts> facts,
        IReadOnlyList<string?> labels,
        string? language,
        IReadOnlyList<Article> found,
        IReadOnlyList<ImportProblem> problems
    )
    {
        var articles = new List<InspectedArticle>(found.Count);
        var segments = scans.SelectMany(s => s.Articles.Select(a => (Scan: s, Segment: a))).ToLookup(s => s.Segment.Number);
        for (var i = 0; i < found.Count; i++)
        {
            var article = found[i];
            var own = segments[i + 1].OrderBy(s => FirstPart(article, s.Scan.Index + 1)).ToList();
            articles.Add(
                new InspectedArticle
                {
                    Number = i + 1,
                    Kind = article.Kind,
                    Title = Quotation.Of(
                        article.Headline
                            ?? article.Parts.OfType<TextPart>().FirstOrDefault()?.Text
                            ?? article.Figures.FirstOrDefault()?.Caption?.Text
                            ?? ""
                    ),
                    Confidence = article.Confidence,
                    Zones = article.Zones,
                    Doubts =
                        own.Count == 0
                            ? []
                            : ArticleConfidence.Largest(
                                own.SelectMany(s => s.Segment.Doubts).Concat(JumpDoubts.Of([.. own.Select(s => s.Segment)]))
                            ),
                    Reasons = ArticleReasons.Of(own, labels),
                }
            );
        }
        return new LayoutInspection
        {
            Pages = [.. scans.Select((s, i) => Page(s, faces, labels[i], facts[i].Name))],
            Articles = articles,
            Language = language,
            Problems = problems,
        };
    }

    private static int FirstPart(Article article, int page)
    {
        for (var i = 0; i < article.Parts.Count; i++)
            if (article.Parts[i].Page == page)
                return i;
        return int.MaxValue;
    }

    private static InspectedPage Page(PageScan scan, FaceTable faces, string? label, string? name)
    {
        var blocks = new List<InspectedBlock>();
        var numbers = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var article in scan.Articles.OrderBy(a => a.Number))
        {
            var order = 0;
            foreach (var member in Membership.Of(scan, article))
            {
                if (!numbers.TryAdd(member.What, blocks.Count + 1))
                    continue;
                var block = member.What as Block;
                blocks.Add(
                    new InspectedBlock
                    {
                        Number = blocks.Count + 1,
                        Box = scan.ToPage(member.Box),
                        Role = member.Role,
                        Text = block?.Text ?? "",
                        Style = block is null ? null : StyleOf(block, faces),
                        RoleReason = member.RoleReason,
                        Alternatives = block is null ? [] : Alternatives.Of(block),
                        Article = article.Number,
                        OwnerReason = member.OwnerReason,
                        Order = ++order,
                        Margin = member.Margin,
                    }
                );
            }
        }
        foreach (var block in scan.Blocks.Where(b => !numbers.ContainsKey(b)).OrderBy(b => b.Box.Top).ThenBy(b => b.Box.Left))
        {
            numbers.Add(block, blocks.Count + 1);
            blocks.Add(
                new InspectedBlock
                {
                    Number = blocks.Count + 1,
                    Box = scan.ToPage(block.Box),
                    Role = RoleNames.Of(block.Kind),
                    Text = block.Text,
                    Style = StyleOf(block, faces),
                    RoleReason = RoleNames.Reason(block),
                    Alternatives = Alternatives.Of(block),
                }
            );
        }
        foreach (var figure in scan.Figures.Where(f => !numbers.ContainsKey(f)))
        {
            blocks.Add(
                new InspectedBlock
                {
                    Number = blocks.Count + 1,
                    Box = scan.ToPage(figure.Picture),
                    Role = "picture",
                    RoleReason = "a picture that touches no article and has no caption",
                }
            );
        }
        return new InspectedPage
        {
            Sequence = scan.Index + 1,
            Label = label,
            Name = name,
            Width = scan.Marks.Width,
            Height = scan.Marks.Height,
            BodySize = scan.BodySize,
            Blocks = blocks,
            Links = [.. Links(scan, numbers)],
            Rules = [.. scan.Ground.Rules.Select(r => scan.ToPage(r.Box))],
            Containers = [.. scan.Ground.Containers.Skip(1).Select(c => scan.ToPage(c.Box))],
        };
    }

    private static IEnumerable<InspectedLink> Links(PageScan scan, Dictionary<object, int> numbers)
    {
        foreach (var piece in scan.Pieces)
        foreach (var link in piece.Links)
        {
            var before = link.Heading?.Main ?? link.Piece!.Blocks[^1];
            if (numbers.TryGetValue(before, out var from) && numbers.TryGetValue(piece.Blocks[0], out var to))
                yield return new InspectedLink(from, to, link.Score, link.IsChosen);
        }
    }

    private static string StyleOf(Block block, FaceTable faces)
    {
        var face = faces[block.Face];
        var traits = (face.IsBold ? " bold" : "") + (face.IsItalic ? " italic" : "");
        return FormattableString.Invariant(
            $"{(face.Name.Length > 0 ? face.Name : "unnamed font")}{traits} {block.Size:0.##} pt #{block.Color:x6}"
        );
    }
}
