using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Surveys;

/// <summary>
/// What some sources hold: files looked into and sorted into issues, no page read yet. Keep it until its issues are imported, then dispose
/// it: it owns the aliases of files whose names are no Unicode.
/// </summary>
public sealed class SourceSurvey : IDisposable
{
    private readonly IDisposable? _aliases;

    internal SourceSurvey(IDisposable? aliases) => _aliases = aliases;

    /// <summary>The issues by date, then edition.</summary>
    public required IReadOnlyList<SurveyedIssue> Issues { get; init; }

    /// <summary>Problems outside any issue.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>Files found, of whatever format.</summary>
    public required int FilesFound { get; init; }

    /// <summary>Hidden and temporary files passed over without a word each (<c>.DS_Store</c>, <c>Thumbs.db</c>, <c>~lock</c>).</summary>
    public required int FilesPassedOver { get; init; }

    /// <inheritdoc/>
    public void Dispose() => _aliases?.Dispose();
}
