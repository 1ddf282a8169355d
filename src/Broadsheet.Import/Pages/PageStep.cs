namespace Broadsheet.Import.Pages;

/// <summary>A step of the import of a page that can fail by itself: what it would have made is missing then, and nothing else.</summary>
internal enum PageStep
{
    /// <summary>Marks and pixels are read; without them there is no page.</summary>
    Read,

    /// <summary>It is looked whether the text can be trusted.</summary>
    Trust,

    /// <summary>Lines, blocks and folios are found.</summary>
    Layout,

    /// <summary>The stories are put together.</summary>
    Assemble,

    /// <summary>The picture of the page is made.</summary>
    Master,

    /// <summary>The picture is made smaller for readers.</summary>
    Previews,

    /// <summary>It is looked which pictures the page has.</summary>
    Photographs,

    /// <summary>A file is made of one picture.</summary>
    Photograph,

    /// <summary>A picture of a story gets its file.</summary>
    Cut,

    /// <summary>A photograph is made smaller for lists.</summary>
    Thumbnail,

    /// <summary>The file of the page is kept for readers.</summary>
    KeepPageFile,

    /// <summary>The places of the words are kept.</summary>
    KeepText,
}
