using static Broadsheet.Layout.Language.RightToLeft.BidiProperty;

namespace Broadsheet.Layout.Language.RightToLeft;

/// <summary>Brackets that belong together go the same way (UAX #9, BD14 to BD16 and N0; BidiBrackets.txt of Unicode 15.0).</summary>
internal static class BracketPairs
{
    // BD16: where more than these are open at once, the rest of the text is left alone.
    private const int MaxOpen = 63;

    private const string Pairs =
        "()[]{}\u0F3A\u0F3B\u0F3C\u0F3D\u169B\u169C\u2045\u2046\u207D\u207E\u208D\u208E\u2308\u2309\u230A\u230B\u2329"
        + "\u232A\u2768\u2769\u276A\u276B\u276C\u276D\u276E\u276F\u2770\u2771\u2772\u2773\u2774\u2775\u27C5\u27C6\u27E6"
        + "\u27E7\u27E8\u27E9\u27EA\u27EB\u27EC\u27ED\u27EE\u27EF\u2983\u2984\u2985\u2986\u2987\u2988\u2989\u298A\u298B"
        + "\u298C\u298D\u2990\u298F\u298E\u2991\u2992\u2993\u2994\u2995\u2996\u2997\u2998\u29D8\u29D9\u29DA\u29DB\u29FC"
        + "\u29FD\u2E22\u2E23\u2E24\u2E25\u2E26\u2E27\u2E28\u2E29\u2E55\u2E56\u2E57\u2E58\u2E59\u2E5A\u2E5B\u2E5C\u3008"
        + "\u3009\u300A\u300B\u300C\u300D\u300E\u300F\u3010\u3011\u3014\u3015\u3016\u3017\u3018\u3019\u301A\u301B\uFE59"
        + "\uFE5A\uFE5B\uFE5C\uFE5D\uFE5E\uFF08\uFF09\uFF3B\uFF3D\uFF5B\uFF5D\uFF5F\uFF60\uFF62\uFF63";

    private static readonly Dictionary<int, int> Kinds = Enumerable.Range(0, Pairs.Length).ToDictionary(i => (int)Pairs[i], Canonical);

    /// <summary>Gives the brackets of a sequence their direction.</summary>
    /// <param name="run">The sequence, its weak classes resolved.</param>
    /// <param name="properties">The classes of all characters of the text before any rule.</param>
    /// <param name="codePoints">All characters of the text; empty where only classes are known.</param>
    public static void Resolve(IsolatingRun run, ReadOnlySpan<BidiProperty> properties, ReadOnlySpan<int> codePoints)
    {
        if (codePoints.IsEmpty)
            return;
        foreach (var (open, close) in Find(run, codePoints))
        {
            if (Direction(run, open, close) is not { } direction)
                continue;
            Set(run, open, direction, properties);
            Set(run, close, direction, properties);
        }
    }

    // Even for what opens, odd for what closes; angle brackets have two code points each that are the same character.
    private static int Canonical(int at) =>
        Pairs[at] switch
        {
            '\u2329' => Pairs.IndexOf('\u3008'),
            '\u232A' => Pairs.IndexOf('\u3009'),
            _ => at,
        };

    // BD16, in the order of the opening brackets.
    private static List<(int Open, int Close)> Find(IsolatingRun run, ReadOnlySpan<int> codePoints)
    {
        var open = new List<(int Kind, int At)>();
        var pairs = new List<(int Open, int Close)>();
        for (var i = 0; i < run.Places.Length; i++)
        {
            if (run.Properties[i] != ON || !Kinds.TryGetValue(codePoints[run.Places[i]], out var kind))
                continue;
            if (kind % 2 == 0)
            {
                if (open.Count == MaxOpen)
                    break;
                open.Add((kind, i));
                continue;
            }
            var match = open.FindLastIndex(o => o.Kind == kind - 1);
            if (match < 0)
                continue;
            pairs.Add((open[match].At, i));
            open.RemoveRange(match, open.Count - match);
        }
        pairs.Sort();
        return pairs;
    }

    // N0: by a strong character of the level inside, else by one of the other direction inside if the text before goes that way too.
    private static BidiProperty? Direction(IsolatingRun run, int open, int close)
    {
        var hasOther = false;
        for (var i = open + 1; i < close; i++)
        {
            if (Strong(run.Properties[i]) is not { } strong)
                continue;
            if (strong == run.Embedding)
                return strong;
            hasOther = true;
        }
        if (!hasOther)
            return null;
        var before = run.Start;
        for (var i = open - 1; i >= 0; i--)
        {
            if (Strong(run.Properties[i]) is not { } strong)
                continue;
            before = strong;
            break;
        }
        return before == run.Embedding ? run.Embedding : before;
    }

    // Marks on a bracket go with it.
    private static void Set(IsolatingRun run, int at, BidiProperty direction, ReadOnlySpan<BidiProperty> properties)
    {
        run.Properties[at] = direction;
        for (var i = at + 1; i < run.Places.Length && properties[run.Places[i]] == NSM; i++)
            run.Properties[i] = direction;
    }

    private static BidiProperty? Strong(BidiProperty p) =>
        p switch
        {
            L => L,
            R or EN or AN => R,
            _ => null,
        };
}
