using Broadsheet.Model.Issues;

namespace Broadsheet.Store.Search.Indexing;

/// <summary>An issue as the index keeps it.</summary>
/// <param name="Key">The issue.</param>
/// <param name="Revision">Number of the revision.</param>
/// <param name="Articles">Its articles.</param>
/// <param name="Words">Its words with their languages, each once.</param>
/// <param name="Spellings">Other ways in which words are typed, with the terms that are printed, each once.</param>
/// <param name="Files">SHA-256 of its files with the number of the article they belong to, 0 for those of pages. The printed text of pages
/// is for nobody.</param>
public sealed record IndexedIssue(
    IssueKey Key,
    int Revision,
    IReadOnlyList<IndexedArticle> Articles,
    IReadOnlyCollection<(string Word, string Language)> Words,
    IReadOnlyCollection<(string Spelling, string Printed)> Spellings,
    IReadOnlyCollection<(byte[] Hash, int Article)> Files
);
