using Broadsheet.Publish.Edition;

namespace Broadsheet.Workflow.Matching;

/// <summary>
/// Tells which parts of two versions of an article are the same: in order where possible (a paragraph was changed, added, taken out), then
/// by equal text wherever it went.
/// </summary>
internal static class PartAligner
{
    private const double LeastLikeness = 0.35;

    private const double LikenessInPlace = 0.6;

    // Beyond this the table would be felt; equal beginnings and ends are cut off before, so only a rewritten book comes here.
    private const long LargestTable = 4_000_000;

    /// <summary>For each part of the new version the index of the old one, -1 for none; no old one is given twice.</summary>
    public static int[] Align(IReadOnlyList<EditionPart> old, IReadOnlyList<EditionPart> @new)
    {
        var result = new int[@new.Count];
        Array.Fill(result, -1);
        var start = 0;
        while (start < old.Count && start < @new.Count && SameText(old[start], @new[start]))
            result[start] = start++;
        int oldEnd = old.Count,
            newEnd = @new.Count;
        while (oldEnd > start && newEnd > start && SameText(old[oldEnd - 1], @new[newEnd - 1]))
            result[--newEnd] = --oldEnd;

        if ((long)(oldEnd - start) * (newEnd - start) <= LargestTable)
            AlignMiddle(old, @new, start, oldEnd, newEnd, result);
        FindMoved(old, @new, result);
        return result;
    }

    private static void AlignMiddle(
        IReadOnlyList<EditionPart> old,
        IReadOnlyList<EditionPart> @new,
        int start,
        int oldEnd,
        int newEnd,
        int[] result
    )
    {
        int rows = oldEnd - start,
            columns = newEnd - start;
        if (rows == 0 || columns == 0)
            return;
        var oldGrams = Enumerable.Range(start, rows).Select(i => Grams(old[i])).ToArray();
        var newGrams = Enumerable.Range(start, columns).Select(i => Grams(@new[i])).ToArray();
        var likeness = new double[rows, columns];
        var best = new double[rows + 1, columns + 1];
        for (var r = rows - 1; r >= 0; r--)
        {
            for (var c = columns - 1; c >= 0; c--)
            {
                likeness[r, c] = Likeness(old[start + r], @new[start + c], oldGrams[r], newGrams[c]);
                best[r, c] = Math.Max(likeness[r, c] + best[r + 1, c + 1], Math.Max(best[r + 1, c], best[r, c + 1]));
            }
        }

        for (int r = 0, c = 0; r < rows && c < columns; )
        {
            if (likeness[r, c] > 0 && best[r, c] <= likeness[r, c] + best[r + 1, c + 1])
                result[start + c++] = start + r++;
            else if (best[r + 1, c] >= best[r, c + 1])
                r++;
            else
                c++;
        }
    }

    private static void FindMoved(IReadOnlyList<EditionPart> old, IReadOnlyList<EditionPart> @new, int[] result)
    {
        var free = Enumerable.Range(0, old.Count).Except(result).ToList();
        for (var n = 0; n < @new.Count && free.Count > 0; n++)
        {
            if (result[n] >= 0)
                continue;
            var at = free.FindIndex(o => SameText(old[o], @new[n]));
            if (at < 0)
                continue;
            result[n] = free[at];
            free.RemoveAt(at);
        }
    }

    // The text of a photo says what it shows: photos are the same by where they stand.
    private static bool SameText(EditionPart a, EditionPart b) =>
        a.Role == b.Role && (a.Role == EditionRoles.Photo ? SameZones(a, b) : a.Text == b.Text);

    internal static bool SameZones(EditionPart a, EditionPart b)
    {
        if (a.Page != b.Page || (a.Zones?.Count ?? 0) != (b.Zones?.Count ?? 0))
            return false;
        return a.Zones is null
            || b.Zones is null
            || a.Zones.Zip(b.Zones).All(p => p.First.Zip(p.Second).All(n => Math.Abs(n.First - n.Second) < 0.02));
    }

    private static double Likeness(EditionPart a, EditionPart b, Dictionary<int, int> aGrams, Dictionary<int, int> bGrams)
    {
        var photo = a.Role == EditionRoles.Photo;
        if (photo != (b.Role == EditionRoles.Photo))
            return 0;
        if (photo)
            return SameZones(a, b) ? 2 : 0.5;
        var role = a.Role == b.Role ? 0.2 : 0;
        var common = aGrams.Sum(g => bGrams.TryGetValue(g.Key, out var n) ? Math.Min(n, g.Value) : 0);
        var total = aGrams.Values.Sum() + bGrams.Values.Sum();
        var text = total == 0 ? (a.Text == b.Text ? 1 : 0) : 2.0 * common / total;
        // Words in the same place on paper are the same part, however they were rewritten.
        if (a.Zones is { Count: > 0 } && SameZones(a, b))
            text = Math.Max(text, LikenessInPlace);
        // A headline that was written anew is still the headline.
        var least = a.Role == b.Role && a.Role is not ("body" or "other") ? 0 : LeastLikeness;
        return text >= least ? text + role : 0;
    }

    // Pairs of neighbouring words, an ideograph being a word: unrelated texts of one language share many letters, but few pairs of words.
    private static Dictionary<int, int> Grams(EditionPart part)
    {
        var grams = new Dictionary<int, int>();
        var before = 0;
        foreach (var word in Words(part.Text ?? ""))
        {
            Count(HashCode.Combine(before, word));
            before = word;
        }

        Count(HashCode.Combine(before, 0));
        return grams;

        void Count(int gram) => grams[gram] = grams.GetValueOrDefault(gram) + 1;
    }

    private static IEnumerable<int> Words(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var ideograph = i < text.Length && text[i] >= '\u2E80';
            if (i < text.Length && !ideograph && char.IsLetterOrDigit(text[i]))
                continue;
            if (i > start)
                yield return string.GetHashCode(text.AsSpan(start, i - start), StringComparison.Ordinal);
            if (ideograph)
                yield return text[i];
            start = i + 1;
        }
    }
}
