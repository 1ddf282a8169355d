namespace Broadsheet.Layout.Language;

/// <summary>
/// A piece of a compiled <see cref="Template"/>, linked to the piece that follows. Matching tries choices in their order; texts are windows
/// of some hundred characters and templates have some ten pieces, so that the work stays small whatever the text is.
/// </summary>
internal abstract class TemplateNode(TemplateNode? next)
{
    /// <summary>What follows; null at the end.</summary>
    protected TemplateNode? Next { get; } = next;

    /// <summary>The place after the match that begins at <paramref name="at"/>; -1 where there is none.</summary>
    public abstract int Match(ReadOnlySpan<char> text, int at, ref TemplateSlots slots);

    /// <summary>Characters that a match can begin with; false where it can begin with nothing at all, that is, match empty text.</summary>
    public abstract bool AddFirst(HashSet<char> first);

    private protected int Rest(ReadOnlySpan<char> text, int at, ref TemplateSlots slots) =>
        Next is null ? at : Next.Match(text, at, ref slots);

    /// <summary>Plain characters.</summary>
    internal sealed class Plain(string literal, TemplateNode? next) : TemplateNode(next)
    {
        public override int Match(ReadOnlySpan<char> text, int at, ref TemplateSlots slots) =>
            text[at..].StartsWith(literal, StringComparison.Ordinal) ? Rest(text, at + literal.Length, ref slots) : -1;

        public override bool AddFirst(HashSet<char> first) => first.Add(literal[0]) || true;
    }

    /// <summary>Blanks: at least one, or any number.</summary>
    internal sealed class Gap(bool required, TemplateNode? next) : TemplateNode(next)
    {
        public override int Match(ReadOnlySpan<char> text, int at, ref TemplateSlots slots)
        {
            var end = at;
            while (end < text.Length && text[end] == ' ')
                end++;
            return required && end == at ? -1 : Rest(text, end, ref slots);
        }

        public override bool AddFirst(HashSet<char> first)
        {
            first.Add(' ');
            return required || (Next?.AddFirst(first) ?? false);
        }
    }

    /// <summary>One of several; the last may be nothing.</summary>
    internal sealed class Choice(IReadOnlyList<TemplateNode?> ways) : TemplateNode(null)
    {
        public override int Match(ReadOnlySpan<char> text, int at, ref TemplateSlots slots)
        {
            foreach (var way in ways)
            {
                var end = way is null ? at : way.Match(text, at, ref slots);
                if (end >= 0)
                    return end;
            }
            return -1;
        }

        public override bool AddFirst(HashSet<char> first)
        {
            var all = true;
            foreach (var way in ways)
                all &= way?.AddFirst(first) ?? false;
            return all;
        }
    }

    /// <summary>Arrows and bullets.</summary>
    internal sealed class Mark(TemplateNode? next) : TemplateNode(next)
    {
        public const string Marks = "»›>▶►▷◄◀◁◂◃▸▹←⇐⇦⇨☜☞☛☚→➔➜➤⇒■□▲△▼▽●○◆◇★☆※…";

        public override int Match(ReadOnlySpan<char> text, int at, ref TemplateSlots slots)
        {
            var end = at;
            while (end < text.Length && Marks.Contains(text[end], StringComparison.Ordinal))
                end++;
            return end == at ? -1 : Rest(text, end, ref slots);
        }

        public override bool AddFirst(HashSet<char> first)
        {
            first.UnionWith(Marks);
            return true;
        }
    }

    /// <summary>Words of a headline, as few as will do.</summary>
    internal sealed class Hint(TemplateNode? next) : TemplateNode(next)
    {
        public const int Longest = 60;
        public const string Stops = ",;:.!?。()[]";

        public override int Match(ReadOnlySpan<char> text, int at, ref TemplateSlots slots)
        {
            for (var length = 1; length <= Longest && at + length <= text.Length; length++)
            {
                if (Stops.Contains(text[at + length - 1], StringComparison.Ordinal))
                    return -1;
                if (length > 1 && Rest(text, at + length, ref slots) is >= 0 and var end)
                {
                    slots.HintStart = at;
                    slots.HintLength = length;
                    return end;
                }
            }
            return -1;
        }

        public override bool AddFirst(HashSet<char> first) => false;
    }

    /// <summary>A page label: letters and digits, a Chinese number, or a word for a number.</summary>
    internal sealed class Label(IReadOnlyCollection<string> ordinals, bool keep, TemplateNode? next) : TemplateNode(next)
    {
        private readonly string[] _ordinals = [.. ordinals.OrderByDescending(o => o.Length)];

        public override int Match(ReadOnlySpan<char> text, int at, ref TemplateSlots slots)
        {
            // No label begins inside a word.
            if (at > 0 && at < text.Length && char.IsAsciiLetter(text[at]) && char.IsAsciiLetter(text[at - 1]))
                return -1;
            foreach (var ordinal in _ordinals)
            {
                if (
                    text[at..].StartsWith(ordinal, StringComparison.Ordinal)
                    && Take(text, at, ordinal.Length, ref slots) is >= 0 and var end
                )
                    return end;
            }
            return MatchDigits(text, at, ref slots) ?? MatchWide(text, at, ref slots);
        }

        // A5, 12, 4a; null where there is no figure.
        private int? MatchDigits(ReadOnlySpan<char> text, int at, ref TemplateSlots slots)
        {
            var i = at;
            while (i < text.Length && i - at < 2 && char.IsAsciiLetterLower(text[i]))
                i++;
            if (i > at && i < text.Length && text[i] is '-' or '.' or ' ')
                i++;
            var digits = i;
            while (i < text.Length && i - digits < 3 && char.IsAsciiDigit(text[i]))
                i++;
            if (i == digits)
                return null;
            // 4A: a letter behind, unless it begins a word.
            if (i < text.Length && char.IsAsciiLetterLower(text[i]) && Take(text, at, i + 1 - at, ref slots) is >= 0 and var withLetter)
                return withLetter;
            return Take(text, at, i - at, ref slots);
        }

        // 十二
        private int MatchWide(ReadOnlySpan<char> text, int at, ref TemplateSlots slots)
        {
            var length = 0;
            while (
                at + length < text.Length
                && length < 4
                && (
                    text[at + length] is '十' or '百' || (PageLabels.Digit(text[at + length]) >= 0 && !char.IsAsciiDigit(text[at + length]))
                )
            )
                length++;
            return length == 0 ? -1 : Take(text, at, length, ref slots);
        }

        public override bool AddFirst(HashSet<char> first)
        {
            first.UnionWith("0123456789abcdefghijklmnopqrstuvwxyz〇一二三四五六七八九十百两");
            foreach (var ordinal in _ordinals)
                first.Add(ordinal[0]);
            return true;
        }

        private int Take(ReadOnlySpan<char> text, int at, int length, ref TemplateSlots slots)
        {
            var end = at + length;
            if (end < text.Length && char.IsAsciiLetterOrDigit(text[end - 1]) && char.IsAsciiLetterOrDigit(text[end]))
                return -1;
            var rest = Rest(text, end, ref slots);
            if (rest >= 0 && keep)
                (slots.LabelStart, slots.LabelLength) = (at, length);
            return rest;
        }
    }
}
