using System.Text.RegularExpressions;

namespace Broadsheet.Layout.Language;

/// <summary>A line of a folio from which what is understood is taken away, place by place.</summary>
internal sealed class FolioPart
{
    private static readonly char[] Trims =
    [
        ' ',
        '\u3000',
        '|',
        '•',
        '·',
        '/',
        ':',
        '：',
        '-',
        '–',
        '—',
        ',',
        '.',
        '■',
        '□',
        '▪',
        '◆',
        '●',
        '，',
        '<',
        '>',
        '›',
        '‹',
        '*',
        '_',
        '丨',
        '｜',
        '(',
        ')',
        '（',
        '）',
    ];
    private readonly char[] _left;

    /// <summary>Starts with the whole line.</summary>
    public FolioPart(string printed)
    {
        Printed = printed;
        _left = TextFold.Fold(printed).ToCharArray();
        Folded = new string(_left);
    }

    /// <summary>The line as printed.</summary>
    public string Printed { get; }

    /// <summary>The folded line; what was taken away is <c>|</c>.</summary>
    public string Folded { get; private set; }

    /// <summary>The line as printed, what was taken away as <c>|</c>.</summary>
    public string Left => string.Create(Printed.Length, this, static (target, part) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = part._left[i] == '|' ? '|' : part.Printed[i];
        });

    /// <summary>It has digits, Chinese ones included.</summary>
    public bool HasNumbers => Folded.Any(c => char.IsAsciiDigit(c) || PageLabels.Digit(c) >= 0 || c == '十');

    /// <summary>Nothing but blanks.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Printed);

    /// <summary>Takes a stretch away.</summary>
    public void Take(int start, int length)
    {
        Array.Fill(_left, '|', start, length);
        Folded = new string(_left);
    }

    /// <summary>Takes every match away.</summary>
    public void TakeAll(Regex regex)
    {
        foreach (Match match in regex.Matches(Folded))
        {
            if (match.Length > 0)
                Take(match.Index, match.Length);
        }
    }

    /// <summary>Takes a label away and gives the name that stands right after it, or else right before it.</summary>
    public string? NameBeside(int start, int length, Func<string, bool> isPaper)
    {
        Take(start, length);
        var after = Stretch(start + length, 1);
        var before = Stretch(start - 1, -1);
        var name =
            IsName(after, isPaper) ? after
            : IsName(before, isPaper) ? before
            : default;
        if (name.Length == 0)
            return null;
        var printed = Printed.Substring(name.Start, name.Length);
        Take(name.Start, name.Length);
        return printed;
    }

    /// <summary>The stretches that are left, as printed.</summary>
    public IEnumerable<string> Rest()
    {
        var start = 0;
        for (var i = 0; i <= _left.Length; i++)
        {
            if (i < _left.Length && !IsSeparator(i))
                continue;
            var text = Printed[start..i].Trim(Trims);
            if (text.Length > 1 && text.Any(char.IsLetter))
                yield return text;
            start = i + 1;
        }
    }

    // From a place outwards: over blanks and separators, then the words up to the next separator.
    private (int Start, int Length) Stretch(int from, int step)
    {
        var i = from;
        while (i >= 0 && i < _left.Length && (Trims.Contains(_left[i]) || _left[i] == '|') && Math.Abs(i - from) < 8)
            i += step;
        var first = i;
        while (i >= 0 && i < _left.Length && !IsSeparator(i))
            i += step;
        var (start, end) = step > 0 ? (first, i) : (i + 1, first + 1);
        while (start < end && Trims.Contains(Printed[start]))
            start++;
        while (end > start && Trims.Contains(Printed[end - 1]))
            end--;
        return (start, Math.Max(0, end - start));
    }

    private bool IsName((int Start, int Length) stretch, Func<string, bool> isPaper)
    {
        if (stretch.Length is < 2 or > 30)
            return false;
        var text = Printed.AsSpan(stretch.Start, stretch.Length);
        var isWide = false;
        foreach (var c in text)
        {
            if (char.IsDigit(c))
                return false;
            isWide |= Scripts.IsWide(c);
        }
        return char.IsLetter(text[0])
            && (!isWide || stretch.Length <= 14)
            && !isPaper(text.ToString())
            && !Weekdays.IsWeekday(text.ToString());
    }

    // Two blanks, a wide blank, a stroke or bar part what stands beside them; a dot does so with a blank beside it.
    private bool IsSeparator(int i)
    {
        var c = _left[i];
        if (c is '|' or '\t' or '丨' or '■' or '□' or '▪' or '◆' or '●' || Printed[i] == '\u3000')
            return true;
        var blankBefore = i == 0 || _left[i - 1] == ' ';
        var blankAfter = i + 1 >= _left.Length || _left[i + 1] == ' ';
        return c switch
        {
            ' ' => blankAfter || IsWideBeside(i),
            '•' or '·' or '-' or '/' => blankBefore || blankAfter,
            ':' => true,
            // A comma parts what stands beside something that was understood; else it stands inside a name.
            ',' => Folded.Contains('|', StringComparison.Ordinal),
            _ => false,
        };
    }

    // One blank parts Chinese words; between Latin ones it stands inside a name.
    private bool IsWideBeside(int i) => i > 0 && i + 1 < _left.Length && (Scripts.IsWide(_left[i - 1]) || Scripts.IsWide(_left[i + 1]));
}
