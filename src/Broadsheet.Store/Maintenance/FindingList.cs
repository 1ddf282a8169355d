using Broadsheet.Model.Issues;

namespace Broadsheet.Store.Maintenance;

/// <summary>Gathers findings, of each code the first thousand, and counts the rest: a lost folder of a million files must not fill the
/// memory.</summary>
internal sealed class FindingList
{
    private const int MostOfACode = 1000;
    private readonly List<StoreFinding> _findings = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The findings in the order they were made, with a note for each code that had more.</summary>
    public IReadOnlyList<StoreFinding> ToList() =>
        [
            .. _findings,
            .. _counts
                .Where(c => c.Value > MostOfACode)
                .Select(c => new StoreFinding(
                    Severity.Note,
                    "findings-left-out",
                    "",
                    $"There are {c.Value - MostOfACode} more findings '{c.Key}' than are listed."
                )),
        ];

    public void Error(string code, string where, string message) => Add(new(Severity.Error, code, where, message));

    public void Note(string code, string where, string message) => Add(new(Severity.Note, code, where, message));

    private void Add(StoreFinding finding)
    {
        var count = _counts.GetValueOrDefault(finding.Code) + 1;
        _counts[finding.Code] = count;
        if (count <= MostOfACode)
            _findings.Add(finding);
    }
}
