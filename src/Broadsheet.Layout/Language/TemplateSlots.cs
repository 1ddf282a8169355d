namespace Broadsheet.Layout.Language;

/// <summary>Places of the slots that a template filled.</summary>
internal record struct TemplateSlots
{
    /// <summary>First character of the label.</summary>
    public int LabelStart;

    /// <summary>Characters of the label.</summary>
    public int LabelLength;

    /// <summary>First character of the hint.</summary>
    public int HintStart;

    /// <summary>Characters of the hint; 0 where the template has none.</summary>
    public int HintLength;
}
