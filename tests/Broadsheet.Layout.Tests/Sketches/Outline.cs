using System.Text;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Tests.Sketches;

/// <summary>What layout found, in lines that a person can check against the sketch.</summary>
internal static class Outline
{
    public static string Of(IReadOnlyList<Marks.PageMarks> pages)
    {
        var layout = IssueLayout.Analyse(pages);
        var result = layout.Assemble([.. layout.Pages.Select(p => p.Label)]);
        var text = new StringBuilder();
        for (var i = 0; i < pages.Count; i++)
        {
            var facts = layout.Pages[i];
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"page {i + 1} label={facts.Label ?? "-"} name={facts.Name ?? "-"} date={facts.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "-"}\n"
            );
            foreach (var piece in result.Furniture[i])
                text.Append("  ").Append(piece.Kind).Append(": ").Append(piece.Text.Replace('\n', '/')).Append('\n');
        }
        foreach (var article in result.Articles)
        {
            text.Append(article.Kind).Append(" on ").AppendJoin(',', article.Zones.Select(z => z.Page)).Append('\n');
            foreach (var part in article.Parts)
            {
                if (part is TextPart words)
                    Write(text, words.Role.ToString(), words);
                else if (part is Figure figure)
                {
                    text.Append("  Photo\n");
                    if (figure.Caption is { } caption)
                        Write(text, "  Caption", caption);
                    if (figure.Credit is { } credit)
                        Write(text, "  Credit", credit);
                }
            }
        }
        foreach (var problem in result.Problems)
            text.Append("! ").Append(problem.Code).Append(' ').Append(problem.Where).Append('\n');
        return text.ToString();
    }

    private static void Write(StringBuilder text, string role, TextPart part)
    {
        if (part.Form != TextForm.Paragraph)
            role += $" {part.Form.ToString().ToLowerInvariant()}{(part.HeaderRows > 0 ? $" under {part.HeaderRows}" : "")}";
        text.Append("  ")
            .Append(role)
            .Append(": ")
            .Append(part.Text.Replace("\n", " / ", StringComparison.Ordinal).Replace("\t", " | ", StringComparison.Ordinal));
        if (part.Jump is { } jump)
            text.Append(" -> ").Append(jump.Direction).Append(' ').Append(jump.Label).Append(jump.Matched ? " joined" : " open");
        text.Append('\n');
    }
}
