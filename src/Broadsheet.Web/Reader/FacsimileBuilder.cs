using System.Globalization;
using System.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Web.Reader.Views;

namespace Broadsheet.Web.Reader;

/// <summary>Lays the articles of a page as touchable areas over its picture.</summary>
internal sealed class FacsimileBuilder(IssueSnapshot snapshot, Interface reader, Wording wording)
{
    private const double LabelShare = 0.72;
    private const double TextShare = 1.0 / 46;

    /// <param name="page">The page.</param>
    /// <param name="image">The picture.</param>
    /// <param name="lit">The article whose zones are lit; null for none.</param>
    public FacsimileView Build(Page page, ImageView? image, ArticleId? lit) =>
        new()
        {
            Width = Number(page.Width),
            Height = Number(page.Height),
            Image = image,
            Zones = snapshot.ArticlesOn(page.Sequence).Select(a => Zone(a, page, a.Id == lit)).OfType<ZoneView>().ToList(),
        };

    private ZoneView? Zone(Article article, Page page, bool lit)
    {
        var outlines = Outlines(article, page.Sequence);
        if (outlines.Count == 0)
            return null;
        var title = wording.Title(snapshot.Whole, article);
        var size = Math.Max(6, page.Width * TextShare);
        var label = Fit(title, page.Width * LabelShare / size, out var ems);
        var (width, height) = (ems * size + size * 1.2, size * 1.9);
        var bounds = Rect.Around(outlines.Select(o => o.Bounds));
        var x = Math.Clamp(bounds.Left, 0, Math.Max(0, page.Width - width));
        var y = bounds.Top - height >= 0 ? bounds.Top - height : bounds.Top;
        var rightToLeft = TextDirection.Of(snapshot.Publication.Language) == "rtl";
        return new()
        {
            Id = article.Id.ToString(),
            Url = reader.To(new ArticleKey(snapshot.Whole.Key, article.Id)),
            Title = title,
            Path = PathOf(outlines),
            Kind = Wording.Kind(article.Kind),
            Label = label,
            LabelX = Number(x),
            LabelY = Number(y),
            LabelWidth = Number(width),
            LabelHeight = Number(height),
            TextX = Number(rightToLeft ? x + width - size * 0.6 : x + size * 0.6),
            TextY = Number(y + size * 1.3),
            TextSize = Number(size),
            Lit = lit,
        };
    }

    /// <summary>The outlines of an article on a page; where the layout gave none, the places of its parts.</summary>
    public static List<Polygon> Outlines(Article article, int page)
    {
        var outlines = article.Zones.Where(z => z.Page == page).SelectMany(z => z.Outlines).Where(o => o.Points.Count > 2).ToList();
        return outlines.Count > 0
            ? outlines
            : article.Parts.Where(p => p.Page == page).SelectMany(p => p.Zones).Where(z => !z.IsEmpty).Select(Polygon.FromRect).ToList();
    }

    private static string PathOf(IEnumerable<Polygon> outlines)
    {
        var path = new StringBuilder();
        foreach (var outline in outlines)
        {
            path.Append('M');
            for (var i = 0; i < outline.Points.Count; i++)
            {
                if (i > 0)
                    path.Append('L');
                path.Append(Number(outline.Points[i].X)).Append(' ').Append(Number(outline.Points[i].Y));
            }
            path.Append('Z');
        }
        return path.ToString();
    }

    /// <summary>As much of the text as fits in a width, in ems: an ideograph takes a whole one, other letters a little more than
    /// half.</summary>
    private static string Fit(string text, double most, out double ems)
    {
        ems = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var em = text[i] >= 0x2E80 ? 1 : 0.58;
            if (ems + em > most - 1 && i < text.Length - 1)
            {
                ems += 1;
                return string.Concat(text.AsSpan(0, char.IsLowSurrogate(text[i]) ? i - 1 : i), "…");
            }
            ems += em;
        }
        return text;
    }

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
