namespace Broadsheet.Layout.Language;

/// <summary>Reads datelines: 本报讯（记者 陈子安）, 某某社青岚12月15日电, PORT ELLIS, Dec. 15 (Agency) —, МОСКВА, 15 декабря —.</summary>
internal static class Datelines
{
    // A dateline is over within this many characters.
    private const int Reach = 120;

    /// <summary>Reads the dateline that a paragraph begins with; null where it begins with none.</summary>
    public static DatelineReading? Read(string paragraph)
    {
        var start = 0;
        while (start < paragraph.Length && (char.IsWhiteSpace(paragraph[start]) || paragraph[start] is '■' or '□' or '●' or '▲' or '◆'))
            start++;
        if (paragraph.Length - start < 3)
            return null;
        var head = paragraph.Substring(start, Math.Min(Reach, paragraph.Length - start));
        var reading = head.AsSpan(0, Math.Min(12, head.Length)).ContainsAnyInRange('\u2E80', '\uD7FF')
            ? KoreanDatelines.Read(head) ?? ChineseDatelines.Read(head) ?? JapaneseDatelines.Read(head)
            : WesternDatelines.Read(head);
        return reading is null ? null : reading with { Length = reading.Length + start };
    }
}
