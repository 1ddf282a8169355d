using System.Buffers;

namespace Broadsheet.Layout.Language;

/// <summary>A printed form with slots, such as <c>continued on [page] &lt;label&gt;</c>, written as Data/README.md describes.</summary>
internal sealed class Template
{
    private readonly TemplateNode _root;
    private readonly SearchValues<char>? _first;
    private readonly bool _startsWithWord;
    private readonly bool _leadingHint;

    private Template(
        string source,
        bool isWeak,
        bool isDoubtful,
        IReadOnlyList<string> triggers,
        TemplateNode root,
        bool startsWithWord,
        bool leadingHint
    )
    {
        Source = source;
        IsWeak = isWeak;
        IsDoubtful = isDoubtful;
        Triggers = triggers;
        _root = root;
        _startsWithWord = startsWithWord;
        _leadingHint = leadingHint;
        var first = new HashSet<char>();
        _first = root.AddFirst(first) ? SearchValues.Create([.. first]) : null;
    }

    /// <summary>The line of the data file.</summary>
    public string Source { get; }

    /// <summary>The form counts only when it is the whole line.</summary>
    public bool IsWeak { get; }

    /// <summary>Even as a whole line the form tells of a continuation only behind an arrow or bullet: "p. 4".</summary>
    public bool IsDoubtful { get; }

    /// <summary>Folded words of which one is in any text that fits; none where there is no such word.</summary>
    public IReadOnlyList<string> Triggers { get; }

    /// <summary>Compiles a line of a data file.</summary>
    /// <param name="line">The line.</param>
    /// <param name="ordinals">Folded words that stand for a number in a label.</param>
    /// <exception cref="InvalidDataException">A bracket is not closed, or a slot is unknown.</exception>
    public static Template Compile(string line, IReadOnlyCollection<string> ordinals)
    {
        var isDoubtful = line.StartsWith("?? ", StringComparison.Ordinal);
        var isWeak = isDoubtful || line.StartsWith("? ", StringComparison.Ordinal);
        var text = TextFold.Fold(
            isDoubtful ? line[3..]
            : isWeak ? line[2..]
            : line
        );
        const string Hint = "<hint>";
        var leadingHint = text.StartsWith(Hint, StringComparison.Ordinal);
        if (leadingHint)
            text = text[Hint.Length..].TrimStart();
        var parser = new TemplateParser(line, text, ordinals);
        return new Template(
            line,
            isWeak,
            isDoubtful,
            TemplateTriggers.Of(text),
            parser.Parse(),
            !leadingHint && StartsWithWord(text),
            leadingHint
        );
    }

    /// <summary>The first match in a folded text from a place on; null when there is none.</summary>
    public TemplateMatch? Find(ReadOnlySpan<char> folded, int from)
    {
        for (var at = from; at < folded.Length; at++)
        {
            if (_first is not null)
            {
                var skip = folded[at..].IndexOfAny(_first);
                if (skip < 0)
                    return null;
                at += skip;
            }
            if (_startsWithWord && at > 0 && char.IsLetterOrDigit(folded[at - 1]) && !Scripts.IsWide(folded[at - 1]))
                continue;
            var slots = default(TemplateSlots);
            var end = _root.Match(folded, at, ref slots);
            if (end < 0)
                continue;
            if (!_leadingHint)
                return new(at, end, slots);
            if (HintBefore(folded, at, ref slots))
                return new(slots.HintStart, end, slots);
        }
        return null;
    }

    // The words before, back to the end of a sentence or phrase.
    private static bool HintBefore(ReadOnlySpan<char> folded, int at, ref TemplateSlots slots)
    {
        var end = at;
        while (end > 0 && folded[end - 1] == ' ')
            end--;
        if (
            end == 0
            || (end == at && char.IsLetterOrDigit(folded[end - 1]) && !Scripts.IsWide(folded[end - 1]) && char.IsLetterOrDigit(folded[at]))
        )
            return false;
        var start = end;
        while (
            start > 0
            && end - start < TemplateNode.Hint.Longest
            && !TemplateNode.Hint.Stops.Contains(folded[start - 1], StringComparison.Ordinal)
        )
            start--;
        while (
            start < end
            && (
                folded[start] == ' '
                || (
                    start > 0
                    && char.IsLetterOrDigit(folded[start - 1])
                    && char.IsLetterOrDigit(folded[start])
                    && end - start >= TemplateNode.Hint.Longest
                )
            )
        )
            start++;
        (slots.HintStart, slots.HintLength) = (start, end - start);
        return end - start > 1;
    }

    private static bool StartsWithWord(string text)
    {
        var first = text.FirstOrDefault(c => c is not ('(' or '['));
        return char.IsLetter(first) && !Scripts.IsWide(first) && !Scripts.IsHangul(first);
    }
}
