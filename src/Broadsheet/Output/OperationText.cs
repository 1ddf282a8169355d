using Broadsheet.Model.Corrections;

namespace Broadsheet.Output;

/// <summary>Says in words what an operation did.</summary>
internal static class OperationText
{
    private const int ShownWords = 60;

    public static string Of(Operation operation) => operation switch
    {
        SetText o => $"{o.Article}: {Quote(o.Part.Text)} → {Quote(o.Text)}",
        SetRole o => $"{o.Article}: {Quote(o.Part.Text)} is {o.Role}",
        SetForm o => $"{o.Article}: {Quote(o.Part.Text)} is set as {o.Form}",
        MoveZone o => $"{o.Article}: {Name(o.Part)} stands elsewhere on page {o.Page}",
        AddPart o => $"{o.Article}: {Quote(o.Part.Text)} added",
        RemovePart o => $"{o.Article}: {Name(o.Part)} taken out",
        MoveBlock o => $"{o.Article}: {Name(o.Part)} moved to {o.To}",
        Order o => $"{o.Article}: its parts in another order",
        SetParts o => $"{o.Article}: made up anew of {o.Parts.Count} parts",
        SetKind o => $"{o.Article} is {o.Kind}",
        Split o => $"{o.Article}: {o.Parts.Count} of its parts are {o.Added} now",
        Merge o => $"{o.Article} became part of {o.Into}",
        AddArticle o => $"{o.Article} added: {Quote(o.Content.Headline)}",
        RemoveArticle o => $"{o.Article} taken out",
        AddNote o => $"{o.Article}: readers are told {Quote(o.Note.Text)}",
        OrderArticles => "the articles in another order",
        SetPageLabel o => $"page {o.Page} is labelled {o.Label ?? "nothing"}",
        SetPageName o => $"page {o.Page} is named {o.Name ?? "nothing"}",
        _ => operation.GetType().Name,
    };

    private static string Name(PartReference part) => part.Text is null ? "a picture" : Quote(part.Text);

    private static string Quote(string? text)
    {
        var line = PlainText.OneLine(text ?? "");
        return $"“{(line.Length > ShownWords ? line[..ShownWords] + "…" : line)}”";
    }
}
