using System.Text;

namespace Broadsheet.Store.Search.Text;

/// <summary>
/// Makes the terms of a text, the same for documents and queries and for every engine. Words are folded; scripts written without spaces
/// become pairs of neighbouring characters, and each character begins exactly one term, so that any string can be found and nothing is
/// found across a comma.
/// </summary>
public static class TextAnalyzer
{
    /// <summary>Changes whenever terms or the text that readers get come out otherwise than before: an index of another version is built
    /// anew.</summary>
    public const int Version = 3;

    /// <summary>Letters of a word that count.</summary>
    public const int LongestWord = 64;

    /// <summary>Adds the terms of a text.</summary>
    public static void Analyze(ReadOnlySpan<char> text, TermList terms) => new Run(text, terms).All();

    private ref struct Run(ReadOnlySpan<char> text, TermList terms)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private readonly TermList _terms = terms;
        private int _at = 0;

        // The open word: its letters are at the end of the list already.
        private int _wordMark = -1;
        private int _wordStart = 0;
        private int _wordEnd = 0;

        // Only figures so far: a letter after them begins a word of its own, so that "5km" is found as "5 km" is.
        private bool _wordIsNumber = false;

        // A sign that stands for a whole word has none of its letters in another word.
        private bool _wordIsSealed = false;

        // The ideograph that waits for the next.
        private char _high = '\0';
        private char _low = '\0';
        private bool _waiting = false;
        private bool _waitingIsHangul = false;
        private int _ideographStart = 0;
        private int _ideographEnd = 0;

        public void All()
        {
            while (_at < _text.Length)
                Step();
            Close();
        }

        private void Step()
        {
            var start = _at;
            var c = _text[_at++];
            if (char.IsSurrogate(c))
            {
                Supplementary(c, start);
                return;
            }
            Take(c, start);
        }

        private void Take(char c, int start)
        {
            var page = Characters.PageOf(c);
            var index = c & 255;
            switch (page.Classes[index])
            {
                case CharacterClass.Compound:
                    Compound(page.Expanded[index]!, start);
                    break;
                case CharacterClass.Word:
                    Letter(c, page, index, start);
                    break;
                case CharacterClass.Ideograph:
                    Ideograph(Composed(c) is var composed and not '\0' ? composed : page.Folded[index], start, isHangul: false);
                    break;
                case CharacterClass.Hangul:
                    Ideograph(page.Folded[index], start, isHangul: true);
                    break;
                case CharacterClass.Joint:
                    Joint(c);
                    break;
                case CharacterClass.Separator:
                    Separator(c);
                    break;
                case CharacterClass.Ignored:
                    Ignore(start);
                    break;
            }
        }

        private void Ignore(int start)
        {
            if (_wordMark >= 0 && _wordEnd == start)
                _wordEnd = _at;
        }

        /// <summary>A sign as what it stands for, all of it at the place of the sign.</summary>
        private void Compound(string spelt, int start)
        {
            _wordIsSealed = true;
            foreach (var each in spelt)
            {
                if (Characters.ClassOf(each) != CharacterClass.Compound)
                    Take(each, start);
            }
            _wordIsSealed = true;
        }

        private char Composed(char c)
        {
            if (_at >= _text.Length || Characters.Compose(c, _text[_at]) is not (var composed and not '\0'))
                return '\0';
            _at++;
            return composed;
        }

        private void Supplementary(char c, int start)
        {
            if (!char.IsHighSurrogate(c) || _at >= _text.Length || !char.IsLowSurrogate(_text[_at]))
            {
                Close();
                return;
            }
            var low = _text[_at++];
            var rune = new Rune(c, low);
            switch (Characters.ClassOf(rune))
            {
                case CharacterClass.Ideograph:
                    var shape = Characters.Fold(rune);
                    Ideograph(shape.Length > 1 ? shape[0] : '\0', shape[^1], start, isHangul: false);
                    break;
                case CharacterClass.Word:
                    var letters = Characters.Fold(rune);
                    OpenWord(start, letters[0]);
                    AppendLetters(letters);
                    _wordEnd = _at;
                    break;
                case CharacterClass.Compound:
                    Compound(rune.ToString().Normalize(NormalizationForm.FormKC), start);
                    break;
                case CharacterClass.Ignored:
                    Ignore(start);
                    break;
                default:
                    Close();
                    break;
            }
        }

