using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Surveys;

/// <summary>A page that will be imported, and what is known of it before it is read.</summary>
public sealed record SurveyedPage
{
    /// <summary>The file that it is in.</summary>
    public required SourceFile File { get; init; }

    /// <summary>Position in the file, 0 for the first page.</summary>
    public required int PageIndex { get; init; }

    /// <summary>Number of pages of the file.</summary>
    public required int PageCount { get; init; }

    /// <summary>Label by the name of the file; null where the name tells none.</summary>
    public string? NameLabel { get; init; }

    /// <summary>True where the name surely means a label (<c>20311215_A01.pdf</c>), false where it may only count files
    /// (<c>p01.pdf</c>).</summary>
    public bool NameLabelIsSure { get; init; }

    /// <summary>Version by the name of the file (<c>A01_v2.pdf</c>); 0 where none is written.</summary>
    public int Version { get; init; }

    /// <summary>Label that the file itself gives the page; null where it gives none or only counts.</summary>
    public string? FileLabel { get; init; }

    /// <summary>The label by what is known so far; the folio may say otherwise.</summary>
    public string? Label => NameLabel ?? FileLabel;

    /// <summary>True where the file is encrypted, so that its page is written anew without encryption.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>Which part of the page of the file it is.</summary>
    public PageHalf Half { get; init; }

    /// <summary>That part, as <see cref="PageRequest.Part"/>.</summary>
    public Rect Part =>
        Half switch
        {
            PageHalf.Left => new Rect(0, 0, 0.5, 1),
            PageHalf.Right => new Rect(0.5, 0, 0.5, 1),
            _ => PageRequest.Whole,
        };

    /// <summary>File and page for people: <c>A01.pdf</c>, <c>edition.pdf#4</c> in a file of several pages, <c>A02-03.pdf, left half</c> of
    /// a double page.</summary>
    public string Where =>
        (PageCount == 1 ? File.Name : $"{File.Name}#{PageIndex + 1}")
        + Half switch
        {
            PageHalf.Left => ", left half",
            PageHalf.Right => ", right half",
            _ => "",
        };
}
