using System.Text.Json.Serialization;

namespace Broadsheet.Model.Corrections;

/// <summary>Says which label is printed on a page. The page's address follows its label; the old one leads on.</summary>
/// <param name="Page">Id of the page before.</param>
/// <param name="Label">The label; null for none.</param>
public sealed record SetPageLabel(string Page, string? Label) : Operation
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string ChangedPage => Page;
}

/// <summary>Says which name is printed on a page.</summary>
/// <param name="Page">Id of the page.</param>
/// <param name="Name">The name; null for none.</param>
public sealed record SetPageName(string Page, string? Name) : Operation
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string ChangedPage => Page;
}
