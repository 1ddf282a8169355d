using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Language;

/// <summary>A form of jump line in one language.</summary>
/// <param name="Template">What it looks like.</param>
/// <param name="Vocabulary">Its language.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="IsReference">It points to another story.</param>
internal sealed record JumpForm(Template Template, Vocabulary Vocabulary, JumpDirection Direction, bool IsReference)
{
    /// <summary>The forms of a language.</summary>
    public static IEnumerable<JumpForm> Of(Vocabulary vocabulary) =>
        vocabulary
            .Templates("jump-to")
            .Select(t => new JumpForm(t, vocabulary, JumpDirection.To, false))
            .Concat(vocabulary.Templates("jump-from").Select(t => new JumpForm(t, vocabulary, JumpDirection.From, false)))
            .Concat(vocabulary.Templates("reference").Select(t => new JumpForm(t, vocabulary, JumpDirection.To, true)));
}
