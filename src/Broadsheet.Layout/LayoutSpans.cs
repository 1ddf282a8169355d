using System.Diagnostics;

namespace Broadsheet.Layout;

/// <summary>What layout tells listeners of its work, as spans of the source <c>Broadsheet.Layout</c>. Without a listener nothing is
/// made.</summary>
internal static class LayoutSpans
{
    /// <summary>The first reading of pages: lines, blocks, and what each page says of itself.</summary>
    public const string Reading = "layout.read";

    /// <summary>Roles, order and articles of all pages.</summary>
    public const string LayingOut = "layout.lay-out";

    /// <summary>Jumps, zones and the places of the words.</summary>
    public const string Joining = "layout.join";

    private static readonly ActivitySource Source = new("Broadsheet.Layout");

    /// <summary>Begins a span; null where nobody listens.</summary>
    public static Activity? Start(string name, int pages)
    {
        var span = Source.StartActivity(name);
        span?.SetTag("pages", pages);
        return span;
    }
}
