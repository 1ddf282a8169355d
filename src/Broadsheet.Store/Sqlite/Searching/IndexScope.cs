using Broadsheet.Store.Search;
using Broadsheet.Store.Search.Indexing;
using Broadsheet.Store.Sqlite.Indexing;

namespace Broadsheet.Store.Sqlite.Searching;

/// <summary>Among which articles is searched.</summary>
/// <param name="First">Smallest number of an article.</param>
/// <param name="Last">Largest number of an article.</param>
/// <param name="Tags">What all of them are, as an expression; null for no condition.</param>
internal sealed record IndexScope(long First, long Last, string? Tags)
{
    /// <summary>The scope of a request; null where nothing in the index is in it.</summary>
    public static IndexScope? Of(SqliteSession session, SearchRequest request)
    {
        var numbers = IndexWriter.Numbers(session);
        var first = numbers.First(request.From ?? DateOnly.MinValue);
        var last = numbers.Last(request.To ?? DateOnly.MaxValue);
        if (first > last)
            return null;
        var labels = new IndexLabels(session);
        var tags = new List<string>();
        foreach (
            var (type, name) in (ReadOnlySpan<(string, string?)>)
                [("publication", request.Publication?.ToString()), ("section", request.Section), ("page", request.PageName)]
        )
        {
            if (string.IsNullOrWhiteSpace(name))
                continue;
            if (labels.Find(type, name) is not { } label)
                return null;
            // Where there is one publication only, all articles are of it.
            if (type != "publication" || session.Rows(SqlText.Query("search-labels"), r => r.GetInt64(0), ("$type", type)).Count > 1)
                tags.Add($"\"{IndexTags.Label(label)}\"");
        }
        var kinds = request.Kinds.Distinct().ToList();
        if (kinds.Count > 0 && kinds.Count < Enum.GetValues<SearchKind>().Length)
            tags.Add($"({string.Join(" OR ", kinds.Select(k => $"\"{IndexTags.Kind(k)}\""))})");
        return new(first, last, tags.Count == 0 ? null : string.Join(" AND ", tags));
    }

    /// <summary>An expression with the condition.</summary>
    public string With(string expression) => Tags is null ? expression : $"({expression}) AND {Tags}";
}
