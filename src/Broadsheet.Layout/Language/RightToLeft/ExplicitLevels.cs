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
        var open = new OpenDirections(paragraph);
        for (var i = 0; i < properties.Length; i++)
        {
            var p = properties[i];
            var top = open.Top;
            levels[i] = top.Level;
            switch (p)
            {
                case RLE or LRE or RLO or LRO:
                    levels[i] = BidiLevels.Removed;
                    open.Embed(Next(top.Level, p is RLE or RLO), OverrideOf(p));
                    break;
                case RLI or LRI or FSI:
                {
                    overridden[i] = top.Override ?? p;
                    var end = pairs[i] < 0 ? properties.Length : pairs[i];
                    var isRight = p == RLI || (p == FSI && BidiLevels.ParagraphLevel(properties[(i + 1)..end]) == 1);
                    open.Isolate(Next(top.Level, isRight));
                    break;
                }
                case PDI:
                    open.CloseIsolate();
                    levels[i] = open.Top.Level;
                    overridden[i] = open.Top.Override ?? p;
                    break;
                case BidiProperty.PDF:
                    levels[i] = BidiLevels.Removed;
                    open.CloseEmbedding();
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

    private static BidiProperty? OverrideOf(BidiProperty property) =>
        property switch
        {
            RLO => R,
            LRO => L,
            _ => null,
        };

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

    /// <summary>The embeddings and isolates that are open at a place, and those that were one too many.</summary>
    private sealed class OpenDirections
    {
        private readonly Stack<(byte Level, BidiProperty? Override, bool IsIsolate)> _open = new();
        private int _isolatesOver;
        private int _embeddingsOver;
        private int _isolates;

        public OpenDirections(byte paragraph) => _open.Push((paragraph, null, false));

        public (byte Level, BidiProperty? Override, bool IsIsolate) Top => _open.Peek();

        // X2 to X5.
        public void Embed(byte level, BidiProperty? overriding)
        {
            if (HasRoom(level))
                _open.Push((level, overriding, false));
            else if (_isolatesOver == 0)
                _embeddingsOver++;
        }

        // X5a to X5c.
        public void Isolate(byte level)
        {
            if (HasRoom(level))
            {
                _isolates++;
                _open.Push((level, null, true));
            }
            else
            {
                _isolatesOver++;
            }
        }

        // X6a.
        public void CloseIsolate()
        {
            if (_isolatesOver > 0)
            {
                _isolatesOver--;
            }
            else if (_isolates > 0)
            {
                _embeddingsOver = 0;
                while (!_open.Peek().IsIsolate)
                    _open.Pop();
                _open.Pop();
                _isolates--;
            }
        }

        // X7.
        public void CloseEmbedding()
        {
            if (_isolatesOver > 0)
                return;
            if (_embeddingsOver > 0)
                _embeddingsOver--;
            else if (!Top.IsIsolate && _open.Count > 1)
                _open.Pop();
        }

        private bool HasRoom(byte level) => level <= MaxDepth && _isolatesOver == 0 && _embeddingsOver == 0;
    }
}
