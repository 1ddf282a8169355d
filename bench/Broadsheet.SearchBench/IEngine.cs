namespace Broadsheet.SearchBench;

/// <summary>One of the search engines that are compared.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>Reads an archive in.</summary>
    void Index(Archive archive, int issues, Action<int> progress);

    /// <summary>Bytes of the index without the stored text.</summary>
    long IndexBytes();

    /// <summary>Finds the best 20 with snippets; returns the total and the snippets' length.</summary>
    (long Total, int Snippets) Search(RangedQuery query, bool phrase);
}
