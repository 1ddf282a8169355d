using Broadsheet.Model.Publications;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Publications;

/// <summary>Keeps the facts of a publication: makes a new one or changes the facts that are given.</summary>
public sealed class SetPublication(IIssueStore store)
{
    /// <summary>Sets.</summary>
    /// <returns>The publication as it is kept now.</returns>
    /// <exception cref="RefusedException">A fact can't be right, or a new publication lacks name or language.</exception>
    public async Task<Publication> RunAsync(PublicationSlug slug, PublicationFacts facts, CancellationToken cancellationToken)
    {
        var kept = await store.FindPublicationAsync(slug, cancellationToken);
        var publication = new Publication
        {
            Slug = slug,
            Name = Required(facts.Name, kept?.Name, slug, "name"),
            Language = LanguageTag.Check(Required(facts.Language, kept?.Language, slug, "language")),
            Direction = facts.Direction ?? kept?.Direction ?? ReadingDirection.LeftToRight,
            Issn = CheckIssn(Optional(facts.Issn, kept?.Issn)),
            Publisher = Optional(facts.Publisher, kept?.Publisher),
            Place = Optional(facts.Place, kept?.Place),
            Rights = Optional(facts.Rights, kept?.Rights),
        };
        if (publication != kept)
            await store.SavePublicationAsync(publication, cancellationToken);
        return publication;
    }

    private static string Required(string? given, string? kept, PublicationSlug slug, string fact)
    {
        if (given is not null && given.Trim().Length == 0)
            throw new RefusedException(Refusal.BadInput, $"The {fact} of {slug} can't be empty.");
        return given?.Trim() ?? kept ?? throw new RefusedException(Refusal.BadInput, $"{slug} is new: give it a {fact} with --{fact}.");
    }

    private static string? Optional(string? given, string? kept) =>
        given is null ? kept
        : given.Trim() is { Length: > 0 } text ? text
        : null;

    // ISO 3297: seven digits and a check digit, weights 8 to 2, modulus 11, X for ten.
    private static string? CheckIssn(string? issn)
    {
        if (issn is null)
            return null;
        var digits = issn.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        var valid = digits.Length == 8 && digits[..7].All(char.IsAsciiDigit) && (char.IsAsciiDigit(digits[7]) || digits[7] == 'X');
        if (valid)
        {
            var sum = digits.Select((c, i) => (c == 'X' ? 10 : c - '0') * (8 - i)).Sum();
            valid = sum % 11 == 0;
        }

        return valid
            ? $"{digits[..4]}-{digits[4..]}"
            : throw new RefusedException(
                Refusal.BadInput,
                $"'{issn}' is no ISSN: it has eight digits, the last one a check digit, such as 0317-8471."
            );
    }
}
