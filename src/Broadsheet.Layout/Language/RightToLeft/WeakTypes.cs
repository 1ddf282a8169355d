using static Broadsheet.Layout.Language.RightToLeft.BidiProperty;

namespace Broadsheet.Layout.Language.RightToLeft;

/// <summary>Numbers, and the marks in and beside them (UAX #9, W1 to W7).</summary>
internal static class WeakTypes
{
    /// <summary>Rewrites the weak classes of a sequence.</summary>
    public static void Resolve(IsolatingRun run)
    {
        var p = run.Properties;
        Marks(p, run.Start);
        Numbers(p, run.Start);
        Separators(p);
        Terminators(p);
        for (var i = 0; i < p.Length; i++)
        {
            // W6.
            if (p[i] is ES or ET or CS)
                p[i] = ON;
        }
        // W7: among Latin words numbers are as they are.
        var strong = run.Start;
        for (var i = 0; i < p.Length; i++)
        {
            if (p[i] is L or R)
                strong = p[i];
            else if (p[i] == EN && strong == L)
                p[i] = L;
        }
    }

    // W1.
    private static void Marks(BidiProperty[] p, BidiProperty start)
    {
        var last = start;
        for (var i = 0; i < p.Length; i++)
        {
            if (p[i] == NSM)
                p[i] = last is LRI or RLI or FSI or PDI ? ON : last;
            last = p[i];
        }
    }

    // W2, W3: after Arabic letters numbers are Arabic ones.
    private static void Numbers(BidiProperty[] p, BidiProperty start)
    {
        var strong = start;
        for (var i = 0; i < p.Length; i++)
        {
            if (p[i] is L or R or AL)
                strong = p[i];
            else if (p[i] == EN && strong == AL)
                p[i] = AN;
        }
        for (var i = 0; i < p.Length; i++)
        {
            if (p[i] == AL)
                p[i] = R;
        }
    }

    // W4.
    private static void Separators(BidiProperty[] p)
    {
        for (var i = 1; i + 1 < p.Length; i++)
        {
            if (p[i - 1] == p[i + 1] && ((p[i] is ES or CS && p[i - 1] == EN) || (p[i] == CS && p[i - 1] == AN)))
                p[i] = p[i - 1];
        }
    }

    // W5.
    private static void Terminators(BidiProperty[] p)
    {
        for (var i = 0; i < p.Length; i++)
        {
            if (p[i] != ET)
                continue;
            var start = i;
            while (i < p.Length && p[i] == ET)
                i++;
            if ((start > 0 && p[start - 1] == EN) || (i < p.Length && p[i] == EN))
                Array.Fill(p, EN, start, i - start);
        }
    }
}
