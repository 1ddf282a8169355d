namespace Broadsheet.Layout.ReadingOrder;

/// <summary>
/// Text that was left with nothing before it only because what it would have followed goes on with other text, such as the cells of a row
/// or a note beside a column: it is no story of its own, so it is put into that story.
/// </summary>
internal sealed class Splice
{
    // Log-odds against nothing before it.
    private const double Least = 0.7;

    private readonly int _heads;
    private readonly int[] _from;
    private readonly int[] _next;

    private Splice(int heads, int[] from)
    {
        (_heads, _from) = (heads, from);
        _next = new int[heads + from.Length];
        Array.Fill(_next, -1);
        for (var b = 0; b < from.Length; b++)
            if (from[b] >= 0)
                _next[from[b]] = b;
    }

    /// <summary>Changes the links so that such text has something before it.</summary>
    /// <param name="heads">How many of the givers are headlines; these come first.</param>
    /// <param name="from">For each piece the giver that was chosen, or -1.</param>
    /// <param name="edges">All links weighed.</param>
    public static void Into(int heads, int[] from, IReadOnlyList<(int Giver, int Receiver, double Score)> edges)
    {
        var splice = new Splice(heads, from);
        var scores = edges.ToDictionary(e => (e.Giver, e.Receiver), e => e.Score);
        foreach (
            var (giver, receiver, _) in edges
                .Where(e => e.Score > Least)
                .OrderByDescending(e => e.Score)
                .ThenBy(e => e.Receiver)
                .ThenBy(e => e.Giver)
        )
            if (from[receiver] < 0)
                splice.Put(giver, receiver, (last, rest) => scores.GetValueOrDefault((last, rest)) > Least);
    }

    private void Put(int giver, int receiver, Func<int, int, bool> goesOn)
    {
        if (LastOf(_heads + receiver) is not { } last || LastOf(giver) is not { } end || end == last)
            return;
        // Between the two where what follows goes on from it as well, otherwise at the end of the story.
        var rest = _next[giver];
        var at = giver;
        if (rest >= 0 && !goesOn(last, rest))
            (at, rest) = (end, -1);
        (_from[receiver], _next[at]) = (at, receiver);
        if (rest >= 0)
            (_from[rest], _next[last]) = (last, rest);
    }

    // The last giver of a story; null in a ring.
    private int? LastOf(int giver)
    {
        for (var steps = 0; steps <= _from.Length; steps++)
        {
            if (_next[giver] < 0)
                return giver;
            giver = _heads + _next[giver];
        }
        return null;
    }
}
