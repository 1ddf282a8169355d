using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Zones;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Articles;

/// <summary>Writes an article of the model from its segments, one a page.</summary>
internal static class ArticleWriter
{
    public static Article Write(
        IReadOnlyList<PageScan> pages, List<PageArticle> segments, IReadOnlyList<string?> labels,
        Dictionary<PageArticle, PageArticle> next, HashSet<PageArticle> continued)
    {
        var parts = new List<ArticlePart>();
        var zones = new List<Zone>();
        foreach (var segment in segments)
        {
            var page = pages[segment.Page];
            var written = PartWriter.Write(page, segment, line => JumpOf(line, segment, labels, next, continued));
            parts.AddRange(written);
            zones.Add(new Zone { Page = segment.Page + 1, Outlines = ZoneOutline.Around(written.SelectMany(p => p.Zones)) });
        }
        return new Article
        {
            Kind = segments[0].Kind,
            Parts = parts,
            Zones = zones,
            Confidence = segments.Min(s => s.Confidence),
        };
    }

    private static Jump? JumpOf(
        Block line, PageArticle segment, IReadOnlyList<string?> labels, Dictionary<PageArticle, PageArticle> next, HashSet<PageArticle> continued)
    {
        if (line.First.Jump is not { } reading)
            return null;
        var forward = line == segment.JumpTo;
        int? target = null;
        for (var i = 0; i < labels.Count && target is null; i++)
            if (PageLabels.AreSame(reading.Label, labels[i]))
                target = i + 1;
        return new Jump
        {
            Direction = forward ? JumpDirection.To : JumpDirection.From,
            Label = reading.Label,
            Page = target,
            Matched = forward ? next.ContainsKey(segment) : continued.Contains(segment),
        };
    }
}
