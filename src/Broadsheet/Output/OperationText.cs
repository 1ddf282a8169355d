using Broadsheet.Model.Corrections;

namespace Broadsheet.Output;

/// <summary>Says in words what an operation did.</summary>
internal static class OperationText
{
    private const int ShownWords = 60;
    private const int ShownBefore = 20;

    public static string Of(Operation operation) =>
        operation switch
        {
            SetText o => $"{o.Article}: {Changed(o.Part.Text ?? "", o.Text)}",
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
            LinkJump o => $"{o.To} on page {o.Page} goes on with {o.Article} and became part of it",
            UnlinkJump o => $"{o.Article} ends before page {o.Page}; what stands there is {o.Added} now",
            SetPicture o => $"{o.Article}: a picture {string.Join(", ", Said(o))}",
            AddArticle o => $"{o.Article} added: {Quote(o.Content.Headline)}",
            RemoveArticle o => $"{o.Article} taken out",
            AddNote o => $"{o.Article}: readers are told {Quote(o.Note.Text)}",
            OrderArticles => "the articles in another order",
            SetPageLabel o => $"page {o.Page} is labelled {o.Label ?? "nothing"}",
            SetPageName o => $"page {o.Page} is named {o.Name ?? "nothing"}",
            _ => operation.GetType().Name,
        };

    private static IEnumerable<string> Said(SetPicture o)
    {
        if (o.IsDropped)
            yield return "taken out";
        if (o.Caption is { } caption)
            yield return caption.Length > 0 ? $"has the caption {Quote(caption)}" : "has no caption";
        if (o.Credit is { } credit)
            yield return credit.Length > 0 ? $"has the credit {Quote(credit)}" : "has no credit";
        if (o.Alternative is { } alternative)
            yield return alternative.Length > 0 ? $"shows {Quote(alternative)}" : "has no words for what it shows";
        if (o.IsLead is { } isLead)
            yield return isLead ? "stands for the story" : "does not stand for the story";
        if (o.At is { } at)
            yield return $"is number {at + 1}";
    }

    private static string Name(PartReference part) => part.Text is null ? "a picture" : Quote(part.Text);

    // From a little before where they differ, or nobody sees what was changed in a long paragraph.
    private static string Changed(string from, string to)
    {
        var same = 0;
        while (same < from.Length && same < to.Length && from[same] == to[same])
            same++;
        var start = Math.Min(from.Length, to.Length) <= ShownWords ? 0 : Math.Max(0, same - ShownBefore);
        if (start > 0 && char.IsLowSurrogate(from[start]))
            start--;
        return start == 0 ? $"{Quote(from)} → {Quote(to)}" : $"{Quote("…" + from[start..])} → {Quote("…" + to[start..])}";
    }

    private static string Quote(string? text)
    {
        var line = PlainText.OneLine(text ?? "");
        return $"“{(line.Length > ShownWords ? line[..ShownWords] + "…" : line)}”";
    }
}
