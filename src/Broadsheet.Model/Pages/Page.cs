using Broadsheet.Model.Assets;

namespace Broadsheet.Model.Pages;

/// <summary>One printed page (版; IIIF Canvas).</summary>
public sealed record Page
{
    /// <summary>Position in the issue, 1 to n without gaps.</summary>
    public required int Sequence { get; init; }

    /// <summary>
    /// Its name in addresses, unique in the issue: the printed label in ASCII ("01", "A5"), with <c>-2</c> and so on where a label comes
    /// twice, or <c>s</c> and the sequence where no label is known.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Ids that it had before its label was put right: their addresses lead to it. Null for none.</summary>
    public IReadOnlyList<string>? FormerIds { get; init; }

    /// <summary>The label as printed ("01", "A5"); null where none is known. Labels have gaps and are never renumbered.</summary>
    public string? Label { get; init; }

    /// <summary>The printed name of the page ("要闻", "国内新闻•广告").</summary>
    public string? Name { get; init; }

    /// <summary>The lettered or named part of the issue that the page belongs to ("A").</summary>
    public string? Section { get; init; }

    /// <summary>Width as displayed, in points.</summary>
    public required double Width { get; init; }

    /// <summary>Height as displayed, in points.</summary>
    public required double Height { get; init; }

    /// <summary>What is on the page and belongs to no article.</summary>
    public IReadOnlyList<Furniture> Furniture { get; init; } = [];

    /// <summary>The facsimile; null when the page could not be rendered.</summary>
    public PageImages? Images { get; init; }

    /// <summary>
    /// The printed text with the place of each character, kept in the form of <see cref="Printed.PageTextCodec"/>; null for a page of an
    /// import that did not keep it. Never served as it is: it also holds what was withdrawn.
    /// </summary>
    public AssetReference? Text { get; init; }

    /// <summary>The page as a PDF of one page; null when the source had none.</summary>
    public AssetReference? Pdf { get; init; }

    /// <summary>File name and page in it that the page was read from, such as <c>20311215_A01.pdf</c> or <c>edition.pdf#4</c>.</summary>
    public string? Source { get; init; }
}
