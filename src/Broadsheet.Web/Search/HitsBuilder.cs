using System.Globalization;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Web.Reader;
using Broadsheet.Web.Reader.Views;

namespace Broadsheet.Web.Search;

/// <summary>Makes the view of the hits on a page, and the way from hit to hit over the pages of the issue.</summary>
internal sealed class HitsBuilder(IssueSnapshot snapshot, Interface reader, Wording wording)
{
    /// <summary>Where links to the hit that is shown lead on its page.</summary>
    public const string CurrentId = "hit";

    private const double Margin = 1.5;

    /// <param name="page">The page.</param>
    /// <param name="zoom">How much it is enlarged.</param>
    /// <param name="hits">The hits on it.</param>
    /// <param name="pages">Positions of the pages that have hits.</param>
    /// <param name="asked">Number of the hit that is shown, from 1; beyond the last for the last.</param>
    public HitsView Build(Page page, int zoom, IReadOnlyList<PageHit> hits, IReadOnlyList<int> pages, int asked)
    {
        var current = Math.Clamp(asked, Math.Min(1, hits.Count), hits.Count);
        return new()
        {
            Query = reader.Query!,
            // A story that the desk corrected, or a page whose printed text was not kept, has words without places.
            Summary =
                hits.Count > 0
                    ? wording.Texts.Format("hit_of", ("number", current), ("count", hits.Count))
                    : wording.Texts[pages.Contains(page.Sequence) ? "hits_unplaced" : "hits_none"],
            Hits = hits.Select(
                    (h, i) =>
                        new HitView
                        {
                            Id = Id(i + 1),
                            Current = i + 1 == current,
                            Boxes = h.Boxes.Select(Box).ToList(),
                        }
                )
                .ToList(),
            Previous =
                current > 1
                    ? OnPage(page, current - 1)
                    : Elsewhere(pages.Where(p => p < page.Sequence).Select(p => (int?)p).LastOrDefault(), int.MaxValue),
            Next =
                current < hits.Count
                    ? OnPage(page, current + 1)
                    : Elsewhere(pages.Where(p => p > page.Sequence).Select(p => (int?)p).FirstOrDefault(), 1),
            SearchUrl = reader.ToSearch(snapshot.Publication.Slug, reader.Query!),
            PlainUrl = reader.Without(new PageKey(snapshot.Whole.Key, page.Id), zoom),
        };

        LinkView OnPage(Page where, int number) =>
            new()
            {
                Label = wording.PageShort(where),
                Url = $"{reader.To(new PageKey(snapshot.Whole.Key, where.Id), zoom, number)}#{CurrentId}",
            };

        LinkView? Elsewhere(int? sequence, int number)
        {
            if (sequence is not { } other)
                return null;
            var where = snapshot.Whole.PageAt(other);
            return new()
            {
                Label = wording.PageShort(where),
                Url = $"{reader.To(new PageKey(snapshot.Whole.Key, where.Id), zoom, number)}#{CurrentId}",
            };
        }

        string Id(int number) => number == current ? CurrentId : string.Create(CultureInfo.InvariantCulture, $"hit-{number}");
    }

    private static BoxView Box(Rect box)
    {
        var grown = box.Inflate(Margin);
        return new()
        {
            X = Number(grown.X),
            Y = Number(grown.Y),
            Width = Number(grown.Width),
            Height = Number(grown.Height),
        };
    }

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
