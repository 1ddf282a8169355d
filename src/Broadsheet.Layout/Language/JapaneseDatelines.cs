using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Language;

/// <summary>Japanese datelines: 【青岚=山田太郎】, 【ロンドン共同】.</summary>
internal static class JapaneseDatelines
{
    private static readonly string[] Agencies = [.. Vocabulary.Find("ja")?.RawEntries("datelines") ?? []];

    /// <summary>Reads a dateline; null where there is none.</summary>
    public static DatelineReading? Read(string text)
    {
        if (text[0] is not ('【' or '［' or '〔' or '('))
            return null;
        var close = text.AsSpan(0, Math.Min(text.Length, 40)).IndexOfAny("】］〕)");
        if (close < 3)
            return null;
        var inner = text[1..close];
        var cut = inner.IndexOfAny(['=', '＝']);
        if (cut > 0 && cut < inner.Length - 1)
        {
            var name = inner[(cut + 1)..].Trim();
            return new(new DatelineFacts { Place = inner[..cut].Trim(), Reporter = name }, close + 1, 0.95);
        }
        var agency = Array.Find(Agencies, a => inner.Length > a.Length && inner.EndsWith(a, StringComparison.Ordinal));
        return agency is null ? null : new(new DatelineFacts { Place = inner[..^agency.Length].Trim(), Agency = agency }, close + 1, 0.9);
    }
}
