using System.Globalization;
using Broadsheet.Import.Intake;
using Broadsheet.Layout.Inspection;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Output;

/// <summary>An inspection as text and as JSON.</summary>
internal static class InspectionView
{
    /// <summary>The inspection for a script.</summary>
    public static object Document(InspectedIssue issue, LayoutInspection layout, IReadOnlyList<InspectedPage> pages)
    {
        var shown = pages.SelectMany(p => p.Blocks).Select(b => b.Article).OfType<int>().ToHashSet();
        return new
        {
            language = layout.Language,
            pages = pages.Select(p => new
            {
                source = issue.Sources[p.Sequence - 1],
                position = p.Sequence,
                label = p.Label,
                name = p.Name,
                width = p.Width,
                height = p.Height,
                bodySize = p.BodySize,
                blocks = p.Blocks.Select(Document),
                links = p.Links,
                rules = p.Rules.Select(Place),
                containers = p.Containers.Select(Place),
            }),
            articles = layout
                .Articles.Where(a => shown.Contains(a.Number))
                .Select(a => new
                {
                    number = a.Number,
                    kind = a.Kind,
                    title = a.Title,
                    confidence = Math.Round(a.Confidence, 3),
                    sure = a.IsSure,
                    zones = a.Zones.Select(z => new
                    {
                        page = z.Page,
                        outlines = z.Outlines.Select(o => o.Points.Select(t => new[] { Math.Round(t.X, 2), Math.Round(t.Y, 2) })),
                    }),
                    reasons = a.Reasons,
                    doubts = a.Doubts.Select(d => new
                    {
                        kind = d.Kind,
                        amount = Math.Round(d.Amount, 3),
                        reason = d.Reason,
                    }),
                }),
            problems = layout.Problems.Concat(issue.Problems),
        };
    }

    /// <summary>The inspection for people.</summary>
    public static void Print(Screen screen, InspectedIssue issue, LayoutInspection layout, IReadOnlyList<InspectedPage> pages)
    {
        foreach (var page in pages)
        {
            screen.Line(
                $"Page {page.Label ?? $"at position {page.Sequence}"} {page.Name} ({issue.Sources[page.Sequence - 1]}), running text {Number(page.BodySize)} pt"
            );
            foreach (var own in page.Blocks.GroupBy(b => b.Article))
            {
                screen.Blank();
                if (own.Key is { } number)
                    Print(screen, layout.Articles[number - 1]);
                else
                    screen.Line("  belongs to the page");
                foreach (var block in own)
                    Print(screen, block);
            }

            screen.Blank();
        }

        foreach (var problem in layout.Problems)
            screen.Line($"page {problem.Where}: {problem.Message} [{problem.Code}]");
    }

    /// <summary>Why one block of each page has its role and no other.</summary>
    public static void PrintWhy(Screen screen, IReadOnlyList<InspectedPage> pages, int number)
    {
        foreach (var page in pages)
        {
            if (page.Blocks.FirstOrDefault(b => b.Number == number) is not { } block)
                continue;
            screen.Line($"Page {page.Label ?? $"at position {page.Sequence}"}");
            Print(screen, block);
            foreach (var other in block.Alternatives)
            {
                var reasons = string.Join(
                    ", ",
                    other.Against.Select(a => $"{a.Feature} {a.Weight.ToString("+0.0;-0.0", CultureInfo.InvariantCulture)}")
                );
                screen.Line($"        not {other.Role}: {other.Behind.ToString("0.0", CultureInfo.InvariantCulture)} behind ({reasons})");
            }
        }
    }

    private static object Document(InspectedBlock block) =>
        new
        {
            number = block.Number,
            box = Place(block.Box),
            role = block.Role,
            text = block.Text,
            style = block.Style,
            roleReason = block.RoleReason,
            article = block.Article,
            ownerReason = block.OwnerReason,
            order = block.Order,
            margin = block.Margin,
            alternatives = block.Alternatives,
        };

    // As in edition JSON: x, y, width, height in points.
    private static double[] Place(Rect box) =>
        [Math.Round(box.X, 2), Math.Round(box.Y, 2), Math.Round(box.Width, 2), Math.Round(box.Height, 2)];

    private static void Print(Screen screen, InspectedArticle article)
    {
        screen.Line(
            $"  {article.Number} “{article.Title}” {PlainText.Sureness(article.Confidence)} {(article.IsSure ? "sure" : "in doubt")}"
        );
        foreach (var reason in article.Reasons)
            screen.Line($"      {reason}");
        foreach (var doubt in article.Doubts)
            screen.Line($"      {doubt.Amount.ToString("0.00", CultureInfo.InvariantCulture)} against it: {doubt.Reason}");
    }

    private static void Print(Screen screen, InspectedBlock block)
    {
        var order = block.Order is { } place ? $"{place}. " : "";
        screen.Line($"    #{block.Number} {order}{block.Role} {Box(block.Box)} {Shorten(block.Text)}");
        screen.Line($"        {block.RoleReason}{(block.OwnerReason is { } owner ? $"; here because it {owner}" : "")}");
    }

    private static string Shorten(string text)
    {
        var line = PlainText.OneLine(text);
        return line.Length <= 60 ? line : line[..(char.IsHighSurrogate(line[59]) ? 59 : 60)] + "…";
    }

    private static string Box(Rect box) => $"[{Number(box.X)} {Number(box.Y)} {Number(box.Width)} {Number(box.Height)}]";

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
