using System.Text;
using System.Text.RegularExpressions;

namespace Broadsheet.Layout.Language;

/// <summary>
/// A printed form with slots, such as <c>continued on [page] &lt;label&gt;</c>, written as Data/README.md describes. It is matched against
/// folded text by an automaton that needs time in proportion to the text whatever the text is.
/// </summary>
internal sealed class Template
{
    private readonly string[] _triggers;
    private readonly Regex _regex;

    private Template(string source, bool isWeak, string[] triggers, Regex regex)
    {
        Source = source;
        IsWeak = isWeak;
        _triggers = triggers;
        _regex = regex;
    }

    /// <summary>The line of the data file.</summary>
    public string Source { get; }

    /// <summary>The form counts only when it is the whole line.</summary>
    public bool IsWeak { get; }

    /// <summary>Compiles a line of a data file; <paramref name="slot"/> gives the expression of each slot's name.</summary>
    /// <exception cref="InvalidDataException">A bracket is not closed, or a slot is unknown.</exception>
    public static Template Compile(string line, Func<string, string?> slot)
    {
        var isWeak = line.StartsWith("? ", StringComparison.Ordinal);
        var text = TextFold.Fold(isWeak ? line[2..] : line);
        var pattern = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '(' or '[')
                depth++;
            if (c is ')' or ']' && --depth < 0)
                throw new InvalidDataException($"'{line}': a bracket is closed that was not opened.");
            pattern.Append(c switch
            {
                '(' or '[' => "(?:",
                ')' => ")",
                ']' => ")?",
                '|' => "|",
                ' ' => IsLetterSpace(text, i) ? " +" : " *",
                '<' => Slot(line, text, ref i, slot),
                _ => Regex.Escape(c.ToString()),
            });
        }
        if (depth != 0)
            throw new InvalidDataException($"'{line}': a bracket is not closed.");
        var start = StartsWithWord(text) ? @"\b" : "";
        var regex = new Regex(start + pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        return new Template(line, isWeak, Triggers(text), regex);
    }

    /// <summary>The first match in a stretch of folded text; null when there is none.</summary>
    public Match? Find(string folded, int start, int length)
    {
        if (_triggers.Length > 0)
        {
            var stretch = folded.AsSpan(start, length);
            var found = false;
            foreach (var trigger in _triggers)
                found |= stretch.Contains(trigger, StringComparison.Ordinal);
            if (!found)
                return null;
        }
        var match = _regex.Match(folded, start, length);
        return match.Success ? match : null;
    }

    /// <summary>The first match in a folded text; null when there is none.</summary>
    public Match? Find(string folded) => Find(folded, 0, folded.Length);

    private static string Slot(string line, string text, ref int i, Func<string, string?> slot)
    {
        var end = text.IndexOf('>', i);
        var name = end < 0 ? "" : text[(i + 1)..end];
        var expression = slot(name) ?? throw new InvalidDataException($"'{line}': there is no slot '<{name}>'.");
        i = end;
        return expression;
    }

    private static bool StartsWithWord(string text)
    {
        var first = text.FirstOrDefault(c => c is not ('(' or '['));
        return char.IsLetter(first) && !Scripts.IsWide(first) && !Scripts.IsHangul(first);
    }

    // Between two words a space must be there; beside anything else, and between Chinese characters, it may be missing.
    private static bool IsLetterSpace(string text, int i) =>
        i > 0 && i + 1 < text.Length && IsWordCharacter(text[i - 1]) && IsWordCharacter(text[i + 1]);

    private static bool IsWordCharacter(char c) => char.IsLetter(c) && !Scripts.IsWide(c);

    // Words of which one must be in any text that fits: the longest plain run, or the choices of the first bracket that must be there.
    private static string[] Triggers(string text)
    {
        var plain = LongestPlainRun(text);
        if (plain.Length > 1)
            return [plain];
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        if (close < 0 || DepthAt(text, open) > 0)
            return plain.Length > 0 ? [plain] : [];
        var inner = text[(open + 1)..close];
        var choices = inner.Split('|').Select(LongestPlainRun).ToArray();
        return inner.Contains('(', StringComparison.Ordinal) || choices.Any(c => c.Length == 0) ? [] : choices;
    }

    private static int DepthAt(string text, int place)
    {
        var depth = 0;
        for (var i = 0; i < place; i++)
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
        return depth;
    }

    private static string LongestPlainRun(string text)
    {
        var best = "";
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (depth == 0 && (c is ' ' or '(' or '[' or '<' or '|') && i - start > best.Length)
                best = text[start..i];
            depth += c is '(' or '[' or '<' ? 1 : c is ')' or ']' or '>' ? -1 : 0;
            if (c is ' ' or '(' or '[' or ')' or ']' or '<' or '>')
                start = i + 1;
        }
        return text.Contains('|', StringComparison.Ordinal) && DepthlessChoice(text) ? "" : best;
    }

    private static bool DepthlessChoice(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c is '(' or '[' or '<' ? 1 : c is ')' or ']' or '>' ? -1 : 0;
            if (c == '|' && depth == 0)
                return true;
        }
        return false;
    }
}
