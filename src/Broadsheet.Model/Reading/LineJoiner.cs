using System.Buffers;
using System.Text;

namespace Broadsheet.Model.Reading;

/// <summary>
/// Joins printed lines to text: the one rule, for an import that reads a page and for all that readers get. No space inside Chinese,
/// Japanese and Thai text; Korean by evidence; hyphens that only broke a word are
/// healed and those of compounds kept, by the words of the same issue first and by the habits of the language after.
/// </summary>
public static class LineJoiner
{
    // ⸗ and ¬ are what recognisers of Fraktur and of typewriting give for the hyphen at a line end.
    private const string Hyphens = "-\u2010\u2011\u00AD\uFE63\uFF0D\u00AC\u2E17\u2E40\u30A0";

    /// <summary>Joins lines to one text. Each line may still have blanks at its ends.</summary>
    /// <param name="lines">The lines in reading order, in logical order of their characters.</param>
    /// <param name="evidence">Words of the issue; null where none are counted: then the habits of the language decide.</param>
    /// <param name="language">Tag of the language where it is known.</param>
    public static string Join(IReadOnlyList<string> lines, IWordEvidence? evidence, string? language = null) =>
        lines.Count == 1 ? lines[0].Trim() : JoinWithOrigins(lines, evidence, language).Text;

    /// <summary>The same, with the place that each character comes from.</summary>
    public static JoinedText JoinWithOrigins(IReadOnlyList<string> lines, IWordEvidence? evidence, string? language = null)
    {
        var text = new StringBuilder();
        var origins = new List<int>();
        var offset = 0;
        // The blank that a file draws at the end of a line tells Korean words apart.
        var hadSpace = false;
        foreach (var line in lines)
        {
            var from = line.Length - line.TrimStart().Length;
            var to = line.TrimEnd().Length;
            if (to > from)
            {
                if (text.Length > 0)
                    Close(text, origins, hadSpace, line[from..to], evidence, language);
                for (var i = from; i < to; i++)
                {
                    text.Append(line[i]);
                    origins.Add(offset + i);
                }
            }
            offset += line.Length;
            hadSpace = line.Length > 0 && char.IsWhiteSpace(line[^1]);
        }
        return new JoinedText(text.ToString(), [.. origins]);
    }

