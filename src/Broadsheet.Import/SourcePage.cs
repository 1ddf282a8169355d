using Broadsheet.Import.Shapes;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import;

/// <summary>One page as read. Dispose it to give its pixels back.</summary>
public sealed class SourcePage : IDisposable
{
    /// <summary>What is drawn on the page, to find its articles in; of a finished page its size alone.</summary>
    public required PageMarks Marks { get; init; }

    /// <summary>The articles of the page where the format knows them; null where they are to be found in <see cref="Marks"/>.</summary>
    public FinishedPage? Finished { get; init; }

    /// <summary>False where reading the marks failed, so that <see cref="Marks"/> says nothing of what is there (then
    /// <see cref="Problems"/> says so).</summary>
    public bool MarksAreRead { get; init; } = true;

    /// <summary>True where the page of the file is larger than the printed one, and its bleed and marks were cut off.</summary>
    public bool IsTrimmed { get; init; }

    /// <summary>The page drawn; null where that was not asked for or failed (then <see cref="Problems"/> says so).</summary>
    public PixelBuffer? Pixels { get; init; }

    /// <summary>Pictures of the page with their data.</summary>
    public IReadOnlyList<SourcePicture> Pictures { get; init; } = [];

    /// <summary>What was in doubt: substituted fonts, text without Unicode, a page drawn smaller.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Shapes of characters that the file names, where they were asked for.</summary>
    internal IReadOnlyList<NamedShape> Shapes { get; init; } = [];

    /// <inheritdoc/>
    public void Dispose() => Pixels?.Dispose();
}
