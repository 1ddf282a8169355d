using System.Buffers;

namespace Broadsheet.Layout.Language;

/// <summary>Bylines of Chinese, Japanese and Korean papers: an organ, what the person is, names, and what they made, in nearly any
/// order.</summary>
internal static class WideBylines
{
    private const int Longest = 80;
    private const string Marks = "□■◆●○▲△★☆▪◇※◎▶►▼|｜丨";
    private const string Separators = " \u3000、：:/／・·|｜丨\n（）()【】[]〔〕─—-=＝";

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。！？!?；;“”《》…");
    private static readonly SearchValues<char> JapaneseSigns = SearchValues.Create("記撮集局聞のき・");
    private static readonly SearchValues<char> KanaOfSentences = SearchValues.Create("はがをにので");

    private static readonly string[] Organs = Words("organs");
    private static readonly string[] Made = Words("made");
    private static readonly string[] Roles = Words("reporters");
    private static readonly string[] Pictures = ["摄影", "文图", "图文", "文摄", "并摄", "图", "摄", "攝", "圖", "사진", "写真"];

    /// <summary>Reads a byline; null for anything else.</summary>
    public static BylineReading? Recognise(string text)
    {
        if (text.Length > Longest || text.AsSpan().ContainsAny(SentenceMarks))
            return null;
        var isMarked = Marks.Contains(text[0], StringComparison.Ordinal);
        var rest = text.Trim().TrimStart(Marks.ToCharArray()).Trim();
        if (rest.Length < 2)
            return null;
        var parts = new Parts();
        var i = 0;
        while (i < rest.Length)
        {
            var c = rest[i];
            if (Separators.Contains(c, StringComparison.Ordinal) || Marks.Contains(c, StringComparison.Ordinal) || char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }
            var length = parts.Take(rest, i);
            if (length == 0)
                return null;
            i += length;
        }
        return parts.Result(isMarked);
    }

    private static string[] Words(string section) =>
        [.. Vocabulary.Wide.SelectMany(v => v.RawEntries(section)).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length)];

    private static string? WordAt(string[] words, string text, int at) =>
        Array.Find(words, w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0);

    private sealed class Parts
    {
        private readonly List<string> _names = [];
        private readonly List<string> _titles = [];
        private bool _hasRole;
        private bool _hasMade;
        private bool _withPictures;
        private bool _hasOrgan;
        private int _unsure;

        // The length of what was understood at this place; 0 for nothing.
        public int Take(string text, int at)
        {
            if (char.IsAsciiLetter(text[at]))
                return TakeAddress(text, at);
            if (WordAt(Organs, text, at) is { } organ)
            {
                _hasOrgan = true;
                _titles.Add(organ);
                return organ.Length;
            }
            if (WordAt(Roles, text, at) is { } role && !EndsName(text, at, role))
            {
                _hasRole = true;
                _titles.Add(role);
                return role.Length;
            }
            if (WordAt(Made, text, at) is { } made && IsBoundary(text, at + made.Length))
            {
                _hasMade = true;
                _withPictures |= Array.Exists(Pictures, p => made.Contains(p, StringComparison.Ordinal));
                return made.Length;
            }
            return TakeName(text, at);
        }

        public BylineReading? Result(bool isMarked)
        {
            if (_names.Count > 8 || (_names.Count == 0 && !(_hasRole && _hasOrgan)))
                return null;
            var confidence = (_hasRole, _hasMade, isMarked) switch
            {
                (true, _, _) => _names.Count == 0 ? 0.7 : 0.96,
                (_, true, _) => 0.85,
                (_, _, true) => 0.8,
                _ => _hasOrgan ? 0.6 : 0.35,
            };
            if (_unsure > 0)
                confidence -=
                    (_hasRole ? 0.2 : 0.25) * _unsure + (_hasRole && _unsure == _names.Count && _names.Exists(n => n.Length > 3) ? 0.4 : 0);
            return confidence < 0.2
                ? null
                : new BylineReading
                {
                    Names = _names,
                    Title = _titles.Count > 0 ? string.Concat(_titles.Take(2)) : null,
                    WithPictures = _withPictures,
                    Confidence = confidence,
                };
        }

        private int TakeName(string text, int at)
        {
            var length = NameLength(text, at);
            if (length == 1 && SecondOfTwo(text, at) is { } second)
            {
                _names.Add($"{text[at]}{text[second]}");
                return second + 1 - at;
            }
            var name = text.AsSpan(at, length);
            var isHangul = length > 0 && Scripts.IsHangul(name[0]);
            if (
                isHangul
                    ? length is < 2 or > 5
                    : !(
                        HanNames.CanBeName(name)
                        || (length is >= 2 and <= 12 && _hasRole && name.ContainsAny('·', '•', '・'))
                        || (IsJapanese(text) && IsJapaneseName(name))
                    )
            )
                return 0;
            if (!isHangul && !HanNames.IsName(name))
                _unsure++;
            _names.Add(name.ToString());
            return length;
        }

        // As many signs as a name can have, without the role or the word for "made" that may follow it.
        private static int NameLength(string text, int at)
        {
            var length = 0;
            while (at + length < text.Length && (IsNameSign(text[at + length]) || length > 1 && text[at + length] is '·' or '•' or '・'))
                length++;
            // The role may follow the name without a space: 山田太郎記者, 홍길동기자.
            for (var cut = 2; cut < length; cut++)
            {
                if (WordAt(Roles, text, at + cut) is { } role && cut + role.Length <= length)
                {
                    length = cut;
                    break;
                }
            }
            for (var cut = 2; cut < length; cut++)
            {
                if (WordAt(Made, text, at + cut) is { } made && cut + made.Length == length && HanNames.CanBeName(text.AsSpan(at, cut)))
                    length = cut;
            }
            return length;
        }

        private static bool IsNameSign(char c) => Scripts.IsHan(c) || Scripts.IsHangul(c) || Scripts.IsKana(c);

        // 张 三: two characters set apart.
        private static int? SecondOfTwo(string text, int at)
        {
            if (at + 2 >= text.Length || !char.IsWhiteSpace(text[at + 1]))
                return null;
            var next = at + 1;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            return
                next < text.Length && Scripts.IsHan(text[next]) && IsBoundary(text, next + 1) && HanNames.IsName($"{text[at]}{text[next]}")
                ? next
                : null;
        }

        // Japanese names run to seven characters; the word for reporter tells the language.
        private static bool IsJapanese(string text) => text.AsSpan().ContainsAny(JapaneseSigns);

        private static bool IsJapaneseName(ReadOnlySpan<char> name) =>
            name.Length is >= 2 and <= 7 && Scripts.IsHan(name[0]) && !name.ContainsAny(KanaOfSentences);

        private int TakeAddress(string text, int at)
        {
            var end = at;
            while (end < text.Length && text[end] is > ' ' and < '\u007F')
                end++;
            return text.AsSpan(at, end - at).Contains('@') && (_hasRole || _names.Count > 0) ? end - at : 0;
        }

        // A role word can be the end of a name only when nothing else can follow: leave it a role.
        private static bool EndsName(string text, int at, string role) =>
            role.Length == 1 && at + 1 < text.Length && !IsBoundary(text, at + 1);
    }

    private static bool IsBoundary(string text, int at) =>
        at >= text.Length
        || Separators.Contains(text[at], StringComparison.Ordinal)
        || char.IsWhiteSpace(text[at])
        || Marks.Contains(text[at], StringComparison.Ordinal);
}
