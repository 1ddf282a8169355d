using static Broadsheet.Layout.Language.RightToLeft.BidiProperty;

namespace Broadsheet.Layout.Language.RightToLeft;

/// <summary>Levels by embeddings, overrides and isolates (UAX #9, X1 to X8).</summary>
/// <param name="Levels">The level of each character; <see cref="BidiLevels.Removed"/> for those that take no part (X9).</param>
/// <param name="Properties">The classes, overridden where the text says so.</param>
/// <param name="Pairs">For each isolate that has an end the place of that end, and the other way round; -1 for all else.</param>
internal readonly record struct ExplicitLevels(byte[] Levels, BidiProperty[] Properties, int[] Pairs)
{
    private const int MaxDepth = 125;

    /// <summary>The levels of one paragraph.</summary>
    public static ExplicitLevels Of(ReadOnlySpan<BidiProperty> properties, byte paragraph)
    {
        var levels = new byte[properties.Length];
        BidiProperty[] overridden = [.. properties];
        var pairs = MatchIsolates(properties);
        var stack = new Stack<(byte Level, BidiProperty? Override, bool IsIsolate)>();
        stack.Push((paragraph, null, false));
        var (isolatesOver, embeddingsOver, isolates) = (0, 0, 0);
        for (var i = 0; i < properties.Length; i++)
        {
            var p = properties[i];
            var top = stack.Peek();
            levels[i] = top.Level;
            switch (p)
            {
                case RLE or LRE or RLO or LRO:
                {
                    levels[i] = BidiLevels.Removed;
                    var next = Next(top.Level, p is RLE or RLO);
                    if (next <= MaxDepth && isolatesOver == 0 && embeddingsOver == 0)
                        stack.Push(
                            (
                                next,
                                p == RLO ? R
                                : p == LRO ? L
                                : null,
                                false
                            )
                        );
                    else if (isolatesOver == 0)
                        embeddingsOver++;
                    break;
                }
                case RLI or LRI or FSI:
                {
                    overridden[i] = top.Override ?? p;
                    var end = pairs[i] < 0 ? properties.Length : pairs[i];
                    var isRight = p == RLI || (p == FSI && BidiLevels.ParagraphLevel(properties[(i + 1)..end]) == 1);
                    var next = Next(top.Level, isRight);
                    if (next <= MaxDepth && isolatesOver == 0 && embeddingsOver == 0)
                    {
                        isolates++;
                        stack.Push((next, null, true));
                    }
                    else
                    {
                        isolatesOver++;
                    }
                    break;
                }
                case PDI:
                    if (isolatesOver > 0)
                    {
                        isolatesOver--;
                    }
                    else if (isolates > 0)
                    {
                        embeddingsOver = 0;
                        while (!stack.Peek().IsIsolate)
                            stack.Pop();
                        stack.Pop();
                        isolates--;
                    }
                    levels[i] = stack.Peek().Level;
                    overridden[i] = stack.Peek().Override ?? p;
                    break;
                case BidiProperty.PDF:
                    levels[i] = BidiLevels.Removed;
                    if (isolatesOver > 0)
                        break;
                    if (embeddingsOver > 0)
                        embeddingsOver--;
                    else if (!top.IsIsolate && stack.Count > 1)
                        stack.Pop();
                    break;
                case B:
                    levels[i] = paragraph;
                    break;
                case BN:
                    levels[i] = BidiLevels.Removed;
                    break;
                default:
                    overridden[i] = top.Override ?? p;
                    break;
            }
        }
        return new(levels, overridden, pairs);
    }

    private static byte Next(byte level, bool odd) => (byte)(odd ? (level + 1) | 1 : (level + 2) & ~1);

    // BD9.
    private static int[] MatchIsolates(ReadOnlySpan<BidiProperty> properties)
    {
        var pairs = new int[properties.Length];
        Array.Fill(pairs, -1);
        var open = new Stack<int>();
        for (var i = 0; i < properties.Length; i++)
        {
            if (properties[i] is RLI or LRI or FSI)
                open.Push(i);
            else if (properties[i] == PDI && open.TryPop(out var start))
                (pairs[start], pairs[i]) = (i, start);
        }
        return pairs;
    }
}
