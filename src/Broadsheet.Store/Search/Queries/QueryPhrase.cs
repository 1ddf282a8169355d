using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Search.Queries;

/// <summary>Terms that follow one another: a word, a string of characters, a phrase in quotation marks.</summary>
public sealed record QueryPhrase : QueryNode
{
    private const int MostFaults = 2;
    private const int ShortestFaulty = 3;
    private const int ShortestOfTwoFaults = 6;

    /// <summary>Where it is looked for.</summary>
    public required QueryField Field { get; init; }

    /// <summary>As typed.</summary>
    public required string Typed { get; init; }

    /// <summary>In quotation marks: no other forms of a word are looked for.</summary>
    public required bool IsQuoted { get; init; }

    /// <summary>The terms in order, one or more.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>What each term was made of.</summary>
    public required IReadOnlyList<TermKind> Kinds { get; init; }

    /// <summary>The last term need only begin so.</summary>
    public required bool EndsOpen { get; init; }

    /// <summary>How many letters of its only word may be others; 0 for none.</summary>
    public int Faults { get; init; }

    /// <summary>Other ways in which the same may be printed; they have none themselves.</summary>
    public IReadOnlyList<QueryPhrase> Variants { get; init; } = [];

    /// <summary>One ideograph alone: each term that begins with it has it.</summary>
    public bool IsSingleIdeograph => Terms.Count == 1 && Kinds[0] == TermKind.Single;

    /// <summary>One word, of which other forms may be looked for too.</summary>
    public bool IsPlainWord => Terms.Count == 1 && Kinds[0] == TermKind.Word && !IsQuoted && !EndsOpen && Faults == 0;

    /// <summary>Makes a phrase; null where the text holds no term.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="field">Where to look.</param>
    /// <param name="isQuoted">In quotation marks.</param>
    /// <param name="isPrefix">The last word need only begin so.</param>
    /// <param name="faults">How many letters of a single word may be others; null for none, a negative number for as many as its length
    /// suggests.</param>
    public static QueryPhrase? Of(string text, QueryField field, bool isQuoted, bool isPrefix, int? faults = null)
    {
        if (Bare(text, field, isQuoted, isPrefix) is not { } phrase)
            return null;
        if (
            faults is { } most
            && phrase.IsPlainWord
            && phrase.Terms[0] is { Length: >= ShortestFaulty } word
            && !char.IsAsciiDigit(word[0])
        )
            phrase = phrase with
            {
                Faults =
                    most >= 0 ? Math.Min(most, MostFaults)
                    : word.Length < ShortestOfTwoFaults ? 1
                    : MostFaults,
            };
        return phrase with { Variants = QueryVariants.Of(phrase) };
    }

    /// <summary>The same in other words; null where the text holds no term.</summary>
    internal static QueryPhrase? Plain(string text, QueryPhrase like) =>
        Bare(text, like.Field, like.IsQuoted, like.EndsOpen && like.Kinds[^1] == TermKind.Word);

    private static QueryPhrase? Bare(string text, QueryField field, bool isQuoted, bool isPrefix)
    {
        var list = new TermList();
        TextAnalyzer.Analyze(text, list);
        var count = list.Terms.Count;
        if (count == 0)
            return null;
        var last = list.Terms[^1];
        var endsOpen = last.Kind == TermKind.Single || (isPrefix && last.Kind == TermKind.Word);
        if (
            count > 1
            && last.Kind == TermKind.Single
            && list.Terms[^2] is { Kind: TermKind.Pair or TermKind.Bridge } before
            && before.End == last.End
        )
        {
            // The pair before has the character already; whether more follows it in a text is of no matter.
            count--;
            endsOpen = false;
        }
        return new()
        {
            Field = field,
            Typed = text,
            IsQuoted = isQuoted,
            EndsOpen = endsOpen,
            Terms = [.. Enumerable.Range(0, count).Select(i => list[i].ToString())],
            Kinds = [.. list.Terms.Take(count).Select(t => t.Kind)],
        };
    }
}
