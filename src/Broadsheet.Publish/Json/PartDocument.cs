using Broadsheet.Model.Articles;

namespace Broadsheet.Publish.Json;

/// <summary>A piece of an article: text with a role, or pictures with caption and credit. <c>page</c> is the position of the page in the
/// issue.</summary>
internal sealed record PartDocument
{
    public required string Type { get; init; }
    public required int Page { get; init; }
    public TextRole? Role { get; init; }
    public string? Text { get; init; }
    public TextForm? Form { get; init; }
    public string? Marker { get; init; }
    public IReadOnlyList<IReadOnlyList<string>>? Rows { get; init; }
    public int? HeaderRows { get; init; }
    public bool? ContinuesParagraph { get; init; }
    public JumpDocument? Jump { get; init; }
    public IReadOnlyList<FileSummary>? Pictures { get; init; }
    public string? Caption { get; init; }
    public string? Credit { get; init; }

    public static PartDocument Of(ArticlePart part, IAddresses addresses) =>
        part switch
        {
            TextPart text => new()
            {
                Type = "text",
                Page = text.Page,
                Role = text.Role,
                Text = text.Text,
                Form = text.Form == TextForm.Paragraph ? null : text.Form,
                Marker = text.Form == TextForm.Item ? ListMarker.Read(text.Text, out _)?.Text : null,
                Rows = text.Form == TextForm.Table ? TableRows.Read(text.Text) : null,
                HeaderRows = text.Form == TextForm.Table && text.HeaderRows > 0 ? text.HeaderRows : null,
                ContinuesParagraph = text.ContinuesParagraph ? true : null,
                Jump = text.Jump is { } jump ? new(jump.Direction, jump.Label, jump.Page) : null,
            },
            Figure figure => new()
            {
                Type = "figure",
                Page = figure.Page,
                Pictures = figure.Pictures.Where(p => p.Image is not null).Select(p => FileSummary.Of(p.Image!, addresses)).ToList(),
                Caption = figure.Caption?.Text,
                Credit = figure.Credit?.Text,
            },
            _ => throw new ArgumentException($"An article has no parts of type {part.GetType().Name}.", nameof(part)),
        };
}

/// <summary>Where a jump line points: <c>page</c> is the position of the page in the issue, left out when the issue does not have
/// it.</summary>
internal sealed record JumpDocument(JumpDirection Direction, string Label, int? Page);
