using System.Collections.Concurrent;
using System.Reflection;

namespace Broadsheet.Store.Sqlite;

/// <summary>
/// The SQL of this folder, read from its <c>.sql</c> files. A line that ends with <c>-- when X</c> is kept only where case X is asked for,
/// so that one file serves a few variants and each has a plan of its own.
/// </summary>
internal static class SqlText
{
    private const string Mark = "-- when ";
    private static readonly ConcurrentDictionary<string, string> Cache = new(StringComparer.Ordinal);

    /// <summary>A query for the cases given.</summary>
    public static string Query(string name, params ReadOnlySpan<string> cases)
    {
        var key = cases.IsEmpty ? name : $"{name}|{string.Join('|', cases!)}";
        if (!Cache.TryGetValue(key, out var sql))
            Cache[key] = sql = Select(Load($"Queries/{name}"), cases);
        return sql;
    }

    /// <summary>The script that makes a version of the schema out of the one before.</summary>
    public static string Schema(int version) => Load($"Schema/v{version}");

    private static string Select(string text, ReadOnlySpan<string> cases)
    {
        var kept = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var mark = line.LastIndexOf(Mark, StringComparison.Ordinal);
            if (mark < 0 || line.StartsWith("--", StringComparison.Ordinal))
                kept.Add(line);
            else if (cases.Contains(line[(mark + Mark.Length)..].Trim()))
                kept.Add(line[..mark]);
        }
        return string.Join('\n', kept);
    }

    private static string Load(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new ArgumentException($"There is no SQL named '{resource}' in this assembly.", nameof(resource));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
