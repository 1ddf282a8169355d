using System.Text.Json;

namespace Broadsheet.Layout.Tests.Accuracy;

/// <summary>
/// How many articles of exact truth came out: an article is found where its body overlaps the one found by 0.8, and perfect where it does
/// by 0.95, its headline is exact, kicker, deck, byline and captions are right and none is invented, its body stands in order, and it is
/// continued where it is.
/// </summary>
internal sealed record AccuracyScore(int Truth, int Found, int Right, int Perfect)
{
    private const double IsFound = 0.8;
    private const double IsWhole = 0.95;
    private const double IsSame = 0.3;
    private const double InOrder = 0.97;
    private const double Alike = 0.9;

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Truth + Found == 0 ? 1 : 2.0 * Right / (Truth + Found);

    /// <summary>The share of the truth that is perfect.</summary>
    public double PerfectShare => Truth == 0 ? 1 : (double)Perfect / Truth;

    public static AccuracyScore operator +(AccuracyScore a, AccuracyScore b) =>
        new(a.Truth + b.Truth, a.Found + b.Found, a.Right + b.Right, a.Perfect + b.Perfect);

    /// <summary>Scores one issue.</summary>
    public static AccuracyScore Of(JsonElement truth, LayoutResult result)
    {
        var (truths, truthLinks) = ScoredArticle.Read(truth);
        var (founds, foundLinks) = ScoredArticle.Read(result);
        var perfect = new HashSet<(string, int)>();
        var sameAs = new Dictionary<(string, int), (string, int)>();
        var (wanted, had, right) = (0, 0, 0);
        foreach (var page in truths.Concat(founds).Select(a => a.Key.Page).Distinct())
        {
            List<ScoredArticle> want = [.. truths.Where(a => a.Key.Page == page && a.Matter.Length > 0)];
            List<ScoredArticle> got = [.. founds.Where(a => a.Key.Page == page && !a.IsEmpty)];
            var pairs = Match(want, got);
            wanted += want.Count;
            right += pairs.Count(p => p.Share >= IsFound);
            var optional = Optional(truth, page);
            had += got.Count(g => pairs.Any(p => p.Got == g && p.Share >= IsFound) || !IsIn(g.All(), optional));
            foreach (var (one, other, share) in pairs)
            {
                if (share >= IsSame)
                    sameAs[other.Key] = one.Key;
                if (share >= IsWhole && HasItsParts(one, other))
                    perfect.Add(one.Key);
            }
        }
        var linked = foundLinks.Select(l => (sameAs.GetValueOrDefault(l.From), sameAs.GetValueOrDefault(l.To))).ToHashSet();
        foreach (var (from, to) in truthLinks.Where(l => !linked.Contains(l)))
        {
            perfect.Remove(from);
            perfect.Remove(to);
        }
        return new AccuracyScore(wanted, had, right, perfect.Count);
    }

    // One to one, the likest first.
    private static List<(ScoredArticle Want, ScoredArticle Got, double Share)> Match(List<ScoredArticle> want, List<ScoredArticle> got)
    {
        // What is equal needs no comparing.
        var pairs = new List<(ScoredArticle Want, ScoredArticle Got, double Share)>();
        foreach (var one in want)
            if (got.Find(g => g.Matter == one.Matter && !pairs.Any(p => p.Got == g)) is { } equal)
                pairs.Add((one, equal, 1));
        want = [.. want.Except(pairs.Select(p => p.Want))];
        got = [.. got.Except(pairs.Select(p => p.Got))];
        var candidates = want.SelectMany(w => got.Select(g => (Want: w, Got: g, Share: ScoredText.Overlap(g.Matter, w.Matter))));
        foreach (var candidate in candidates.OrderByDescending(c => c.Share))
            if (candidate.Share >= 0.05 && !pairs.Any(p => p.Want == candidate.Want || p.Got == candidate.Got))
                pairs.Add(candidate);
        return pairs;
    }

    private static bool HasItsParts(ScoredArticle want, ScoredArticle got)
    {
        var headline = want.Text("headline");
        if (headline.Length > 0 ? headline != got.Text("headline") : got.Text("headline").Length > 0 && !want.IsPicture)
            return false;
        if (want.Text("body") is { Length: > 0 } body && ScoredText.Similarity(got.Text("body"), body) < InOrder)
            return false;
        return new[] { "kicker", "deck", "byline" }.All(r => IsAlike(want.Text(r), got.Text(r))) && HasItsCaptions(want, got);
    }

    private static bool IsAlike(string want, string got) =>
        want.Length == 0 ? got.Length == 0 : got.Length > 0 && ScoredText.Similarity(got, want) >= Alike;

    private static bool HasItsCaptions(ScoredArticle want, ScoredArticle got)
    {
        var (captions, credits, left) = (want.Texts("caption"), want.Texts("credit"), got.Texts("caption").ToList());
        if (left.Count == 0 && want.Matter == want.Text("caption"))
            left = [.. got.Texts("body")];
        if (left.Count != captions.Count)
            return false;
        foreach (var caption in captions)
        {
            // With its credit or without.
            List<string> wanted = [caption, .. credits.Select(c => caption + c)];
            var best = left.Select(l => (Caption: l, Like: wanted.Max(w => ScoredText.Similarity(l, w)))).MaxBy(l => l.Like);
            if (best.Like < Alike)
                return false;
            left.Remove(best.Caption);
        }
        return true;
    }

    // Furniture that may come out as an article, and may not: an index, the weather.
    private static string Optional(JsonElement truth, int page)
    {
        var texts =
            from p in truth.GetProperty("pages").EnumerateArray()
            where p.GetProperty("index").GetInt32() == page && p.TryGetProperty("furniture", out _)
            from f in p.GetProperty("furniture").EnumerateArray()
            where f.TryGetProperty("debatable", out var debatable) && debatable.ValueKind == JsonValueKind.True
            select ScoredText.Normalise(f.GetProperty("text").GetString() ?? "");
        return string.Join('\u0001', texts);
    }

    private static bool IsIn(string text, string furniture) => furniture.Length > 0 && ScoredText.Cover(text, furniture, 4) >= IsFound;
}
