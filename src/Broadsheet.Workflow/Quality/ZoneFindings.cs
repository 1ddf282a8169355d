using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Quality;

/// <summary>Zones of different articles that cover the same piece of a page: a reader who touches it gets one of them.</summary>
internal static class ZoneFindings
{
    // Points that a zone may reach over its neighbour's edge without anybody noticing.
    private const double Margin = 3;
    private const double LeastArea = 60;

    public static IEnumerable<QualityFinding> Of(Issue issue)
    {
        foreach (var page in issue.Pages)
        {
            List<(Article Article, ZoneArea Area)> zones =
            [
                .. issue
                    .Articles.Select(a => (a, new ZoneArea([.. a.Zones.Where(z => z.Page == page.Sequence).SelectMany(z => z.Outlines)])))
                    .Where(z => !z.Item2.Bounds.IsEmpty)
                    .OrderBy(z => z.Item2.Bounds.Top),
            ];
            for (var i = 0; i < zones.Count; i++)
            {
                for (var j = i + 1; j < zones.Count && zones[j].Area.Bounds.Top < zones[i].Area.Bounds.Bottom; j++)
                {
                    var (area, box) = ZoneArea.Shared(zones[i].Area, zones[j].Area);
                    if (area < LeastArea || Math.Min(box.Width, box.Height) < Margin)
                        continue;
                    yield return new()
                    {
                        Code = "zones-overlap",
                        Severity = Severity.Warning,
                        Page = page.Sequence,
                        Box = box,
                        Article = zones[i].Article.Id,
                        OtherArticle = zones[j].Article.Id,
                        Message =
                            $"The zones of {ArticleFindings.Title(zones[i].Article)} and {ArticleFindings.Title(zones[j].Article)} overlap.",
                    };
                }
            }
        }
    }
}
