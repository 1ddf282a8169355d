namespace Broadsheet.Layout.Language;

/// <summary>Reads the text of a template into linked nodes.</summary>
internal sealed class TemplateParser(string line, string text, IReadOnlyCollection<string> ordinals)
{
    /// <summary>The first node.</summary>
    /// <exception cref="InvalidDataException">A bracket is not closed, a slot is unknown, or there is nothing in the template.</exception>
    public TemplateNode Parse() => Sequence(0, text.Length, null) ?? throw new InvalidDataException($"'{line}' is empty.");

    private TemplateNode? Sequence(int from, int to, TemplateNode? next)
    {
        // From the end to the beginning, as each node needs the one after it.
        var i = to;
        while (i > from)
        {
            var c = text[i - 1];
            if (c is ')' or ']')
            {
                var open = Opening(i - 1, from);
                var ways = Ways(open + 1, i - 1, next);
                if (c == ']')
                    ways.Add(next);
                next = new TemplateNode.Choice(ways);
                i = open;
            }
            else if (c == '>')
            {
                var open = text.LastIndexOf('<', i - 1);
                if (open < from)
                    throw new InvalidDataException($"'{line}': '>' without '<'.");
                next = Slot(text[(open + 1)..(i - 1)], next);
                i = open;
            }
            else if (c == ' ')
            {
                next = new TemplateNode.Gap(i < text.Length && i > 1 && IsWord(text[i - 2]) && IsWord(text[i]), next);
                i--;
            }
            else if (c is '(' or '[')
            {
                throw new InvalidDataException($"'{line}': a bracket is not closed.");
            }
            else
            {
                var start = i - 1;
                while (start > from && text[start - 1] is not (')' or ']' or '>' or ' ' or '(' or '['))
                    start--;
                next = new TemplateNode.Plain(text[start..i], next);
                i = start;
            }
        }
        return next;
    }

    // The choices between two brackets, parted by strokes that stand in no inner bracket.
    private List<TemplateNode?> Ways(int from, int to, TemplateNode? next)
    {
        var ways = new List<TemplateNode?>();
        var depth = 0;
        var start = from;
        for (var i = from; i <= to; i++)
        {
            if (i == to || (text[i] == '|' && depth == 0))
            {
                ways.Add(Sequence(start, i, next));
                start = i + 1;
            }
            else
            {
                depth +=
                    text[i] is '(' or '[' ? 1
                    : text[i] is ')' or ']' ? -1
                    : 0;
            }
        }
        return ways;
    }

    private int Opening(int close, int from)
    {
        var depth = 0;
        for (var i = close; i >= from; i--)
        {
            depth +=
                text[i] is ')' or ']' ? 1
                : text[i] is '(' or '[' ? -1
                : 0;
            if (depth == 0)
                return i;
        }
        throw new InvalidDataException($"'{line}': a bracket is closed that was not opened.");
    }

    private TemplateNode Slot(string name, TemplateNode? next) =>
        name switch
        {
            "label" => new TemplateNode.Label(ordinals, keep: true, next),
            "label2" => new TemplateNode.Label([], keep: false, next),
            "mark" => new TemplateNode.Mark(next),
            "hint" => new TemplateNode.Hint(next),
            _ => throw new InvalidDataException($"'{line}': there is no slot '<{name}>'."),
        };

    // Between two words a space must be there; beside anything else, and between Chinese characters, it may be missing.
    private static bool IsWord(char c) => char.IsLetter(c) && !Scripts.IsWide(c);
}
