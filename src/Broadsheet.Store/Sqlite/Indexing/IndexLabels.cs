using Broadsheet.Model.Reading;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>The numbers of names that hits are filtered by.</summary>
internal sealed class IndexLabels(SqliteSession session)
{
    private readonly Dictionary<(string, string), long> _known = [];

    /// <summary>The number of a name, given now if it is new; null for none.</summary>
    public long? Of(string type, string? printed)
    {
        if (Fold(type, printed) is not { } folded)
            return null;
        if (_known.TryGetValue((type, folded), out var id))
            return id;
        id = Find(type, printed)
            ?? (long)session.Scalar(SqlText.Query("search-add-label"), ("$type", type), ("$folded", folded), ("$printed", printed))!;
        return _known[(type, folded)] = id;
    }

    /// <summary>The number of a name that is there always.</summary>
    public long Of(string type, Model.Publications.PublicationSlug slug) => Of(type, slug.ToString())!.Value;

    /// <summary>The number of a name; null where nothing in the index has it.</summary>
    public long? Find(string type, string? printed) =>
        Fold(type, printed) is { } folded
            ? session.Scalar(SqlText.Query("search-find-label"), ("$type", type), ("$folded", folded)) as long?
            : null;

    /// <summary>Names are one when they differ in letter case, width or spaces only.</summary>
    private static string? Fold(string type, string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed))
            return null;
        if (type is "publication" or "language")
            return printed;
        var terms = new TermList();
        TextAnalyzer.Analyze(LineJoiner.OneLine(printed), terms);
        return terms.Terms.Count == 0 ? printed.Trim() : string.Join(' ', terms.Terms.Select(t => terms[t].ToString()));
    }
}
