using Broadsheet.Model.Publications;
using Broadsheet.Model.Stylebooks;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Stylebooks;

/// <summary>Takes an edited stylebook file: what the desk says of a style holds until it is taken back, what is not in the file is
/// forgotten.</summary>
public sealed class EditStylebook(IIssueStore store, IStylebookStore stylebooks)
{
    /// <summary>The stylebook of a publication, empty where nothing was learned yet.</summary>
    /// <exception cref="RefusedException">There is no such publication.</exception>
    public async Task<Stylebook> FindAsync(PublicationSlug slug, CancellationToken cancellationToken)
    {
        await RequireAsync(slug, cancellationToken);
        return await stylebooks.FindStylebookAsync(slug, cancellationToken) ?? new Stylebook();
    }

    /// <summary>Takes the file.</summary>
    /// <exception cref="RefusedException">There is no such publication, or the file can't be used.</exception>
    public async Task<StylebookChange> RunAsync(PublicationSlug slug, StylebookFile file, CancellationToken cancellationToken)
    {
        await RequireAsync(slug, cancellationToken);
        if (file.Publication is { } other && other != slug.ToString())
            throw new RefusedException(
                Refusal.BadInput,
                $"The stylebook is that of {other}, not of {slug}. Change \"publication\" in it if it is meant to be."
            );
        var change = new StylebookChange();
        await stylebooks.ChangeStylebookAsync(
            slug,
            kept =>
            {
                (var edited, change) = Apply(kept, file.Styles!);
                return edited;
            },
            cancellationToken
        );
        return change;
    }

    /// <summary>Forgets what was learned and said.</summary>
    /// <returns>False where there was nothing to forget.</returns>
    /// <exception cref="RefusedException">There is no such publication.</exception>
    public async Task<bool> ResetAsync(PublicationSlug slug, CancellationToken cancellationToken)
    {
        await RequireAsync(slug, cancellationToken);
        return await stylebooks.RemoveStylebookAsync(slug, cancellationToken);
    }

    private static (Stylebook Edited, StylebookChange Change) Apply(Stylebook kept, IReadOnlyList<StyleLine> lines)
    {
        var known = kept.Entries().ToDictionary(e => e.Style);
        var said = new List<FixedStyle>();
        var change = new StylebookChange();
        foreach (var line in lines)
        {
            var (style, role) = (line.Style(), line.RoleValue());
            var before = known.GetValueOrDefault(style);
            if (before is null || before.Role != role)
            {
                said.Add(new(style, role));
                change = change with { Said = change.Said + 1 };
            }
            else if (line.Fixed)
            {
                said.Add(new(style, role));
                change = before.IsFixed ? change : change with { Said = change.Said + 1 };
            }
            else if (before.IsFixed)
            {
                change = change with { TakenBack = change.TakenBack + 1 };
            }
        }

        var there = lines.Select(l => l.Style()).ToHashSet();
        change = change with { Forgotten = known.Keys.Count(s => !there.Contains(s)) };
        var edited = kept with
        {
            Issues = [.. kept.Issues.Select(i => i with { Styles = [.. i.Styles.Where(s => there.Contains(s.Style))] })],
            Fixed = said,
        };
        return (edited, change);
    }

    private async Task RequireAsync(PublicationSlug slug, CancellationToken cancellationToken)
    {
        if (await store.FindPublicationAsync(slug, cancellationToken) is null)
            throw new RefusedException(Refusal.NotFound, $"There is no publication {slug}. 'broadsheet publication list' shows them all.");
    }
}
