using System.Text.RegularExpressions;
using Broadsheet.Layout.Columns;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Figures;

/// <summary>Text at a picture to caption and credit.</summary>
internal static partial class CaptionParts
{
    public static (TextPart? Caption, TextPart? Credit) Split(PageScan page, FoundFigure figure)
    {
        if (figure.Captions.Count == 0)
            return (null, null);
        var blocks = figure.Captions;
        Block? creditBlock = null;
        if (blocks.Count > 1)
        {
            // A line of its own in another style, mostly smaller.
            var main = blocks.MaxBy(b => b.Length)!;
            creditBlock = blocks.Find(b => b != main && b.Style != main.Style && b.Length < 60);
        }
        var text = page.Join(blocks.Where(b => b != creditBlock).SelectMany(b => b.Lines).Select(l => l.Text));
        var zones = blocks.Where(b => b != creditBlock).Select(b => page.ToPage(b.Box)).ToList();
        if (creditBlock is not null)
            return (Part(TextRole.Caption, page, text, zones), Part(TextRole.Credit, page, page.Join(creditBlock.Lines.Select(l => l.Text)), [page.ToPage(creditBlock.Box)]));
        var match = Credit().Match(text);
        if (match.Success && match.Index > 0)
            return (Part(TextRole.Caption, page, text[..match.Index].Trim(), zones), Part(TextRole.Credit, page, match.Value.Trim(), zones));
        return (Part(TextRole.Caption, page, text, zones), null);
    }

    private static TextPart Part(TextRole role, PageScan page, string text, IReadOnlyList<Model.Geometry.Rect> zones) =>
        new() { Page = page.Index + 1, Role = role, Text = text, Zones = zones };

    [GeneratedRegex(@"(?<=[。！？.!?\s])\s*(?:本报记者\s*)?[\p{IsCJKUnifiedIdeographs}·]{2,8}(?:\s+[\p{IsCJKUnifiedIdeographs}]{2,4})*\s*(?:摄影报道|摄|供图|图)\s*$|(?<=[.!?]\s)(?:Photo: .{3,40}|[^.]{3,40} / [A-Z]\w+|[^.]{3,40} for [A-Z][\w ]+)$")]
    private static partial Regex Credit();
}
