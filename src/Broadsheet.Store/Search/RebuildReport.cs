namespace Broadsheet.Store.Search;

/// <summary>What a rebuild of the search index did.</summary>
/// <param name="Issues">Issues read into the index.</param>
/// <param name="Articles">Articles read into the index.</param>
/// <param name="StartedAnew">True when the old index could not be used and was thrown away first.</param>
public sealed record RebuildReport(int Issues, long Articles, bool StartedAnew);