    /// <summary>Joins the lines of a heading, which stay lines, but for a word that was broken at a line end.</summary>
    public static string JoinHeading(IReadOnlyList<string> lines, IWordEvidence? evidence, string? language = null)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (text.Length > 0 && !CloseWord(text, line, evidence, language))
                text.Append('\n');
            text.Append(line);
        }
        return text.ToString();
    }

    /// <summary>
    /// Text of display type, or any short text, in one line: each run of white space is one space, and printed lines are joined. They were
    /// broken by sense, so that a line ends a word, but for scripts without spaces and words that are divided by a hyphen.
    /// </summary>
    /// <param name="text">The text, its lines parted by line feeds.</param>
    /// <param name="language">Tag of the language where it is known.</param>
    public static string OneLine(string text, string? language = null)
    {
        if (!NeedsWork(text))
            return text;
        var line = "";
        foreach (var next in text.Split(LineEnds))
        {
            var words = string.Join(' ', next.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length > 0)
                line = line.Length == 0 ? words : Close(line, words, null, language, hadSpace: true) + words;
        }
        return line;
    }

    /// <summary>What a text becomes when another goes on with it: with a space behind it, or without the hyphen that divided a
    /// word.</summary>
    /// <param name="before">The text.</param>
    /// <param name="after">What goes on.</param>
    /// <param name="language">Tag of the language where it is known.</param>
    public static string Close(string before, string after, string? language) => Close(before, after, null, language, hadSpace: false);

    private static string Close(string before, string after, IWordEvidence? evidence, string? language, bool hadSpace)
    {
        var text = new StringBuilder(before.TrimEnd());
        if (text.Length > 0)
            Close(text, null, hadSpace || text.Length < before.Length, after, evidence, language);
        return text.ToString();
    }

    private static readonly char[] LineEnds = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    private static bool NeedsWork(string text)
    {
        var wasSpace = true;
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (isSpace && (wasSpace || c != ' '))
                return true;
            wasSpace = isSpace;
        }
        return wasSpace && text.Length > 0;
    }

    // True where the line before ends inside a word, which then goes on at once.
    private static bool CloseWord(StringBuilder text, string after, IWordEvidence? evidence, string? language)
    {
        if (
            text.Length < 2
            || !Hyphens.Contains(text[^1], StringComparison.Ordinal)
            || !(char.IsLetter(text[^2]) || text[^2] == '\u00AD')
            || !char.IsLetter(after[0])
        )
            return false;
        var last = text.ToString();
        var gap = Between(last[(last.LastIndexOf('\n') + 1)..], after, evidence, language);
        if (gap == LineBreak.DropHyphen)
        {
            do text.Length--;
            while (text.Length > 0 && text[^1] == '\u00AD');
        }
        else if (gap == LineBreak.Nothing && text[^1] == Recognised)
        {
            text[^1] = '-';
        }
        return gap != LineBreak.Space;
    }

    // The sign that recognisers write for a hyphen at a line end.
    private const char Recognised = '\u00AC';

    /// <summary>What becomes of the place between two lines.</summary>
    /// <param name="before">The text so far, or at least its last line.</param>
    /// <param name="after">The line that follows.</param>
    /// <param name="evidence">Words of the issue; null where none are counted: then the habits of the language decide.</param>
    /// <param name="language">Tag of the language where it is known.</param>
    public static LineBreak Between(string before, string after, IWordEvidence? evidence, string? language = null)
    {
        var hadSpace = before.Length > 0 && char.IsWhiteSpace(before[^1]);
        before = before.TrimEnd();
        after = after.TrimStart();
        if (before.Length == 0 || after.Length == 0)
            return LineBreak.Nothing;
        var last = CodePointBefore(before);
        var first = CodePointAt(after);
        if (EndsInSoftHyphen(before))
            return LineBreak.DropHyphen;
        if (Scripts.IsWide(last) || Scripts.IsWide(first))
            return BesideWide(before, last, first);
        if (IsBrokenAmongIdeographs(before, after))
            return LineBreak.Nothing;
        if (Scripts.IsSoutheastAsian(last) && Scripts.IsSoutheastAsian(first))
            return LineBreak.Nothing;
        if (Hyphens.Contains(before[^1], StringComparison.Ordinal) && before.Length > 1 && !char.IsWhiteSpace(before[^2]))
            return Hyphenation.AtLineEnd(before, after, evidence ?? NoEvidence.Instance, language);
        if (Scripts.IsHangul(last) && Scripts.IsHangul(first))
            return hadSpace || KoreanWords.EndsWord(before, after, evidence ?? NoEvidence.Instance) ? LineBreak.Space : LineBreak.Nothing;
        // Korean counts with the word right behind the figure: 129그루, 3월.
        if (Scripts.IsHangul(first) && char.IsDigit(before[^1]) && !hadSpace)
            return LineBreak.Nothing;
        return NeedsNoSpace(before, after, language) ? LineBreak.Nothing : LineBreak.Space;
    }

    // A soft hyphen, with or without the hyphen drawn for it.
    private static bool EndsInSoftHyphen(string before) =>
        before[^1] == '\u00AD' || (before.Length > 1 && before[^2] == '\u00AD' && Hyphens.Contains(before[^1], StringComparison.Ordinal));

    private static void Close(
        StringBuilder text,
        List<int>? origins,
        bool hadSpace,
        string after,
        IWordEvidence? evidence,
        string? language
    )
    {
        var tail = text.ToString(Math.Max(0, text.Length - 200), Math.Min(200, text.Length)) + (hadSpace ? " " : "");
        switch (Between(tail, after, evidence, language))
        {
            case LineBreak.Space:
                text.Append(' ');
                origins?.Add(-1);
                break;
            case LineBreak.Nothing when text[^1] == Recognised:
                text[^1] = '-';
                break;
            case LineBreak.DropHyphen:
                do
                {
                    text.Length--;
                    origins?.RemoveAt(origins.Count - 1);
                } while (text.Length > 0 && text[^1] == '\u00AD');
                break;
        }
    }

    private static readonly SearchValues<char> Address = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,-_@/:~%?&="
    );

    // Among ideographs a line may break anywhere, inside a number or an address as well.
    private static bool IsBrokenAmongIdeographs(string before, string after)
    {
        var head = before.AsSpan(before.AsSpan().LastIndexOfAnyExcept(Address) + 1);
        var stop = after.AsSpan().IndexOfAnyExcept(Address);
        var tail = stop < 0 ? after : after.AsSpan(0, stop);
        if (head.IsEmpty || tail.IsEmpty || !IsWideAt(before, before.Length - head.Length - 1) && !(stop >= 0 && IsWideAt(after, stop)))
            return false;
        if (char.IsAsciiDigit(head[^1]) && char.IsAsciiDigit(tail[0]) || BreaksAtMark(head, tail) || BreaksBehindMark(head, tail))
            return true;
        var whole = string.Concat(head, tail);
        return whole.Contains('@') || whole.Contains("://", StringComparison.Ordinal) || IsHost(whole);
    }

    // 2031 -02-06, 12 ,345, 98 .5%: the mark goes on with what stands before it.
    private static bool BreaksAtMark(ReadOnlySpan<char> head, ReadOnlySpan<char> tail) =>
        tail[0] switch
        {
            '%' => char.IsAsciiDigit(head[^1]),
            '.' or ',' or ':' => char.IsAsciiDigit(head[^1]) && tail.Length > 1 && char.IsAsciiDigit(tail[1]),
            '-' or '/' or '_' => char.IsAsciiLetterOrDigit(head[^1]) && tail.Length > 1 && char.IsAsciiLetterOrDigit(tail[1]),
            _ => false,
        };

    // 2031- 02-06, 12, 345, 98. 5%.
    private static bool BreaksBehindMark(ReadOnlySpan<char> head, ReadOnlySpan<char> tail) =>
        head.Length > 1
        && head[^1] switch
        {
            '.' or ',' or ':' => char.IsAsciiDigit(head[^2]) && char.IsAsciiDigit(tail[0]),
            '-' or '/' or '_' => char.IsAsciiLetterOrDigit(head[^2]) && char.IsAsciiDigit(tail[0]),
            _ => false,
        };

    private static bool IsWideAt(string text, int at) => at >= 0 && Scripts.IsWide(text[at]);

    // library.example.test, with a path or without.
    private static bool IsHost(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var labels = (slash < 0 ? text : text[..slash]).Split('.');
        return labels.Length >= 2
            && labels[^1].Length >= 2
            && labels[^1].All(char.IsAsciiLetter)
            && labels.All(l => l.Length > 0 && l.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
    }

    // Between Chinese or Japanese and anything else nothing is put, save after Latin text that ends with punctuation or opens a new word
    // group.
    private static LineBreak BesideWide(string before, int last, int first)
    {
        if (Scripts.IsWide(last) && Scripts.IsWide(first))
            return LineBreak.Nothing;
        return before[^1] is '.' or ',' or ';' or '!' or '?' && Scripts.IsHan(first) && before.Length > 1 && Scripts.IsLatin(before[^2])
            ? LineBreak.Space
            : LineBreak.Nothing;
    }

    private static bool NeedsNoSpace(string before, string after, string? language)
    {
        var last = before[^1];
        var first = after[0];
        if (last is '\u2014' or '\u2013' or '\u2015')
            return before.Length > 1 && !char.IsWhiteSpace(before[^2]) && char.IsLetterOrDigit(first);
        if (first is '\u2014' && after.Length > 1 && !char.IsWhiteSpace(after[1]))
            return char.IsLetterOrDigit(last);
        if (last is '/' or '@' or '_' or '=' or '&' && before.Length > 1 && !char.IsWhiteSpace(before[^2]))
            return true;
        if (last is '(' or '[' or '{' or '\u201C' or '\u2018' or '¿' or '¡' or '„' || (last == '«' && language != "fr"))
            return !(last is '\u201C' or '\u2018' && language == "de");
        if (first is ',' or '.' or ';' or ')' or ']' or '}' or '\u2026' || (first is ':' or '!' or '?' or '%' && language != "fr"))
            return first != '.' || after.Length == 1 || !char.IsLetterOrDigit(after[1]);
        if (last is '\'' or '\u2019')
            return Hyphenation.IsElision(before, first, language);
        return GoesOnWithAddress(before, after);
    }

    // www.example.test/news or a mail address broken at a dot or stroke.
    private static bool GoesOnWithAddress(string before, string after)
    {
        var cut = before.LastIndexOf(' ') + 1;
        var token = before.AsSpan(cut);
        var isAddress =
            token.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || token.Contains('@');
        return isAddress
            && (before[^1] is '.' or '?' or '#' || after[0] is '.' or '/')
            && (char.IsLower(after[0]) || char.IsDigit(after[0]) || after[0] is '/' or '.');
    }

    private static int CodePointBefore(string text) =>
        text.Length > 1 && char.IsLowSurrogate(text[^1]) && char.IsHighSurrogate(text[^2])
            ? char.ConvertToUtf32(text[^2], text[^1])
            : text[^1];

    private static int CodePointAt(string text) =>
        text.Length > 1 && char.IsHighSurrogate(text[0]) && char.IsLowSurrogate(text[1]) ? char.ConvertToUtf32(text[0], text[1]) : text[0];
}
