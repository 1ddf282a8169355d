namespace Broadsheet.Import;

/// <summary>The steps of an import, in their order.</summary>
public enum ImportStep
{
    /// <summary>Listing files and opening them.</summary>
    Look,

    /// <summary>Reading the marks of a page and drawing it.</summary>
    ReadPage,

    /// <summary>Making and keeping the pictures of a page.</summary>
    KeepPage,

    /// <summary>Finding the articles of an issue.</summary>
    FindArticles,

    /// <summary>Cutting out photographs.</summary>
    CutPhotographs,
}
