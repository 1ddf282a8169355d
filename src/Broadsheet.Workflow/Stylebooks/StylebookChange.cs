namespace Broadsheet.Workflow.Stylebooks;

/// <summary>What an edit changed in a stylebook.</summary>
public sealed record StylebookChange
{
    /// <summary>Styles whose role the desk now says.</summary>
    public int Said { get; init; }

    /// <summary>Styles whose role is learned again.</summary>
    public int TakenBack { get; init; }

    /// <summary>Styles that were in the stylebook and not in the file.</summary>
    public int Forgotten { get; init; }
}
