namespace Broadsheet.SearchBench;

/// <summary>One of the search engines that are compared.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>Reads an archive in.</summary>
    Task IndexAsync(Archive archive, int issues, Action<int> progress);

    /// <summary>Bytes of the index without the stored text.</summary>
    long IndexBytes();

    /// <summary>Finds the best 20 with snippets; returns the total and the snippets' length.</summary>
    Task<(long Total, int Snippets)> SearchAsync(RangedQuery query, bool phrase);
}
