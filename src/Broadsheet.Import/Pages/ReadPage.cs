using Broadsheet.Import.Pictures;
using Broadsheet.Import.Surveys;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Pages;

/// <summary>A page after reading: its pixels are on disk, its marks are kept for layout.</summary>
internal sealed record ReadPage
{
    /// <summary>What the survey knows of it.</summary>
    public required SurveyedPage Surveyed { get; init; }

    /// <summary>What is drawn on it, of a finished page its size; null where it could not be read at all.</summary>
    public PageMarks? Marks { get; init; }

    /// <summary>Its articles where the format knows them.</summary>
    public FinishedPage? Finished { get; init; }

    /// <summary>Whether anything is seen on it.</summary>
    public PageInk Ink { get; init; }

    /// <summary>The master in the work folder; null where the page was not drawn.</summary>
    public string? MasterPath { get; init; }

    /// <summary>Width of the master in pixels.</summary>
    public int MasterWidth { get; init; }

    /// <summary>Height of the master in pixels.</summary>
    public int MasterHeight { get; init; }

    /// <summary>Pixels per inch of the master.</summary>
    public double MasterDpi { get; init; }

    /// <summary>The previews, kept already.</summary>
    public IReadOnlyList<AssetReference> Previews { get; init; } = [];

    /// <summary>The file of the page for readers, kept already.</summary>
    public AssetReference? PageFile { get; init; }

    /// <summary>Pictures of the page as files.</summary>
    public IReadOnlyList<PhotographFile> Photographs { get; init; } = [];

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];
}
