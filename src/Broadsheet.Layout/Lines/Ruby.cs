namespace Broadsheet.Layout.Lines;

/// <summary>Readings in small kana over ideographs, or right of them in a column: they tell how a name is spoken and are no part of the
/// text.</summary>
internal static class Ruby
{
    private const double Height = 16;
    private const int MostInBucket = 512;
    private const double LargestShare = 0.62;
    private const double LeastShare = 0.3;

    // From the baseline of the ruby to that of its line, in sizes of the line; the middle of both columns in vertical writing.
    private const double Nearest = 0.58;
    private const double Farthest = 1.12;

    /// <summary>The runs without ruby.</summary>
    public static List<List<InkGlyph>> Drop(List<List<InkGlyph>> runs)
    {
        var kana = new List<int>();
        var hosts = new Dictionary<int, List<int>>();
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].TrueForAll(g => g.IsSpace || IsReading(g.CodePoint)))
                kana.Add(i);
            if (!runs[i].Exists(g => IsHan(g.CodePoint)))
                continue;
            var bucket = (int)Math.Floor(runs[i][0].Base / Height);
            if (!hosts.TryGetValue(bucket, out var list))
                hosts.Add(bucket, list = []);
            if (list.Count < MostInBucket)
                list.Add(i);
        }
        kana.AddRange(Syllables(runs));
        if (kana.Count == 0 || hosts.Count == 0)
            return runs;
        var gone = kana.Where(i => IsRuby(runs, hosts, runs[i])).ToHashSet();
        return gone.Count == 0 ? runs : [.. runs.Where((_, i) => !gone.Contains(i))];
    }

    // Pinyin over ideographs: short runs of small letters, some of which on their baseline bear the mark of a tone.
    private static IEnumerable<int> Syllables(List<List<InkGlyph>> runs)
    {
        var found = Enumerable
            .Range(0, runs.Count)
            .Where(i => runs[i].Count <= LongestSyllable && runs[i].TrueForAll(g => IsSmallLatin(g.CodePoint)))
            .ToList();
        var toned = found
            .Where(i => runs[i].Exists(g => ToneMarks.Contains((char)g.CodePoint, StringComparison.Ordinal)))
            .Select(i => (Math.Round(runs[i][0].Base), Math.Round(runs[i][0].Size, 1)))
            .ToHashSet();
        return found.Where(i => toned.Contains((Math.Round(runs[i][0].Base), Math.Round(runs[i][0].Size, 1))));
    }

    private const int LongestSyllable = 7;
    private const string ToneMarks = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";

    private static bool IsSmallLatin(int c) =>
        c is >= 'a' and <= 'z' or 0xFC || c < 0x300 && ToneMarks.Contains((char)c, StringComparison.Ordinal);

    private static bool IsRuby(List<List<InkGlyph>> runs, Dictionary<int, List<int>> hosts, List<InkGlyph> run)
    {
        var (start, end, size, level) = (run[0].Start, run.Max(g => g.End), run[0].Size, run[0].Base);
        if (size > 40)
            return false;
        for (var b = (int)Math.Floor(level / Height); b <= (int)Math.Floor((level + Farthest * size / LeastShare) / Height); b++)
        {
            foreach (var i in hosts.GetValueOrDefault(b) ?? [])
            {
                var host = runs[i];
                var down = host[0].Base - level;
                if (
                    size > LargestShare * host[0].Size
                    || size < LeastShare * host[0].Size
                    || down < Nearest * host[0].Size
                    || down > Farthest * host[0].Size
                )
                    continue;
                // It may reach a little over the ideographs it belongs to on both sides.
                if (
                    host.Exists(g => IsHan(g.CodePoint) && g.End > start && g.Start < end)
                    && start > host[0].Start - host[0].Size
                    && end < host[^1].End + host[0].Size
                )
                    return true;
            }
        }
        return false;
    }

    private static bool IsHan(int c) => c is >= 0x3400 and <= 0x9FFF or 0x3005 or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    // Kana, and the letters of Taiwan for the same use.
    private static bool IsReading(int c) => c is >= 0x3041 and <= 0x30FF or >= 0x3105 and <= 0x312F or 0x2C7 or 0x2CA or 0x2CB or 0x2D9;
}
