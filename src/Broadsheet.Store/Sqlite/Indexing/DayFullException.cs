namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>A day has more articles than the index has numbers for. It is made anew with more room, and the work repeated.</summary>
internal sealed class DayFullException(ArticleNumbers wider) : Exception($"A day needs room for {wider.MostOfADay} articles in the index.")
{
    /// <summary>Numbers with enough room.</summary>
    public ArticleNumbers Wider { get; } = wider;
}
