using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Publish.Edition;

namespace Broadsheet.Workflow.Corrections;

/// <summary>
/// Builds the parts of an article from parts of the exchange format. What has an origin in the kept issue and was not changed stays the
/// very same part, with all that the format does not carry: zones to the last digit, picture files, confidence, jumps.
/// </summary>
internal sealed class PartBuilder(Func<EditionPart, Picture?> findPicture)
{
    private readonly List<ArticlePart> _parts = [];
    private OpenFigure? _figure;

    /// <summary>Builds.</summary>
    /// <param name="wanted">The parts, each with its page.</param>
    /// <param name="origins">The origin of each; null for a part that is new.</param>
    public IReadOnlyList<ArticlePart> Build(IReadOnlyList<EditionPart> wanted, IReadOnlyList<EditionPartOrigin?> origins)
    {
        for (var i = 0; i < wanted.Count; i++)
        {
            var (part, origin) = (wanted[i], origins[i]);
            if (part.Role == EditionRoles.Photo)
                AddPhoto(part, origin);
            else
                AddTexts(part, origin);
        }

        CloseFigure();
        return [.. _parts];
    }

    private void AddPhoto(EditionPart part, EditionPartOrigin? origin)
    {
        var page = part.Page ?? 0;
        if (_figure is { } open && (open.HasText || open.Page != page || !ReferenceEquals(open.Origin, origin?.Owner)))
            CloseFigure();
        _figure ??= new(page, origin?.Owner as Figure);
        var kept = origin?.Picture ?? findPicture(part) ?? new Picture { Zone = default };
        var picture = kept with
        {
            Alternative = part.Text is { } said ? NullIfEmpty(said) : kept.Alternative,
            IsLead = part.Lead ?? kept.IsLead,
        };
        // The very same picture where nothing was said of it.
        if (picture == kept)
            picture = kept;
        var zones = Zones(part, origin?.Part, [picture.Zone]);
        _figure.Pictures.Add(zones.Count > 0 && zones[0] != picture.Zone ? picture with { Zone = zones[0] } : picture);
    }

    private void AddTexts(EditionPart part, EditionPartOrigin? origin)
    {
        var role = RoleOf(part, origin);
        var written = part.Text ?? "";
        var isRunning = role is TextRole.Body or TextRole.Lead && FormOf(part, origin) is TextForm.Paragraph or TextForm.Item;
        var paragraphs = isRunning && written != origin?.Text?.Text ? SplitParagraphs(written) : [written];
        for (var i = 0; i < paragraphs.Length; i++)
        {
            // The zones of a part that was split are those of its first paragraph: nobody can tell more.
            var form = EditionForms.NameOf(FormOf(part, origin));
            var text = MakeText(i == 0 ? part : part with { Zones = [], Form = form }, i == 0 ? origin : null, role, paragraphs[i]);
            // A caption or credit that stood alone before does not slip into the figure before it.
            var stoodAlone = i == 0 && origin?.Owner is TextPart;
            if (!stoodAlone && _figure is not null && _figure.Take(text))
                continue;
            CloseFigure();
            if (text.Text.Length > 0 || ReferenceEquals(text, origin?.Text))
                _parts.Add(text);
        }
    }

    private static TextPart MakeText(EditionPart part, EditionPartOrigin? origin, TextRole role, string text)
    {
        var page = part.Page ?? 0;
        var form = FormOf(part, origin);
        var headerRows = form == TextForm.Table ? part.HeaderRows ?? origin?.Text?.HeaderRows ?? 0 : 0;
        if (origin?.Text is not { } old)
            return new TextPart
            {
                Page = page,
                Role = role,
                Text = text,
                Form = form,
                HeaderRows = headerRows,
                Zones = Boxes(part),
            };
        var zones = Zones(part, origin.Part, old.Zones);
        var sameForm = old.Form == form && (old.HeaderRows == headerRows || form != TextForm.Table);
        if (old.Text == text && old.Role == role && old.Page == page && sameForm && ReferenceEquals(zones, old.Zones))
            return old;
        var changed = old.Text != text || old.Role != role || !sameForm;
        return old with
        {
            Page = page,
            Role = role,
            Text = text,
            Form = form,
            HeaderRows = headerRows,
            Zones = zones,
            Confidence = changed ? 1 : old.Confidence,
            Jump = old.Jump is { } jump && text.Contains(jump.Label, StringComparison.Ordinal) ? jump : null,
        };
    }

    private static string? NullIfEmpty(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void CloseFigure()
    {
        if (_figure is not null)
            _parts.Add(_figure.Build());
        _figure = null;
    }

    // A name of the format may stand for several roles of ours (lead and body): an unchanged name keeps the role.
    private static TextRole RoleOf(EditionPart part, EditionPartOrigin? origin) =>
        origin?.Text is { } old && EditionRoles.NameOf(old.Role) == part.Role
            ? old.Role
            : EditionRoles.TextRoleOf(part.Role) ?? TextRole.Other;

    // As with zones, what the file leaves out is what is known.
    private static TextForm FormOf(EditionPart part, EditionPartOrigin? origin) =>
        part.Form is { } name && EditionForms.FormOf(name) is { } form ? form : origin?.Text?.Form ?? TextForm.Paragraph;

    private static IReadOnlyList<Rect> Zones(EditionPart part, EditionPart? old, IReadOnlyList<Rect> kept)
    {
        if (part.Zones is not { Count: > 0 })
            return old is not null && old.Page == part.Page ? kept : [];
        return old is not null && Matching.PartAligner.SameZones(part, old) ? kept : Boxes(part);
    }

    private static IReadOnlyList<Rect> Boxes(EditionPart part) =>
        part.Zones is null ? [] : [.. part.Zones.Select(z => new Rect(z[0], z[1], z[2], z[3]))];

    private static string[] SplitParagraphs(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
            return [text];
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length > 0 ? lines : [""];
    }

    // Pictures with the caption and credit that follow them.
    private sealed class OpenFigure(int page, Figure? origin)
    {
        private TextPart? _caption;
        private TextPart? _credit;

        public int Page { get; } = page;

        public Figure? Origin { get; } = origin;

        public List<Picture> Pictures { get; } = [];

        public bool HasText => _caption is not null || _credit is not null;

        public bool Take(TextPart text)
        {
            if (text.Page != Page)
                return false;
            if (text.Role == TextRole.Caption && _caption is null && _credit is null)
                _caption = text;
            else if (text.Role == TextRole.Credit && _credit is null)
                _credit = text;
            else
                return false;
            return true;
        }

        public Figure Build()
        {
            if (Origin is { } old && old.Pictures.SequenceEqual(Pictures) && old.Caption == _caption && old.Credit == _credit)
                return old;
            var caption = _caption is { Text.Length: > 0 } ? _caption : null;
            var credit = _credit is { Text.Length: > 0 } ? _credit : null;
            return new()
            {
                Page = Page,
                Pictures = [.. Pictures],
                Caption = caption,
                Credit = credit,
                Zones = [.. Pictures.Select(p => p.Zone).Concat(caption?.Zones ?? []).Concat(credit?.Zones ?? []).Where(z => !z.IsEmpty)],
                Confidence = Origin?.Confidence ?? 1,
            };
        }
    }
}