        private void Letter(char c, CharacterPage page, int index, int start)
        {
            OpenWord(start, page.Folded[index]);
            if (Composed(c) is var composed and not '\0')
                AppendLetters([composed]);
            else if (page.Expanded[index] is { } expanded)
                AppendLetters(expanded);
            else
                AppendLetters(new ReadOnlySpan<char>(in page.Folded[index]));
            _wordEnd = _at;
        }

        private void OpenWord(int start, char first)
        {
            EndIdeographs();
            var isFigure = char.IsAsciiDigit(first);
            if (_wordMark >= 0 && (_wordIsSealed || (_wordIsNumber && !isFigure)))
                EndWord();
            _wordIsSealed = false;
            if (_wordMark >= 0)
                return;
            _wordMark = _terms.Mark;
            _wordStart = start;
            _wordIsNumber = isFigure;
        }

        private readonly void AppendLetters(ReadOnlySpan<char> letters)
        {
            if (_terms.Mark - _wordMark + letters.Length <= LongestWord)
                _terms.Append(letters);
        }

        private void Ideograph(char low, int start, bool isHangul) => Ideograph('\0', low, start, isHangul);

        private void Ideograph(char high, char low, int start, bool isHangul)
        {
            _wordIsSealed = false;
            TakeMarksOfShape();
            if (_wordMark >= 0)
            {
                var (mark, wordStart) = (_wordMark, _wordStart);
                EndWord();
                Bridge(mark, wordStart, high, low);
            }
            else if (_waiting)
            {
                var mark = _terms.Mark;
                Append(_high, _low);
                Append(high, low);
                _terms.Add(TermKind.Pair, mark, _ideographStart, _at, _ideographEnd);
            }
            (_high, _low, _waiting, _waitingIsHangul, _ideographStart, _ideographEnd) = (high, low, true, isHangul, start, _at);
        }

        /// <summary>A selector or mark belongs to the box of its character.</summary>
        private void TakeMarksOfShape()
        {
            for (; _at < _text.Length; _at++)
            {
                if (Characters.IsMarkOfShape(_text[_at]))
                    continue;
                if (_at + 1 >= _text.Length || _text[_at] != '\uDB40' || _text[_at + 1] is < '\uDD00' or > '\uDDEF')
                    return;
                _at++;
            }
        }

        private readonly void Bridge(int wordMark, int wordStart, char high, char low)
        {
            var mark = _terms.Mark;
            for (var i = wordMark; i < mark; i++)
                _terms.Append(_terms.Letters[i]);
            Append(high, low);
            _terms.Add(TermKind.Bridge, mark, wordStart, _at, _at);
        }

        private readonly void Append(char high, char low)
        {
            if (high != '\0')
                _terms.Append(high);
            _terms.Append(low);
        }

        private void Joint(char c)
        {
            if (!_waiting || (_waitingIsHangul && c is '\n' or '\r'))
                Separator(c);
        }

        private void Separator(char c)
        {
            // A word divided at the end of a printed line is one word.
            if (_wordMark >= 0 && c is '-' or '\u2010' && _at + 1 < _text.Length && _text[_at] == '\n' && char.IsLower(_text[_at + 1]))
            {
                _at++;
                return;
            }
            Close();
        }

        private void Close()
        {
            EndWord();
            EndIdeographs();
        }

        private void EndWord()
        {
            if (_wordMark < 0)
                return;
            if (_terms.Mark > _wordMark)
                _terms.Add(TermKind.Word, _wordMark, _wordStart, _wordEnd, _wordEnd);
            _wordMark = -1;
            _wordIsSealed = false;
        }

        private void EndIdeographs()
        {
            if (!_waiting)
                return;
            var mark = _terms.Mark;
            Append(_high, _low);
            _terms.Add(TermKind.Single, mark, _ideographStart, _ideographEnd, _ideographEnd);
            _waiting = false;
        }
    }
}
