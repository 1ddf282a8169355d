namespace Broadsheet.Store.Search.Text;

/// <summary>The terms of a text in order, with room that is used again for the next text.</summary>
public sealed class TermList
{
    private char[] _letters = new char[1024];
    private int _used;

    /// <summary>The terms in order. Each takes one position: a phrase is terms at following positions.</summary>
    public List<Term> Terms { get; } = new(512);

    /// <summary>The letters of all terms.</summary>
    public ReadOnlySpan<char> Letters => _letters.AsSpan(0, _used);

    /// <summary>The letters of a term.</summary>
    public ReadOnlySpan<char> this[Term term] => _letters.AsSpan(term.Offset, term.Length);

    /// <summary>The letters of the term at a position.</summary>
    public ReadOnlySpan<char> this[int index] => this[Terms[index]];

    /// <summary>Forgets all terms and keeps the room.</summary>
    public void Clear()
    {
        Terms.Clear();
        _used = 0;
    }

    internal int Mark => _used;

    internal void Append(char letter)
    {
        if (_used == _letters.Length)
            Array.Resize(ref _letters, _letters.Length * 2);
        _letters[_used++] = letter;
    }

    internal void Append(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
            Append(letter);
    }

    /// <summary>Adds a term out of the letters appended since the mark.</summary>
    internal void Add(TermKind kind, int mark, int start, int end, int firstEnd) =>
        Terms.Add(new(kind, start, end, firstEnd, mark, _used - mark));
}
