using Broadsheet.Model.Articles;

namespace Broadsheet.Publish.Json;

/// <summary>A piece of an article: text with a role, or pictures with caption and credit. <c>page</c> is the position of the page in the issue.</summary>
internal sealed record PartDocument
{
    public required string Type { get; init; }
    public required int Page { get; init; }
    public TextRole? Role { get; init; }
    public string? Text { get; init; }
    public bool? ContinuesParagraph { get; init; }
    public JumpDocument? Jump { get; init; }
    public IReadOnlyList<FileSummary>? Pictures { get; init; }
    public string? Caption { get; init; }
    public string? Credit { get; init; }

    public static PartDocument Of(ArticlePart part, IAddresses addresses) => part switch
    {
        TextPart text => new()
        {
            Type = "text",
            Page = text.Page,
            Role = text.Role,
            Text = text.Text,
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

/// <summary>Where a jump line points: <c>page</c> is the position of the page in the issue, left out when the issue does not have it.</summary>
internal sealed record JumpDocument(JumpDirection Direction, string Label, int? Page);
