namespace Broadsheet.Store.Search.Text;

/// <summary>The endings of a language.</summary>
/// <param name="shortest">Letters that must be left.</param>
/// <param name="endings">The endings, parted by spaces; the longest that fits is taken off.</param>
internal sealed class SuffixRules(int shortest, string endings)
{
    private readonly string[] _endings = [.. endings.Split(' ').OrderByDescending(e => e.Length)];

    public string Strip(string word)
    {
        foreach (var ending in _endings)
        {
            if (word.Length - ending.Length >= shortest && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }
        return word;
    }
}
