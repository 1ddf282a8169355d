namespace Broadsheet.Architecture.Tests;

/// <summary>Finds namespaces that use each other in a circle.</summary>
internal static class NamespaceCycles
{
    /// <summary>The circles, each with an example of every use in it.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<CompiledReference> uses)
    {
        var examples = new Dictionary<(string From, string To), CompiledReference>();
        foreach (var use in uses)
            examples.TryAdd((use.From.Namespace, use.To.Namespace), use);
        var next = examples.Keys.ToLookup(k => k.From, k => k.To);
        var reach = next.ToDictionary(g => g.Key, g => Reach(next, g.Key));
        var circles = new List<IReadOnlyList<string>>();
        var seen = new HashSet<string>();
        foreach (var name in reach.Keys.Where(n => reach[n].Contains(n)).Order(StringComparer.Ordinal))
        {
            if (seen.Contains(name))
                continue;
            var circle = reach[name].Where(other => reach.TryGetValue(other, out var back) && back.Contains(name)).ToHashSet();
            seen.UnionWith(circle);
            circles.Add([
                .. examples
                    .Where(e => circle.Contains(e.Key.From) && circle.Contains(e.Key.To))
                    .Select(e => $"{e.Key.From} -> {e.Key.To}: {e.Value.From.Name} uses {e.Value.To.Name}")
                    .Order(StringComparer.Ordinal),
            ]);
        }

        return circles;
    }

    private static HashSet<string> Reach(ILookup<string, string> next, string start)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var name))
        {
            foreach (var other in next[name].Where(reached.Add))
                open.Push(other);
        }

        return reached;
    }
}
