using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Broadsheet.Model.Json;
using Broadsheet.Model.Publications;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Workflow.Stylebooks;

/// <summary>A stylebook as a file that a person can read and change: one line a style, with its role.</summary>
public sealed record StylebookFile
{
    private static readonly JsonSerializerOptions Reading = new(ModelJson.Options)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };
    private static readonly JsonSerializerOptions Line = new(ModelJson.Options) { IgnoreReadOnlyProperties = false };

    /// <summary>The publication it is of.</summary>
    public string? Publication { get; init; }

    /// <summary>The issues that it was learned from, newest first; not read back.</summary>
    public IReadOnlyList<LearnedIssue>? Issues { get; init; }

    /// <summary>The styles, largest first.</summary>
    public IReadOnlyList<StyleLine>? Styles { get; init; }

    /// <summary>An issue that was learned from.</summary>
    /// <param name="Issue">Its key.</param>
    /// <param name="Corrected">The desk corrected it.</param>
    public sealed record LearnedIssue(string? Issue, bool Corrected);

    /// <summary>The file of a stylebook.</summary>
    public static StylebookFile Of(PublicationSlug slug, Stylebook stylebook) =>
        new()
        {
            Publication = slug.ToString(),
            Issues = [.. stylebook.Issues.Select(i => new LearnedIssue(i.Issue.ToString(), i.IsCorrected))],
            Styles = [.. stylebook.Entries().Select(StyleLine.Of)],
        };

    /// <summary>Writes it, one style a line.</summary>
    public string Write()
    {
        var issues = string.Join(",\n    ", (Issues ?? []).Select(i => JsonSerializer.Serialize(i, Line)));
        var styles = string.Join(",\n    ", (Styles ?? []).Select(s => JsonSerializer.Serialize(s, Line)));
        return $"{{\n  \"publication\": {JsonSerializer.Serialize(Publication)},\n  \"issues\": [{Lines(issues)}],\n  \"styles\": [{Lines(styles)}]\n}}\n";
    }

    private static string Lines(string lines) => lines.Length == 0 ? "" : $"\n    {lines}\n  ";

    /// <summary>Reads a file that was edited.</summary>
    /// <exception cref="RefusedException">It is no stylebook; the message says where and why.</exception>
    public static StylebookFile Read(string json)
    {
        StylebookFile? file;
        try
        {
            file = JsonSerializer.Deserialize<StylebookFile>(json, Reading);
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $" (line {line + 1})") : "";
            throw new RefusedException(Refusal.BadInput, $"The stylebook can't be read{place}: {e.Message.Split(" Path:")[0]}", e);
        }

        if (file?.Styles is null)
            throw new RefusedException(Refusal.BadInput, "The stylebook has no list of \"styles\".");
        for (var i = 0; i < file.Styles.Count; i++)
            file.Styles[i].Check(i + 1);
        if (file.Styles.GroupBy(s => s.Style()).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new RefusedException(Refusal.BadInput, $"The style {twice.Key} is there twice: one style has one role.");
        return file;
    }
}
